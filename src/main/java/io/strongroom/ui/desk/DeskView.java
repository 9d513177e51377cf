package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.accounts.TeamSheets;
import io.strongroom.ui.clipboard.ClipboardChip;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.control.RowScroll;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.desk.rows.RowActions;
import io.strongroom.ui.desk.rows.RowFocus;
import io.strongroom.ui.desk.rows.RowKeys;
import io.strongroom.ui.desk.rows.RowMenu;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.names.NamesSheet;
import io.strongroom.ui.names.NamesViewModel;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.removal.RemovalBar;
import io.strongroom.ui.removal.RemovalQuestion;
import io.strongroom.ui.secretdetail.SecretDetailView;
import io.strongroom.ui.secretedit.ConflictSheet;
import io.strongroom.ui.secretedit.EditView;
import io.strongroom.ui.secretedit.EditViewModel;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.transfer.TransferKind;
import io.strongroom.ui.transfer.TransferSheet;
import io.strongroom.ui.transfer.TransferViewModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes what the user does with listed secrets, by key or by button, and shows what comes of it.
public final class DeskView {

    private final DeskViewModel viewModel;
    private final Surroundings given;
    private final RemovalQuestion question;
    private final RemovalBar bar;
    private final ClipboardChip chip;
    private final ChosenBar chosen;
    private final AsideLine aside;
    private final StackPane place = new StackPane();
    private final RowFocus focus;
    private final ReadOnlyBooleanProperty hosted;
    private boolean byButton;

    /// What lies around it.
    ///
    /// @param rows the list, whose keys act on what is chosen there
    /// @param detail what an editor takes the place of
    /// @param host lays sheets over the window
    /// @param above lays sheets over such a sheet
    /// @param picker lets the user choose files
    /// @param clipboard takes secrets, for a while
    /// @param times the words for when something was
    public record Surroundings(
            Parent rows,
            SecretDetailView detail,
            SheetHost host,
            SheetHost above,
            FilePicker picker,
            SecretClipboard clipboard,
            Messages messages,
            RelativeTime times) {}

    /// @param list tells what is chosen
    public DeskView(DeskViewModel viewModel, SecretListViewModel list, Surroundings given) {
        this.viewModel = viewModel;
        this.given = given;
        this.hosted = list.hostedProperty();
        this.question = new RemovalQuestion(given.messages(), given.host());
        this.bar = new RemovalBar(viewModel.removals(), given.messages());
        this.chip = new ClipboardChip(given.clipboard(), given.messages());
        this.chosen =
                new ChosenBar(
                        list.chosenProperty(),
                        given.messages(),
                        this::removeChosen,
                        () -> list.select(Optional.empty()));
        this.aside =
                new AsideLine(
                        list.asideProperty(),
                        list.chosenProperty(),
                        viewModel.editorProperty().map(Optional::isPresent),
                        given.messages(),
                        list::showAside);
        place.getChildren().setAll(given.detail().root());
        place.setMinHeight(Region.USE_PREF_SIZE);
        this.focus =
                new RowFocus(
                        given.rows().lookup("#secrets"),
                        list.contentProperty(),
                        // Never *Undo*: the next Enter, pressed by habit, would take it back.
                        List.of(
                                aside,
                                given.rows().lookup("#list-nothing-found"),
                                given.rows().lookup(".empty-state")));
        // A button that is pressed here goes away, and would take the focus with it.
        List.of(bar, chosen, aside)
                .forEach(line -> line.addEventHandler(ActionEvent.ACTION, _ -> focus.take()));
        viewModel.removals().onUndone(focus::takeSoon);
        RowActions actions =
                new RowActions(
                        this::copyValue,
                        this::copyName,
                        viewModel::edit,
                        this::removeChosen,
                        () -> list.select(Optional.empty()));
        RowKeys keys = new RowKeys(actions);
        keys.takeFromRows(given.rows());
        keys.takeFromDetails(given.detail().root());
        given.detail().setOnCopyName(actions.copyName());
        given.detail().setOnDelete(actions.delete());
        given.detail().setOnEdit(actions.edit());
        given.detail()
                .setOnTransfer(
                        () -> transfer(TransferKind.COPY), () -> transfer(TransferKind.MOVE));
        viewModel.editorProperty().subscribe(this::showEditor);
        list.selectedProperty().subscribe(this::chosen);
        ListView<?> rows = (ListView<?>) given.rows().lookup("#secrets");
        new RowMenu(rows, given.detail(), list.chosenProperty(), actions, given.messages());
        viewModel.newcomers().onSeveral(first -> RowScroll.to(rows, list.rows().indexOf(first)));
    }

