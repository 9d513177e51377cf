package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.removal.RemovalBar;
import io.strongroom.ui.removal.RemovalQuestion;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// Takes what the user does with listed secrets, by key or by button, and shows what comes of it.
public final class DeskView {

    private final DeskViewModel viewModel;
    private final RemovalQuestion question;
    private final RemovalBar bar;

    /// @param rows the list, whose keys act on what is chosen there
    /// @param host lays sheets over the window
    public DeskView(DeskViewModel viewModel, Parent rows, SheetHost host, Messages messages) {
        this.viewModel = viewModel;
        this.question = new RemovalQuestion(messages, host);
        this.bar = new RemovalBar(viewModel.removals(), messages);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /// Tells between the list and the details what is being deleted.
    public Node removals() {
        return bar;
    }

    /// Deletes what is chosen, asking first where others rely on it.
    public void removeChosen() {
        List<Secret> chosen = viewModel.chosen();
        if (!chosen.isEmpty()) {
            ScopeChoice scope = viewModel.nameOf(chosen.getFirst().scope());
            question.ask(chosen, scope, () -> viewModel.removals().remove(chosen, scope));
        }
    }

    /// Takes the latest deletion back; whether there was one.
    public boolean undo() {
        return viewModel.removals().undoLast();
    }

    private void act(KeyEvent pressed) {
        boolean inRows = pressed.getTarget() instanceof ListView<?>;
        boolean plain = !pressed.isShortcutDown() && !pressed.isAltDown() && !pressed.isShiftDown();
        if (inRows && plain && isDelete(pressed.getCode())) {
            pressed.consume();
            removeChosen();
        }
    }

    private static boolean isDelete(KeyCode key) {
        return key == KeyCode.DELETE || key == KeyCode.BACK_SPACE;
    }
}
