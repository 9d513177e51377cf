package io.strongroom.ui.preferences.protection;

import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.control.form.SubForm;
import io.strongroom.ui.restore.RestorePane;
import io.strongroom.ui.restore.RestoreViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The vault's protection in plain words, and what can be done about it.
public final class ProtectionSection extends VBox implements SubForm {

    private final ProtectionViewModel viewModel;
    private final RestoreViewModel restore;
    private final Messages messages;
    private final SavePlace savePlace;
    private final VBox changing = new VBox(16);
    private boolean restoring;

    /// @param savePlace lets the user choose where a backup or a recovery code goes
    public ProtectionSection(
            ProtectionViewModel viewModel,
            RestoreViewModel restore,
            Messages messages,
            SavePlace savePlace) {
        super(16);
        this.viewModel = viewModel;
        this.restore = restore;
        this.messages = messages;
        this.savePlace = savePlace;
        getChildren().addAll(changing, new FieldMessageLine(viewModel.outcomeProperty()));
        viewModel.stateProperty().subscribe(_ -> show());
        viewModel.changeProperty().subscribe(_ -> show());
        viewModel.recoveryCode().codeProperty().subscribe(_ -> show());
        viewModel.load();
        if (restore.keep().isPresent()) {
            beginRestore();
        }
    }

    @Override
    public boolean retreat() {
        if (restoring) {
            endRestore();
            return true;
        }
        boolean changes = viewModel.changeProperty().get().isPresent();
        viewModel.cancel();
        return changes;
    }

    private void show() {
        if (restoring) {
            return;
        }
        List<Node> shown = new ArrayList<>();
        viewModel.stateProperty().get().ifPresent(state -> shown.add(facts(state)));
        if (viewModel.recoveryCode().codeProperty().get().isPresent()) {
            shown.add(new RecoveryCodePane(viewModel.recoveryCode(), messages, savePlace));
        } else if (viewModel.changeProperty().get().isPresent()) {
            ChangePane pane =
                    new ChangePane(
                            viewModel.changeProperty().get().get(), messages, viewModel::cancel);
            shown.add(pane);
        } else {
            viewModel.stateProperty().get().ifPresent(state -> shown.addAll(ways(state)));
        }
        changing.getChildren().setAll(shown);
        shown.stream()
                .filter(ChangePane.class::isInstance)
                .map(ChangePane.class::cast)
                .forEach(ChangePane::begin);
    }

    private VBox facts(ProtectionState state) {
        Sentence title = new Sentence(messages.text("protection.way." + state.way()), "strong");
        title.setId("protection-way");
        Sentence code =
                new Sentence(
                        messages.text(
                                state.recoveryCode()
                                        ? "protection.recovery.yes"
                                        : "protection.recovery.no"),
                        "muted");
        VBox card = new VBox(4, title, new Sentence(viewModel.meaning(state), "muted"), code);
        card.getStyleClass().add("card");
        return card;
    }

    private List<Node> ways(ProtectionState state) {
        List<Node> nodes = new ArrayList<>();
        if (viewModel.isRecoveryCodeMissing(state)) {
            nodes.add(
                    new FieldMessageLine(
                            new SimpleObjectProperty<>(
                                    FieldMessage.of(
                                            Severity.WARNING,
                                            messages.text(
                                                    "protection.recovery.missing." + state.way()),
                                            new Fix(
                                                    messages.text("protection.recovery.make"),
                                                    () ->
                                                            viewModel.begin(
                                                                    ChangeKind.RECOVERY_CODE))))));
        }
        FlowPane changes = new FlowPane(8, 8);
        changes.getChildren()
                .add(
                        change(
                                ChangeKind.PASSPHRASE,
                                state.way() == Protection.PASSPHRASE ? "another" : "set"));
        if (state.way() != Protection.KEYRING) {
            changes.getChildren().add(change(ChangeKind.KEYRING, "set"));
        }
        if (state.way() != Protection.KEY_FILE) {
            String how = state.way() == Protection.PASSPHRASE ? "unset" : "set";
            changes.getChildren().add(change(ChangeKind.KEY_FILE, how));
        }
        // Where it is missing, the warning offers it.
        if (!viewModel.isRecoveryCodeMissing(state)) {
            changes.getChildren()
                    .add(
                            change(
                                    ChangeKind.RECOVERY_CODE,
                                    state.recoveryCode() ? "another" : "set"));
        }
        nodes.add(titled("protection.ways", changes));
        nodes.add(titled("protection.backup", backup()));
        return nodes;
    }

    private Button change(ChangeKind kind, String how) {
        return SheetFrame.button(
                "change-" + kind,
                messages.text("protection.change." + kind + "." + how),
                () -> viewModel.begin(kind));
    }

    private VBox backup() {
        Button write =
                SheetFrame.button(
                        "backup",
                        "",
                        () -> {
                            if (viewModel.mayBackUp()) {
                                savePlace
                                        .choose(messages.text("protection.backup.name"))
                                        .ifPresent(viewModel::backUp);
                            }
                        });
        // Not disabled meanwhile, which would move the focus to another button.
        write.textProperty()
                .bind(
                        viewModel
                                .busyProperty()
                                .map(busy ->
                                        messages.text(
                                                busy
                                                        ? "protection.backup.writing"
                                                        : "protection.backup.write")));
        return new VBox(
                8,
                new Sentence(messages.text("protection.backup.text"), "muted"),
                new FlowPane(
                        8,
                        8,
                        write,
                        SheetFrame.button(
                                "restore-begin",
                                messages.text("restore.begin"),
                                this::beginRestore)));
    }

    private void beginRestore() {
        restoring = true;
        viewModel.forgetOutcome();
        RestorePane pane = new RestorePane(restore, messages, this::endRestore);
        changing.getChildren().setAll(pane);
        pane.begin();
    }

    private void endRestore() {
        restore.close();
        restoring = false;
        show();
    }

    private VBox titled(String key, Node content) {
        return new VBox(8, new Sentence(messages.text(key), "strong"), content);
    }
}
