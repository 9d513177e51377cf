package io.strongroom.ui.removal;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks before many secrets are deleted, or any of a team's: others rely on those, so a name is to
/// be typed. One secret of the user's own is not asked about, for it can be undone.
public final class RemovalQuestion {

    private static final int NAMED = 6;

    private final Messages messages;
    private final SheetHost host;

    /// @param host shows the question over the window
    public RemovalQuestion(Messages messages, SheetHost host) {
        this.messages = messages;
        this.host = host;
    }

    /// Asks once, whatever scopes the secrets are of, and goes on if the answer is yes.
    ///
    /// @param secrets by scope, at least one
    /// @param remove deletes them
    public void ask(Map<ScopeChoice, List<Secret>> secrets, Runnable remove) {
        if (secrets.size() == 1) {
            secrets.forEach((scope, rows) -> ask(rows, scope, remove));
        } else {
            new ScopesQuestion(messages, host).ask(secrets, remove);
        }
    }

    /// Asks if there is something to ask about, and goes on if the answer is yes.
    ///
    /// @param secrets at least one, all of one scope
    /// @param remove deletes them
    private void ask(List<Secret> secrets, ScopeChoice scope, Runnable remove) {
        boolean isTeam = scope.scope() instanceof Scope.Team;
        if (secrets.size() == 1 && !isTeam) {
            remove.run();
            return;
        }
        host.show(sheet(secrets, scope, isTeam, remove));
    }

    private VBox sheet(List<Secret> secrets, ScopeChoice scope, boolean isTeam, Runnable remove) {
        VBox sheet = new VBox(16);
        sheet.setId("delete-question");
        sheet.getStyleClass().addAll("window-sheet", "medium-sheet");
        ObservableValue<Boolean> hidden = Presenting.on(sheet);
        boolean one = secrets.size() == 1;
        ObservableValue<String> what =
                one
                        ? hidden.map(on -> Presenting.shown(secrets.getFirst().name(), on))
                        : new SimpleStringProperty(messages.text("delete.what", secrets.size()));
        Label title = SheetFrame.title("");
        title.textProperty()
                .bind(what.map(said -> messages.text("delete.title", said, scope.label())));
        sheet.getChildren()
                .addAll(
                        title,
                        new Sentence(
                                messages.text(
                                        isTeam ? "delete.text.team" : "delete.text.many",
                                        scope.label())));
        if (!one) {
            sheet.getChildren()
                    .add(
                            Sentence.following(
                                    hidden.map(
                                            on -> Presenting.shown(names(messages, secrets), on)),
                                    "monospaced",
                                    "hint",
                                    "muted"));
        }
        Runnable go =
                () -> {
                    host.close();
                    remove.run();
                };
        if (isTeam) {
            String expected = one ? secrets.getFirst().name() : scope.label();
            TypedName typed = new TypedName("delete-name", expected, messages, go);
            ObservableValue<String> label =
                    one
                            ? what.map(said -> messages.text("delete.type.label", said))
                            : new SimpleStringProperty(
                                    messages.text("delete.type.team", scope.label()));
            sheet.getChildren().add(typed.box(label));
            sheet.getChildren().add(buttons(what, scope, typed::confirm));
        } else {
            sheet.getChildren().add(buttons(what, scope, go));
        }
        return sheet;
    }

    private HBox buttons(ObservableValue<String> what, ScopeChoice scope, Runnable confirm) {
        Button cancel =
                SheetFrame.button("delete-cancel", messages.text("sheet.cancel"), host::close);
        Button remove = SheetFrame.button("delete-confirm", "", confirm);
        remove.textProperty()
                .bind(what.map(said -> messages.text("delete.confirm", said, scope.label())));
        remove.getStyleClass().add("danger");
        return SheetFrame.buttons(cancel, remove);
    }

    /// The first names of some secrets, and how many more there are.
    static String names(Messages messages, List<Secret> secrets) {
        String names =
                secrets.stream().limit(NAMED).map(Secret::name).collect(Collectors.joining(", "));
        return secrets.size() <= NAMED
                ? names
                : messages.text("delete.names.more", names, secrets.size() - NAMED);
    }
}
