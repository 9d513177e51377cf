package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.ui.accounts.AuthorityInput;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.TextField;

import java.nio.file.Path;

/// The certificate of an authority to trust: a path that is typed, or a file that is chosen.
public final class AuthorityField {

    private AuthorityField() {}

    /// Makes the field; the button beside it has its ID and `-choose`.
    ///
    /// @param onEnter what Enter does
    public static FieldBox of(
            String id,
            AuthorityInput authority,
            Messages messages,
            FilePicker picker,
            Runnable onEnter) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text("add.authority.prompt"));
        field.textProperty().bindBidirectional(authority.typedProperty());
        field.setOnAction(_ -> onEnter.run());
        return new FieldBox(messages.text("add.authority"), field, authority.messageProperty())
                .withTrailing(
                        SheetFrame.link(
                                id + "-choose",
                                messages.text("add.authority.choose"),
                                () ->
                                        picker.pickOne(FilePicker.Purpose.AUTHORITY)
                                                .map(Path::toString)
                                                .ifPresent(authority.typedProperty()::set)));
    }
}
