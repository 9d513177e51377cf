package io.strongroom.ui.shell.settings;

import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.check.KeyUse;
import io.strongroom.account.protection.LockedVault;
import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Identity;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Optional;

/// What the server says of the key of the account that is shown: whether it is accepted, whose it
/// is, and what it may do. Use on the FX thread.
public final class AccountKey {

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Notices notices;
    private final SecretFormViewModel form;
    private final SecretDetailViewModel detail;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(this, "readOnly");
    private Runnable onSettings = () -> {};
    private FieldMessage refusal = FieldMessage.NONE;

    /// Asks nothing yet.
    public AccountKey(
            SecretsClient client,
            TaskRunner tasks,
            Notices notices,
            SecretFormViewModel form,
            SecretDetailViewModel detail,
            Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.notices = notices;
        this.form = form;
        this.detail = detail;
        this.messages = messages;
    }

    /// Whether it may not write, so that nothing can be created or imported.
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// Takes what leads to where it is replaced.
    public void onSettings(Runnable listener) {
        onSettings = listener;
    }

    /// Asks the server. Without an answer the owner is shown by ID; the list tells what is wrong.
    public void ask() {
        tasks.run(client::whoami, this::show, _ -> {});
    }

    /// The server has accepted it.
    public void works() {
        notices.retract(refusal);
    }

    /// If it is what failed, says so for as long as that is so, and leads to where it is replaced.
    ///
    /// @param unlock leads to unlocking the vault, where that seals the key or is the account
    public void failed(Exception failure, Runnable unlock) {
        if (LockedVault.isBehind(failure)) {
            notices.tell(messages.text("vault.locked"), messages.text("list.unlock"), unlock);
        } else if (failure instanceof ApiException.Unauthorized
                || failure instanceof ApiException.KeyUnavailable) {
            notices.insist(
                    messages.text("notice.key-refused"),
                    messages.text("notice.account-settings"),
                    () -> onSettings.run());
            refusal = notices.noticeProperty().get();
        }
    }

    private void show(Identity identity) {
        CheckedKey checked = new CheckedKey(identity, Optional.empty());
        boolean mayNotWrite = checked.missing().contains(KeyUse.WRITE_SECRETS);
        works();
        if (mayNotWrite) {
            form.refuse(new PermissionWords(messages).sentence(KeyUse.WRITE_SECRETS));
        } else {
            form.allow();
        }
        readOnly.set(mayNotWrite);
        detail.ownIdProperty().set(Optional.of(identity.id()));
    }
}
