package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.book.AccountException;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.api.ApiException;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.util.List;

/// What a check of a stored account came to, and why something about it was not done, in sentences.
final class RowSentences {

    private final Messages messages;

    RowSentences(Messages messages) {
        this.messages = messages;
    }

    /// For any failure.
    String of(Exception failure) {
        return switch (failure) {
            case AccountException refused -> new AccountMessages(messages).of(refused.problem());
            case AuthorityException untrusted ->
                    new AccountMessages(messages).of(untrusted.problem());
            case ApiException.Unauthorized _ -> messages.text("accounts.key-refused");
            case ApiException failed ->
                    new UserMessages(messages).of(failed, messages.text("scope.personal"));
            default -> new UserMessages(messages).unexpected();
        };
    }

    /// For a key that is to take the place of another.
    String ofNewKey(Exception failure) {
        return failure instanceof ApiException.Unauthorized
                ? messages.text("add.key.refused")
                : of(failure);
    }

    /// What the server says of its key.
    FieldMessage of(CheckedKey checked) {
        PermissionWords words = new PermissionWords(messages);
        List<String> missing = words.missing(checked);
        String owner = words.owner(checked.identity());
        return missing.isEmpty()
                ? FieldMessage.of(Severity.GOOD, messages.text("accounts.works", owner))
                : FieldMessage.of(Severity.WARNING, String.join(" ", missing));
    }

    /// What one should know before another key is kept; nothing where there is nothing.
    ///
    /// @param anyway keeps it all the same
    FieldMessage doubts(KeyReplacement found, Runnable anyway) {
        List<String> doubts = found.doubts(messages);
        Fix keep = new Fix(messages.text("accounts.replace-key.anyway"), anyway);
        return doubts.isEmpty()
                ? FieldMessage.NONE
                : FieldMessage.of(Severity.WARNING, String.join(" ", doubts), keep);
    }
}
