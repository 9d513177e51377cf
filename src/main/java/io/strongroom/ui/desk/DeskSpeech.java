package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.transfer.TransferViewModel.Arrived;

/// What is said of what was done with listed secrets. Use on the FX thread.
///
/// @param notices shows it
/// @param messages the words
record DeskSpeech(Notices notices, Messages messages) {

    /// The name is on the clipboard.
    void nameCopied(Secret secret) {
        notices.say(
                PrivateText.naming(
                        secret.name(), name -> messages.text("detail.copied-name", name)));
    }

    /// There is no value to copy.
    void neverReturned() {
        notices.note(PrivateText.open(messages.text("detail.never")));
    }

    /// A change is stored.
    ///
    /// @param scope as the user knows it
    void saved(Secret secret, String scope) {
        notices.say(
                PrivateText.naming(
                        secret.name(), name -> messages.text("edit.saved", name, scope)));
    }

    /// A secret is in another scope now.
    ///
    /// @param show goes there
    void arrived(Arrived arrived, Runnable show) {
        String key = "transfer.done." + arrived.kind();
        String scope = arrived.scope().label();
        notices.say(
                PrivateText.naming(
                        arrived.secret().name(), name -> messages.text(key, name, scope)),
                messages.text("toast.show"),
                show);
    }

    /// What goes into the form has to wait: something that is not saved is there.
    void formInUse() {
        notices.tell(messages.text("transfer.form-in-use"));
    }

    /// It is too late to take a deletion back.
    void tooLate(PrivateText sentence) {
        notices.note(sentence);
    }
}
