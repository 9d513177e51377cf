package io.strongroom.ui.accounts.add;

import io.strongroom.api.ApiException;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

/// Why a key could not be checked, in words.
///
/// @param culprit what is to be mended
/// @param sentence what is the matter
record CheckFailure(Culprit culprit, String sentence) {

    /// What is to be mended.
    enum Culprit {
        KEY,
        ADDRESS,
        AUTHORITY,
        NOTHING_TYPED
    }

    /// Finds the words for a failure.
    static CheckFailure of(Exception failure, Messages messages) {
        UserMessages sentences = new UserMessages(messages);
        String scope = messages.text("scope.personal");
        return switch (failure) {
            case ApiException.Unauthorized _ ->
                    new CheckFailure(Culprit.KEY, messages.text("add.key.refused"));
            case AuthorityException unusable ->
                    new CheckFailure(
                            Culprit.AUTHORITY,
                            new AccountMessages(messages).of(unusable.problem()));
            case ApiException.Unreachable unreachable ->
                    new CheckFailure(Culprit.ADDRESS, sentences.of(unreachable, scope));
            case ApiException.BadAnswer strange ->
                    new CheckFailure(Culprit.ADDRESS, sentences.of(strange, scope));
            case ApiException.NotFound _ ->
                    new CheckFailure(Culprit.ADDRESS, messages.text("add.not-the-api"));
            case ApiException other ->
                    new CheckFailure(Culprit.NOTHING_TYPED, sentences.of(other, scope));
            default -> new CheckFailure(Culprit.NOTHING_TYPED, sentences.unexpected());
        };
    }
}
