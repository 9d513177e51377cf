package io.strongroom.ui.secretdetail;

import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.Optional;
import java.util.function.Function;

/// What is known of the secret, in two columns of a word and what it stands for.
final class FactsGrid extends GridPane {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final int WORD_WIDTH = 104;
    private static final int DESCRIPTION_HEIGHT = 280;

    private final ObservableValue<Optional<SecretFacts>> facts;
    private final Messages messages;

    FactsGrid(ObservableValue<Optional<SecretFacts>> facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
        getStyleClass().add("facts");
        getColumnConstraints().addAll(words(), sentences(), words(), sentences());
        fact(0, 0, "scope", SecretFacts::scope);
        fact(0, 1, "owner", SecretFacts::owner);
        PrivateLabel description = new PrivateLabel();
        description
                .contentProperty()
                .bind(facts.map(shown -> shown.map(this::description).orElse("")));
        fact(0, 2, "description", description);
        description.setWrapText(true);
        description.setMaxHeight(DESCRIPTION_HEIGHT);
        facts.subscribe(shown ->
                description.pseudoClassStateChanged(
                        NONE, shown.flatMap(SecretFacts::description).isEmpty()));
        fact(2, 0, "created", SecretFacts::created);
        fact(2, 1, "updated", SecretFacts::updated);
        fact(2, 2, "id", SecretFacts::id).getStyleClass().addAll("monospaced", "hint");
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
        Label word = new Label(messages.text("detail." + key));
        word.getStyleClass().add("muted");
        said.setId("detail-" + key);
        said.getStyleClass().add("fact");
        said.setMinWidth(0);
        GridPane.setValignment(word, VPos.TOP);
        GridPane.setValignment(said, VPos.TOP);
        add(word, column, row);
        add(said, column + 1, row);
        return said;
    }

    private static ColumnConstraints words() {
        return new ColumnConstraints(WORD_WIDTH);
    }

    private static ColumnConstraints sentences() {
        ColumnConstraints column = new ColumnConstraints(0, WORD_WIDTH, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
