package io.strongroom.ui.accounts;

import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The two small sheets that lead to a team: make a new one, or type the ID of one that is not
/// listed.
public final class TeamSheets {

    private final ScopesViewModel scopes;
    private final Messages messages;
    private final SheetHost host;

    /// @param host lays the sheets over the window
    public TeamSheets(ScopesViewModel scopes, Messages messages, SheetHost host) {
        this.scopes = scopes;
        this.messages = messages;
        this.host = host;
    }

    /// Asks for the name of a new team and makes it.
    ///
    /// @param onMade takes the team
    public void askForNewTeam(Consumer<ScopeChoice> onMade) {
        ask(
                "team.new",
                (name, onTeam, onProblem) -> scopes.createTeam(name, onTeam, onProblem),
                onMade);
    }

    /// Asks for a team's ID.
    ///
    /// @param onTaken takes the team
    public void askForTeamId(Consumer<ScopeChoice> onTaken) {
        ask(
                "team.id",
                (id, onTeam, onProblem) -> scopes.takeTypedTeam(id, onTeam, onProblem),
                onTaken);
    }

    private void ask(String key, Step step, Consumer<ScopeChoice> onTeam) {
        ObjectProperty<FieldMessage> message = new SimpleObjectProperty<>(hint(key));
        TextField field = new TextField();
        field.setId("team-field");
        field.setPromptText(messages.text(key + ".prompt"));
        field.textProperty().subscribe(_ -> message.set(hint(key)));
        Runnable submit =
                () ->
                        step.take(
                                field.getText(),
                                team -> {
                                    host.close();
                                    onTeam.accept(team);
                                },
                                problem -> message.set(FieldMessage.of(Severity.BAD, problem)));
        field.setOnAction(_ -> submit.run());
        host.show(sheet(key, new FieldBox(messages.text(key + ".label"), field, message), submit));
    }

    private VBox sheet(String key, FieldBox box, Runnable submit) {
        Label title = new Label(messages.text(key + ".title"));
        title.getStyleClass().add("heading");
        Button cancel = new Button(messages.text("sheet.cancel"));
        cancel.setOnAction(_ -> host.close());
        Button confirm = new Button(messages.text(key + ".confirm"));
        confirm.setId("team-confirm");
        confirm.getStyleClass().add("default-action");
        confirm.setOnAction(_ -> submit.run());
        HBox buttons = new HBox(8, cancel, confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(16, title, box, buttons);
        sheet.getStyleClass().addAll("window-sheet", "small-sheet");
        return sheet;
    }

    private FieldMessage hint(String key) {
        return FieldMessage.of(Severity.HINT, messages.text(key + ".hint"));
    }

    @FunctionalInterface
    private interface Step {
        void take(String text, Consumer<ScopeChoice> onTeam, Consumer<String> onProblem);
    }
}
