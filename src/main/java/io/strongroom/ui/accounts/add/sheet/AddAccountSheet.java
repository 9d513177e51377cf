package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.account.book.StoredAccount;
import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Stage;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Way;
import io.strongroom.ui.accounts.add.ConfirmViewModel;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Segments;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The sheet on which an account is added: asks for a key, shows what it is good for, and says
/// where it is kept. Esc closes it.
public final class AddAccountSheet {

    /// How high most of what the sheet shows is, in pixels.
    private static final double ROOM = 520;

    private final AddAccountViewModel viewModel;
    private final Messages messages;
    private final ServerFields server;
    private final Runnable onClose;
    private final Consumer<StoredAccount> onUse;
    private final VBox root = new VBox();
    private final StackPane frame = new StackPane(root);
    private Runnable begin = () -> {};
    private Runnable mend = () -> {};

    /// @param picker lets the user choose a certificate
    /// @param onClose takes the sheet away
    /// @param onUse turns to the account that was added
    public AddAccountSheet(
            AddAccountViewModel viewModel,
            Messages messages,
            FilePicker picker,
            Runnable onClose,
            Consumer<StoredAccount> onUse) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.server = new ServerFields(viewModel.server(), messages, picker, this::goOn);
        this.onClose = onClose;
        this.onUse = onUse;
        // The sheet begins at the same place whatever is on it: only its end moves.
        frame.setAlignment(Pos.TOP_CENTER);
        frame.setMinHeight(ROOM);
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        frame.setPickOnBounds(false);
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.setId("add-account");
        root.getStyleClass().addAll("window-sheet", "large-sheet");
        SheetFrame.dress(root);
        SheetFrame.onEscape(root, onClose);
        viewModel.stageProperty().subscribe(this::show);
        viewModel
                .checkingProperty()
                .subscribe((_, busy) -> {
                    if (!busy) {
                        mend.run();
                    }
                });
    }

    /// The whole of it.
    public Region root() {
        return frame;
    }

    /// Moves to what is typed first, once the sheet is on the screen.
    public void begin() {
        begin.run();
    }

    private void goOn() {
        switch (viewModel.wayProperty().get()) {
            case KEY -> {
                viewModel.checkKey();
                mend.run();
            }
            case BROWSER -> viewModel.signInWithBrowser();
            case FOUND -> {}
        }
    }

    private void show(Stage stage) {
        begin = () -> {};
        mend = () -> {};
        root.getChildren()
                .setAll(
                        switch (stage) {
                            case AddAccountViewModel.Asking() -> asking();
                            case AddAccountViewModel.Confirming(ConfirmViewModel confirm) ->
                                    confirming(confirm);
                            case AddAccountViewModel.Added(StoredAccount account) -> added(account);
                        });
        begin.run();
    }

    private List<Node> asking() {
        Segments<Way> ways =
                new Segments<>(
                        "way",
                        List.of(Way.values()),
                        way -> messages.text("add.way." + way),
                        viewModel.wayProperty(),
                        viewModel.wayProperty()::set);
        StackPane pane = new StackPane();
        viewModel.wayProperty().subscribe(way -> pane.getChildren().setAll(pane(way)));
        return List.of(
                SheetFrame.title(messages.text("add.title")),
                ways,
                pane,
                new FieldMessageLine(viewModel.outcomeProperty()),
                SheetFrame.buttons(cancel(), signIn(), check()));
    }

    private Node pane(Way way) {
        return switch (way) {
            case KEY -> {
                KeyPane pane = new KeyPane(viewModel, server, messages, this::goOn);
                begin = pane::begin;
                mend = pane::mend;
                yield pane;
            }
            case BROWSER -> new SignInPane(viewModel, server, messages);
            case FOUND -> new FoundPane(viewModel, messages);
        };
    }

    /// Gives up the check while one is under way, and else the sheet.
    private Button cancel() {
        return SheetFrame.button(
                "add-cancel",
                messages.text("sheet.cancel"),
                () -> {
                    if (viewModel.checkingProperty().get()) {
                        viewModel.cancelCheck();
                    } else {
                        onClose.run();
                    }
                });
    }

    private Button signIn() {
        Button start =
                SheetFrame.defaultButton(
                        "sign-in-start",
                        messages.text("add.sign-in.start"),
                        viewModel::signInWithBrowser);
        start.visibleProperty()
                .bind(
                        viewModel
                                .wayProperty()
                                .isEqualTo(Way.BROWSER)
                                .and(viewModel.checkingProperty().not())
                                .and(
                                        Bindings.createBooleanBinding(
                                                () ->
                                                        viewModel
                                                                .signIn()
                                                                .stateProperty()
                                                                .get()
                                                                .isEmpty(),
                                                viewModel.signIn().stateProperty())));
        start.managedProperty().bind(start.visibleProperty());
        return start;
    }

    private Button check() {
        Button check = SheetFrame.defaultButton("add-check", "", this::goOn);
        check.textProperty()
                .bind(
                        viewModel
                                .checkingProperty()
                                .map(busy -> messages.text(busy ? "add.checking" : "add.check")));
        check.visibleProperty()
                .bind(
                        viewModel
                                .wayProperty()
                                .map(way -> way == Way.KEY)
                                .flatMap(key ->
                                        viewModel.checkingProperty().map(busy -> key || busy)));
        check.managedProperty().bind(check.visibleProperty());
        return check;
    }

    private List<Node> confirming(ConfirmViewModel confirm) {
        Button save = SheetFrame.defaultButton("add-save", "", confirm::save);
        save.textProperty()
                .bind(
                        confirm.busyProperty()
                                .map(busy ->
                                        messages.text(
                                                busy ? "add.confirm.saving" : "add.confirm.save")));
        save.disableProperty().bind(confirm.busyProperty());
        Button back =
                SheetFrame.button("add-back", messages.text("add.confirm.back"), viewModel::back);
        back.disableProperty().bind(confirm.busyProperty());
        ConfirmPane pane = new ConfirmPane(confirm, messages);
        begin = pane::begin;
        return List.of(
                SheetFrame.title(messages.text("add.title")), pane, SheetFrame.buttons(back, save));
    }

    private List<Node> added(StoredAccount account) {
        Button use =
                SheetFrame.defaultButton(
                        "add-use",
                        messages.text("add.added.use"),
                        () -> {
                            onClose.run();
                            onUse.accept(account);
                        });
        begin = use::requestFocus;
        return List.of(
                SheetFrame.title(messages.text("add.added.title", account.name())),
                new Sentence(messages.text("add.added." + account.keyPlace())),
                SheetFrame.buttons(
                        SheetFrame.button("add-later", messages.text("add.added.later"), onClose),
                        use));
    }
}
