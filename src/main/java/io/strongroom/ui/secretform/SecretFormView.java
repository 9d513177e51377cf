package io.strongroom.ui.secretform;

import io.strongroom.domain.Field;
import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.FittingPane;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.secretinput.ValueView;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws the form for a new secret and binds it to its view-model. Tab goes through Name, Value,
/// Description, Save to, Create.
public final class SecretFormView {

    private final SecretFormViewModel viewModel;
    private final Messages messages;
    private final PrivateField name = new PrivateField();
    private final PrivateField description = new PrivateField();
    private final ValueView value;
    private final ScopeSelector scope;
    private final Button submit = new Button();
    private final VBox root = new VBox();

    /// @param scope chooses who will own the secret
    /// @param value draws the value's part
    /// @param promise the sentence at the foot: what happens to a value that is entered here
    public SecretFormView(
            SecretFormViewModel viewModel,
            Messages messages,
            ScopeSelector scope,
            ValueView value,
            String promise) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.scope = scope;
        this.value = value;
        bindName();
        bindDescription();
        bindSubmit();
        viewModel.onFocusRequest(this::focus);

        scope.setId("save-to");
        VBox fields =
                new VBox(
                        title(),
                        new FieldBox(
                                messages.text("form.name"),
                                name,
                                viewModel.name().messageProperty()),
                        value.root(),
                        descriptionBox(),
                        new FieldBox(
                                messages.text("form.save-to"),
                                scope,
                                new SimpleObjectProperty<>(FieldMessage.NONE)));
        fields.getStyleClass().add("secret-form-fields");
        Region below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        root.getChildren().addAll(new FittingPane(fields), actions(), below, foot(promise));
        root.getStyleClass().add("secret-form");
    }

    /// The form.
    public Region root() {
        return root;
    }

    private HBox title() {
        Label words = new Label(messages.text("form.title"));
        words.getStyleClass().add("heading");
        HBox title = new HBox(words);
        title.setAlignment(Pos.BASELINE_LEFT);
        viewModel
                .clearing()
                .possibleProperty()
                .subscribe(possible -> {
                    title.getChildren().setAll(words);
                    if (possible) {
                        title.getChildren().addAll(space(), clear());
                    }
                });
        return title;
    }

    private Hyperlink clear() {
        Hyperlink clear = new Hyperlink(messages.text("form.clear"));
        clear.setId("clear");
        clear.setOnAction(_ -> viewModel.clearing().clear());
        return clear;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// Always whole, below the fields: in a low window those scroll.
    private VBox actions() {
        VBox actions =
                new VBox(
                        submit,
                        new FieldMessageLine(viewModel.clearing().messageProperty()),
                        new FieldMessageLine(viewModel.refusalProperty()),
                        new FieldMessageLine(viewModel.outcomeProperty()).within(root));
        actions.getStyleClass().add("secret-form-actions");
        actions.setMinHeight(Region.USE_PREF_SIZE);
        return actions;
    }

    private void bindName() {
        name.setId("name");
        name.getStyleClass().add("monospaced");
        name.setPromptText(messages.text("form.name.prompt"));
        name.textProperty().bindBidirectional(viewModel.name().textProperty());
        // The binding does not carry back what the view-model makes of a text while it takes it.
        name.textProperty().subscribe(_ -> name.setText(viewModel.name().textProperty().get()));
        viewModel
                .name()
                .messageProperty()
                .subscribe(told -> check(told.severity() == FieldMessage.Severity.GOOD));
    }

    private void check(boolean good) {
        if (good && name.getRight() == null) {
            FeatherIcon check = Icons.of(Feather.CHECK);
            check.getStyleClass().add("name-check");
            name.setRight(check);
        }
        if (name.getRight() != null) {
            name.getRight().setVisible(good);
        }
    }

    private void bindDescription() {
        description.setId("description");
        description.setPromptText(messages.text("form.description.prompt"));
        description.textProperty().bindBidirectional(viewModel.description().textProperty());
    }

    private FieldBox descriptionBox() {
        Label count = new Label();
        count.getStyleClass().addAll("hint", "muted");
        count.textProperty().bind(viewModel.description().countProperty());
        return new FieldBox(
                        messages.text("form.description"),
                        description,
                        viewModel.description().messageProperty())
                .withTrailing(count);
    }

    private void bindSubmit() {
        submit.setId("create");
        submit.getStyleClass().add("default-action");
        submit.setMaxWidth(Double.MAX_VALUE);
        submit.setMnemonicParsing(false);
        submit.textProperty().bind(viewModel.submitLabelProperty());
        viewModel.refusalProperty().subscribe(told -> submit.setDisable(told.isPresent()));
        submit.setOnAction(_ -> viewModel.submit());
    }

    private void focus(Field field) {
        switch (field) {
            case NAME -> name.requestFocus();
            case VALUE -> value.requestFocus();
            case DESCRIPTION -> description.requestFocus();
            case TEAM -> scope.requestFocus();
        }
    }

    private HBox foot(String promise) {
        Label sentence = new Label(promise, Icons.of(Feather.SHIELD, 14));
        sentence.getStyleClass().addAll("hint", "muted");
        Label keys = new Label(messages.text("form.submit.keys"));
        keys.getStyleClass().add("key-hint");
        HBox foot = new HBox(8, sentence, space(), keys);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        foot.getStyleClass().add("secret-form-foot");
        return foot;
    }
}
