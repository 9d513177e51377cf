package io.strongroom.ui.preferences.protection;

import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.UnspokenLabel;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows a recovery code, once.
final class RecoveryCodePane extends VBox {

    RecoveryCodePane(RecoveryCodeViewModel viewModel, Messages messages, SavePlace savePlace) {
        super(12);
        getStyleClass().add("card");
        UnspokenLabel code = new UnspokenLabel("monospaced");
        code.setId("recovery-code");
        code.getStyleClass().add("recovery-code");
        code.setWrapText(true);
        String made = viewModel.codeProperty().get().orElse("");
        Presenting.on(code).subscribe(on -> code.setText(Presenting.shown(made, on)));
        getChildren()
                .addAll(
                        new Sentence(messages.text("recovery.title"), "strong"),
                        code,
                        Sentence.following(
                                Presenting.on(this)
                                        .map(on -> on ? messages.text("recovery.hidden") : "")),
                        new Sentence(messages.text("recovery.text"), "muted"),
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        new HBox(
                                8,
                                SheetFrame.button(
                                        "recovery-copy",
                                        messages.text("recovery.copy"),
                                        viewModel::copy),
                                SheetFrame.button(
                                        "recovery-save",
                                        messages.text("recovery.save"),
                                        () ->
                                                savePlace
                                                        .choose(messages.text("recovery.name"))
                                                        .ifPresent(viewModel::save)),
                                SheetFrame.defaultButton(
                                        "recovery-kept",
                                        messages.text("recovery.kept"),
                                        viewModel::forget)));
    }
}
