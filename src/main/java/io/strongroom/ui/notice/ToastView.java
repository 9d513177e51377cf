package io.strongroom.ui.notice;

import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.Optional;

/// Shows the latest toast in the corner for six seconds, longer while the pointer is on it.
public final class ToastView extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final Duration SHOWN = Duration.seconds(6);

    private final FeatherIcon icon = Icons.of(Feather.CHECK_CIRCLE);
    private final Label text = new Label();
    private final Button action = new Button();
    private final PauseTransition stay = new PauseTransition(SHOWN);
    private boolean hidden;

    /// @param notices what there is to say
    public ToastView(Notices notices) {
        getStyleClass().add("toast");
        setId("toast");
        icon.getStyleClass().add("toast-icon");
        action.getStyleClass().add("fix");
        action.setMnemonicParsing(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(icon, text, action);
        stay.setOnFinished(_ -> notices.dismissToast());
        setOnMouseEntered(_ -> stay.stop());
        setOnMouseExited(_ -> stay.playFromStart());
        notices.toastProperty().subscribe(this::show);
        Presenting.on(this)
                .subscribe(on -> {
                    hidden = on;
                    notices.toastProperty().get().ifPresent(this::say);
                });
    }

    private void show(Optional<Toast> toast) {
        stay.stop();
        setVisible(toast.isPresent());
        toast.ifPresent(shown -> {
            say(shown);
            pseudoClassStateChanged(WARNING, shown.kind() == Toast.Kind.WARNING);
            icon.show(
                    switch (shown.kind()) {
                        case NEUTRAL -> Feather.INFO;
                        case GOOD -> Feather.CHECK_CIRCLE;
                        case WARNING -> Feather.ALERT_TRIANGLE;
                    });
            action.setText(shown.action().map(Toast.Action::label).orElse(""));
            action.setVisible(shown.action().isPresent());
            action.setManaged(shown.action().isPresent());
            action.setOnAction(_ -> shown.action().ifPresent(offered -> offered.run().run()));
            stay.playFromStart();
        });
    }

    private void say(Toast shown) {
        String words = shown.sentence().shown(hidden);
        text.setText(words);
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
