package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.account.signin.SignInState;
import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.SignInViewModel;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Signs in with the browser: before it begins, which server; then the code, the link, and waiting.
final class SignInPane extends VBox {

    private final SignInViewModel signIn;
    private final ServerFields server;
    private final Messages messages;
    private final VBox changing = new VBox(16);

    SignInPane(AddAccountViewModel viewModel, ServerFields server, Messages messages) {
        super(16);
        this.signIn = viewModel.signIn();
        this.server = server;
        this.messages = messages;
        getChildren()
                .addAll(
                        new Sentence(messages.text("add.sign-in.text"), "muted"),
                        changing,
                        new FieldMessageLine(signIn.messageProperty()));
        signIn.stateProperty().subscribe(this::show);
    }

    private void show(Optional<SignInState> state) {
        changing.getChildren().setAll(state.map(this::underWay).orElseGet(this::before));
        // What had the focus is gone.
        Node next = changing.lookup(state.isPresent() ? "#sign-in-cancel" : "#account-address");
        if (getScene() != null && next != null) {
            next.requestFocus();
        }
    }

    private List<Node> before() {
        return List.of(server.address(), server.authority());
    }

    private List<Node> underWay(SignInState state) {
        return state instanceof SignInState.Waiting waiting
                ? List.of(code(waiting), link(waiting), progress("add.sign-in.waiting"))
                : List.of(progress("add.sign-in.beginning"));
    }

    private VBox code(SignInState.Waiting waiting) {
        Label code = new Label(waiting.code());
        code.setId("sign-in-code");
        code.getStyleClass().addAll("monospaced", "big-code");
        VBox card =
                new VBox(4, new Sentence(messages.text("add.sign-in.code"), "muted", "hint"), code);
        card.getStyleClass().add("card");
        return card;
    }

    private HBox link(SignInState.Waiting waiting) {
        TextField link = new TextField(waiting.page().toString());
        link.setId("sign-in-link");
        link.setEditable(false);
        link.getStyleClass().addAll("monospaced", "shown-only");
        link.setAccessibleText(waiting.page().toString());
        HBox.setHgrow(link, Priority.ALWAYS);
        return new HBox(
                8,
                link,
                SheetFrame.button(
                        "sign-in-copy", messages.text("add.sign-in.copy"), signIn::copyLink),
                SheetFrame.button(
                        "sign-in-open", messages.text("add.sign-in.open"), signIn::openAgain));
    }

    private HBox progress(String key) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        Sentence sentence = new Sentence(messages.text(key), "muted");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line =
                new HBox(
                        8,
                        turning,
                        sentence,
                        SheetFrame.button(
                                "sign-in-cancel",
                                messages.text("add.sign-in.cancel"),
                                signIn::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
