package io.strongroom.ui.fileimport;

import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Says over the whole window what a drop will do, before the button is let go.
public final class DropOverlay {

    private final Messages messages;
    private final Supplier<String> scope;
    private final PrivateLabel title = new PrivateLabel();
    private final Label scopeName = new Label();
    private final StackPane root = new StackPane();

    /// @param scope names the scope the files would go to
    public DropOverlay(Messages messages, Supplier<String> scope) {
        this.messages = messages;
        this.scope = scope;
        FeatherIcon icon = Icons.of(Feather.UPLOAD_CLOUD, 36);
        icon.getStyleClass().add("accent-icon");
        title.getStyleClass().add("heading");
        scopeName.getStyleClass().add("strong");
        HBox where = new HBox(4, muted("drop.where.before"), scopeName, muted("drop.where.after"));
        where.setAlignment(Pos.CENTER);
        VBox card = new VBox(8, icon, title, where);
        card.getStyleClass().add("drop-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().add(card);
        root.getStyleClass().add("drop-overlay");
        root.setId("drop-overlay");
        root.setMouseTransparent(true);
        root.setVisible(false);
    }

    /// What is laid over the window.
    Node root() {
        return root;
    }

    void show(List<Path> files) {
        title.contentProperty().set(titleOf(DropForecast.of(files)));
        scopeName.setText(scope.get());
        root.setVisible(true);
    }

    boolean isShown() {
        return root.isVisible();
    }

    void hide() {
        root.setVisible(false);
    }

    private String titleOf(DropForecast forecast) {
        if (forecast.files() == 1) {
            return messages.text(ofOne(forecast), forecast.first());
        }
        if (forecast.lookedInto() == 0) {
            return messages.text("drop.title.files", forecast.files());
        }
        if (forecast.fileSecrets() == 0) {
            return messages.text(
                    forecast.maps() == 0 ? "drop.title.envs" : "drop.title.keys", forecast.files());
        }
        return messages.text(
                forecast.maps() == 0 ? "drop.title.mixed" : "drop.title.mixed.keys",
                forecast.files(),
                forecast.fileSecrets(),
                forecast.lookedInto());
    }

    private static String ofOne(DropForecast forecast) {
        if (forecast.maps() == 1) {
            return "drop.title.map";
        }
        return forecast.envFiles() == 1 ? "drop.title.env" : "drop.title.file";
    }

    private Label muted(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        return label;
    }
}
