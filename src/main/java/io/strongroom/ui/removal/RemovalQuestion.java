package io.strongroom.ui.removal;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
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

    /// Asks if there is something to ask about, and goes on if the answer is yes.
    ///
    /// @param secrets at least one, all of one scope
    /// @param remove deletes them
    public void ask(List<Secret> secrets, ScopeChoice scope, Runnable remove) {
        boolean isTeam = scope.scope() instanceof Scope.Team;
        if (secrets.size() == 1 && !isTeam) {
            remove.run();
            return;
        }
        host.show(sheet(secrets, scope, isTeam, remove));
    }

    private VBox sheet(List<Secret> secrets, ScopeChoice scope, boolean isTeam, Runnable remove) {
        boolean one = secrets.size() == 1;
        String name = secrets.getFirst().name();
        String what = one ? name : messages.text("delete.what", secrets.size());
        SimpleObjectProperty<FieldMessage> told = new SimpleObjectProperty<>(FieldMessage.NONE);
        TextField typed = new TextField();
        typed.setId("delete-name");
        String expected = one ? name : scope.label();
        Runnable confirm =
                () -> {
                    if (isTeam && !typed.getText().strip().equals(expected)) {
                        told.set(
                                FieldMessage.of(
                                        Severity.BAD, messages.text("delete.type", expected)));
                        typed.requestFocus();
                        return;
                    }
                    host.close();
                    remove.run();
                };
        typed.setOnAction(_ -> confirm.run());
        VBox sheet = new VBox(16);
        sheet.setId("delete-question");
        sheet.getStyleClass().addAll("window-sheet", "medium-sheet");
        sheet.getChildren()
                .addAll(
                        SheetFrame.title(messages.text("delete.title", what, scope.label())),
                        new Sentence(
                                messages.text(
                                        isTeam ? "delete.text.team" : "delete.text.many",
                                        scope.label())));
        if (!one) {
            sheet.getChildren().add(new Sentence(names(secrets), "monospaced", "hint", "muted"));
        }
        if (isTeam) {
            String label = messages.text(one ? "delete.type.label" : "delete.type.team", expected);
            sheet.getChildren().add(new FieldBox(label, typed, told));
        }
        sheet.getChildren().add(buttons(what, scope, confirm));
        return sheet;
    }

    private HBox buttons(String what, ScopeChoice scope, Runnable confirm) {
        Button cancel =
                SheetFrame.button("delete-cancel", messages.text("sheet.cancel"), host::close);
        Button remove =
                SheetFrame.button(
                        "delete-confirm",
                        messages.text("delete.confirm", what, scope.label()),
                        confirm);
        remove.getStyleClass().add("danger");
        return SheetFrame.buttons(cancel, remove);
    }

    private String names(List<Secret> secrets) {
        String names =
                secrets.stream().limit(NAMED).map(Secret::name).collect(Collectors.joining(", "));
        return secrets.size() <= NAMED
                ? names
                : messages.text("delete.names.more", names, secrets.size() - NAMED);
    }
}
