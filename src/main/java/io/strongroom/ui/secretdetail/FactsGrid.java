package io.strongroom.ui.secretdetail;

import io.strongroom.ui.accounts.ScopeDot;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.Optional;
import java.util.function.Function;

/// What is known of the secret, in two columns of a word and what it stands for.
final class FactsGrid extends GridPane {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    static final int WORD_WIDTH = 84;
    private static final int DESCRIPTION_HEIGHT = 280;

    private final ObservableValue<Optional<SecretFacts>> facts;
    private final Messages messages;

    FactsGrid(ObservableValue<Optional<SecretFacts>> facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
        getStyleClass().add("facts");
        getColumnConstraints().addAll(words(), sentences(), words(), whole());
        mark(fact(0, 0, "scope", SecretFacts::scope));
        fact(0, 1, "owner", SecretFacts::owner);
        fact(2, 0, "created", SecretFacts::created).setMinWidth(USE_PREF_SIZE);
        fact(2, 1, "updated", SecretFacts::updated).setMinWidth(USE_PREF_SIZE);
        PrivateLabel description = new PrivateLabel();
        description
                .contentProperty()
                .bind(facts.map(shown -> shown.map(this::description).orElse("")));
        wide(2, "description", description);
        description.setWrapText(true);
        description.setMaxHeight(DESCRIPTION_HEIGHT);
        facts.subscribe(shown ->
                description.pseudoClassStateChanged(
                        NONE, shown.flatMap(SecretFacts::description).isEmpty()));
        selectable(3, "id", shown -> Optional.of(shown.id()));
        selectable(4, "team", SecretFacts::teamId);
    }

    private void mark(Label scope) {
        ScopeDot dot = new ScopeDot("scope-dot-0");
        scope.setGraphic(dot);
        facts.subscribe(shown -> shown.map(SecretFacts::scopeDot).ifPresent(dot::colour));
        HoverHint.whole(scope);
    }

    private void selectable(int row, String key, Function<SecretFacts, Optional<String>> fact) {
        SelectableText text = new SelectableText(messages.text("detail." + key));
        Label word = wide(row, key, text);
        facts.subscribe(shown -> {
            Optional<String> said = shown.flatMap(fact);
            text.setText(said.orElse(""));
            for (Node node : new Node[] {word, text}) {
                node.setVisible(said.isPresent());
                node.setManaged(said.isPresent());
            }
        });
    }

    private String description(SecretFacts shown) {
        return shown.description().orElseGet(() -> messages.text("detail.description.none"));
    }

    private Label fact(int column, int row, String key, Function<SecretFacts, String> fact) {
        Label said = new Label();
        said.textProperty().bind(facts.map(shown -> shown.map(fact).orElse("")));
        return fact(column, row, key, said);
    }

    private Label fact(int column, int row, String key, Label said) {
        add(word(key), column, row);
        add(dressed(key, said), column + 1, row);
        return said;
    }

    /// One that has the whole line to itself; gives its word.
    private Label wide(int row, String key, Control said) {
        Label word = word(key);
        add(word, 0, row);
        add(dressed(key, said), 1, row, 3, 1);
        return word;
    }

    private Label word(String key) {
        Label word = new Label(messages.text("detail." + key));
        word.getStyleClass().add("muted");
        GridPane.setValignment(word, VPos.TOP);
        return word;
    }

    private static Control dressed(String key, Control said) {
        said.setId("detail-" + key);
        said.getStyleClass().add("fact");
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        GridPane.setValignment(said, VPos.TOP);
        return said;
    }

    private static ColumnConstraints words() {
        return new ColumnConstraints(WORD_WIDTH);
    }

    /// What is in it is never cut.
    private static ColumnConstraints whole() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints sentences() {
        ColumnConstraints column = new ColumnConstraints(0, WORD_WIDTH, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