    /// What is on the clipboard, being deleted, chosen or chosen but not listed, and the details or
    /// the editor; below the list, in this order.
    public List<Node> nodes() {
        return List.of(chip, bar, chosen, aside, place);
    }

    /// Shows which names are in which scopes.
    public void showNames() {
        NamesViewModel names = viewModel.names();
        Runnable close =
                () -> {
                    names.close();
                    given.host().close();
                };
        NamesSheet sheet =
                new NamesSheet(
                        names,
                        given.messages(),
                        (name, scope) -> {
                            close.run();
                            viewModel.createIn(name, scope);
                        },
                        close);
        given.host().showUntilClosed(sheet.root());
    }

    /// Takes the latest deletion back, or says that it is too late; whether there was one.
    public boolean undo() {
        return viewModel.undo();
    }

    /// Saves what is edited, if the focus is there; whether it was.
    public boolean save(@Nullable Node focused) {
        Optional<EditViewModel> open = viewModel.editorProperty().get();
        if (open.isEmpty() || !isInside(focused)) {
            return false;
        }
        open.get().save();
        return true;
    }

    private boolean isInside(@Nullable Node focused) {
        Node at = focused;
        while (at != null && !at.equals(place)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void copyValue() {
        if (!given.detail().copyValue()) {
            viewModel.tellNeverReturned();
        }
    }

    private void copyName() {
        given.detail().copyName();
        viewModel.tellNameCopied();
    }

    private void removeChosen() {
        Map<ScopeChoice, List<Secret>> chosen = viewModel.chosen();
        if (!chosen.isEmpty()) {
            Optional<Secret> next = viewModel.nextAfter(chosen);
            Runnable remove =
                    () -> {
                        viewModel.remove(chosen, next);
                        focus.take();
                    };
            leaveEditorAnd(() -> question.ask(chosen, remove), () -> {});
        }
    }

    /// Where the value is not known, a copy goes through the form.
    private void transfer(TransferKind wanted) {
        TransferKind kind = given.detail().returnsValues() ? wanted : TransferKind.FILL;
        viewModel.transfer(kind).ifPresent(this::show);
    }

    private void show(TransferViewModel transfer) {
        SheetHost host = given.host();
        Runnable close =
                () -> {
                    transfer.close();
                    host.close();
                };
        transfer.onDone(arrived -> {
            host.close();
            viewModel.arrived(arrived);
        });
        ScopeSelector target =
                new ScopeSelector(
                        viewModel.scopes(),
                        transfer.targetProperty(),
                        given.messages(),
                        new TeamSheets(viewModel.scopes(), given.messages(), given.above()));
        host.showUntilClosed(new TransferSheet(transfer, target, given.messages(), close).root());
    }

    private void showEditor(Optional<EditViewModel> open) {
        if (open.isEmpty()) {
            closeEditor();
            return;
        }
        byButton = given.detail().isEditFocused();
        EditViewModel editor = open.get();
        EditView view = new EditView(editor, given.messages(), given.picker(), this::leaveEditor);
        place.getChildren().setAll(view.root());
        new ConflictSheet(editor, given.messages(), given.times(), given.host(), hosted.get());
        view.begin();
    }

    private void leaveEditor() {
        leaveEditorAnd(() -> {}, () -> {});
    }

    /// The focus goes back to where the editor was opened from, if it is not elsewhere by now.
    private void closeEditor() {
        Scene scene = place.getScene();
        boolean focused = scene != null && isInside(scene.getFocusOwner());
        place.getChildren().setAll(given.detail().root());
        if (focused && !(byButton && given.detail().focusEdit())) {
            focus.take();
        }
    }

    /// Another row is chosen: the editor makes room, unless something would be lost.
    private void chosen(Optional<Secret> now) {
        Optional<EditViewModel> open = viewModel.editorProperty().get();
        if (open.isPresent()
                && now.filter(row -> !row.id().equals(open.get().secret().id())).isPresent()) {
            leaveEditorAnd(() -> {}, this::stayInEditor);
        }
    }

    private void stayInEditor() {
        viewModel.chooseEdited();
        Optional.ofNullable(place.lookup("#edit-name")).ifPresent(Node::requestFocus);
    }

    private void leaveEditorAnd(Runnable then, Runnable stay) {
        Optional<PrivateText> lost = viewModel.unsaved();
        Runnable leave =
                () -> {
                    viewModel.leaveEditor();
                    then.run();
                };
        if (lost.isPresent()) {
            new LeaveQuestion(given.messages(), given.host()).ask(lost.get(), leave, stay);
        } else {
            leave.run();
        }
    }
}
