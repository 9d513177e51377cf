package io.strongroom.ui.secretdetail;

import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretdetail.ValueViewModel.State;
import io.strongroom.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// What can be done with the value: it is shown while a button is held, or for half a minute, or
/// copied unseen. Where a server never returns values, that is said instead.
final class ValueRow extends HBox {

    private final ValueViewModel value;
    private final Messages messages;

    ValueRow(ValueViewModel value, Messages messages) {
        this.value = value;
        this.messages = messages;
        getStyleClass().add("value-row");
        setAlignment(Pos.CENTER_LEFT);
        BooleanBinding notSaid = value.stateProperty().isEqualTo(State.NOT_SAID);
        BooleanBinding returned =
                value.stateProperty()
                        .isNotEqualTo(State.NEVER)
                        .and(value.stateProperty().isNotEqualTo(State.UNKNOWN))
                        .and(notSaid.not());
        Label dots = new Label(messages.text("detail.value.hidden"));
        dots.getStyleClass().addAll("monospaced", "muted");
        dots.setMinWidth(0);
        dots.setAccessibleText(messages.text("detail.value.hidden.accessible"));
        Button copy = button("copy-value", "detail.copy-value", Feather.CLIPBOARD);
        copy.setOnAction(_ -> value.copy());
        Sentence never = new Sentence(messages.text("detail.never"), "muted", "hint");
        never.setId("never-returned");
        for (Node part : new Node[] {dots, reveal(), hold(), copy}) {
            getChildren().add(showOnly(part, returned));
        }
        dots.opacityProperty()
                .bind(
                        Bindings.when(value.stateProperty().isEqualTo(State.SHOWN))
                                .then(0)
                                .otherwise(1));
        Sentence unanswered = new Sentence(messages.text("detail.not-said"), "muted", "hint");
        unanswered.setId("values-not-said");
        Button again = button("ask-for-values-again", "detail.ask-again", Feather.REFRESH_CW);
        again.setOnAction(_ -> value.askAgain());
        getChildren().add(showOnly(unanswered, notSaid));
        getChildren().add(showOnly(again, notSaid));
        getChildren().add(showOnly(never, value.stateProperty().isEqualTo(State.NEVER)));
        Presenting.on(this).subscribe(value::setCovered);
        showOnly(this, value.stateProperty().isNotEqualTo(State.UNKNOWN));
    }

    private Button reveal() {
        Button reveal = button("reveal", "detail.reveal", Feather.EYE);
        reveal.setOnAction(_ -> value.toggle());
        Presenting.on(reveal).subscribe(reveal::setDisable);
        FeatherIcon eye = (FeatherIcon) reveal.getGraphic();
        value.stateProperty()
                .subscribe(state -> {
                    reveal.setText(messages.text(wordOf(state)));
                    eye.show(isSeen(state) ? Feather.EYE_OFF : Feather.EYE);
                });
        return reveal;
    }

    /// What pressing *Reveal* does next, as a key of the messages.
    static String wordOf(State state) {
        return isSeen(state) ? "detail.hide" : "detail.reveal";
    }

    private static boolean isSeen(State state) {
        return state == State.SHOWN || state == State.OPENING;
    }

    /// The events are listened to, not whether the button is armed: the pointer may leave it while
    /// it is held.
    private Button hold() {
        Button hold = button("hold", "detail.hold", Feather.EYE);
        hold.setAccessibleText(messages.text("detail.hold.accessible"));
        Presenting.on(hold).subscribe(hold::setDisable);
        hold.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    if (pressed.getButton() == MouseButton.PRIMARY) {
                        value.hold();
                    }
                });
        hold.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> value.letGo());
        hold.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.SPACE) {
                        value.hold();
                    }
                });
        hold.addEventHandler(KeyEvent.KEY_RELEASED, _ -> value.letGo());
        hold.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        value.letGo();
                    }
                });
        return hold;
    }

    private Button button(String id, String key, Feather icon) {
        Button button = new Button(messages.text(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("in-bar", "low");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Node showOnly(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
