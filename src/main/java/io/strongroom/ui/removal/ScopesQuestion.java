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
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks once before secrets of several scopes are deleted: scope by scope, and the name of each
/// team is to be typed.
///
/// @param host shows the question over the window
record ScopesQuestion(Messages messages, SheetHost host) {

    /// @param secrets by scope, several scopes
    /// @param remove deletes all of them
    void ask(Map<ScopeChoice, List<Secret>> secrets, Runnable remove) {
        VBox sheet = new VBox(16);
        sheet.setId("delete-question");
        sheet.getStyleClass().addAll("window-sheet", "medium-sheet");
        ObservableValue<Boolean> hidden = Presenting.on(sheet);
        int count = secrets.values().stream().mapToInt(List::size).sum();
        List<TypedName> typed = new ArrayList<>();
        Runnable go =
                () -> {
                    if (typed.stream().allMatch(TypedName::isRight)) {
                        host.close();
                        remove.run();
                    }
                };
        sheet.getChildren()
                .addAll(
                        SheetFrame.title(
                                messages.text("delete.title.scopes", count, secrets.size())),
                        new Sentence(messages.text("delete.text.many")));
        secrets.forEach((scope, rows) -> {
            String heading = messages.text("delete.in", rows.size(), scope.label());
            String names = RemovalQuestion.names(messages, rows);
            VBox part =
                    new VBox(
                            4,
                            new Sentence(heading, "strong"),
                            Sentence.following(
                                    hidden.map(on -> Presenting.shown(names, on)),
                                    "monospaced",
                                    "hint",
                                    "muted"));
            if (scope.scope() instanceof Scope.Team(String id)) {
                TypedName name = new TypedName("delete-name-" + id, scope.label(), messages, go);
                typed.add(name);
                part.getChildren()
                        .add(
                                name.box(
                                        new SimpleStringProperty(
                                                messages.text("delete.type.team", scope.label()))));
            }
            sheet.getChildren().add(part);
        });
        Button confirm =
                SheetFrame.button(
                        "delete-confirm",
                        messages.text("delete.confirm.scopes", count, secrets.size()),
                        go);
        confirm.getStyleClass().add("danger");
        sheet.getChildren()
                .add(
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "delete-cancel",
                                        messages.text("sheet.cancel"),
                                        host::close),
                                confirm));
        host.show(sheet);
    }
}
