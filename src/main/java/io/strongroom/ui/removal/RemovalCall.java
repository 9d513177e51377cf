package io.strongroom.ui.removal;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.ui.removal.RowResult.Outcome;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

/// Deletes one secret and finds out what came of it, also when no answer did: then it looks whether
/// the secret is still there. Nothing is sent twice.
///
/// @param client the server
/// @param messages the words
/// @param userMessages the sentences for failures
record RemovalCall(SecretsClient client, Messages messages, UserMessages userMessages) {

    /// Sends it; blocks.
    ///
    /// @param scope as the user knows it
    /// @throws ApiException where the secret is still there, for a reason that may hold for others,
    ///   too
    RowResult send(Secret secret, String scope) throws ApiException {
        try {
            client.delete(secret.id(), secret.scope());
            return new RowResult(secret, Outcome.DELETED, "");
        } catch (ApiException.NotFound _) {
            return new RowResult(secret, Outcome.GONE, "");
        } catch (ApiException.OutcomeUnknown
                | ApiException.ServerFault
                | ApiException.BadAnswer unsure) {
            return look(secret, scope, unsure);
        } catch (ApiException.Forbidden
                | ApiException.Invalid
                | ApiException.Refused
                | ApiException.NameTaken
                | ApiException.TooLarge refused) {
            return failed(secret, userMessages.of(refused, scope));
        }
    }

    private RowResult look(Secret secret, String scope, ApiException unsure) throws ApiException {
        try {
            client.find(secret.id(), secret.scope());
        } catch (ApiException.NotFound _) {
            return new RowResult(secret, Outcome.DELETED, "");
        } catch (ApiException.Cancelled cancelled) {
            throw cancelled;
        } catch (ApiException _) {
            return failed(secret, messages.text("delete.unknown", scope));
        }
        return failed(
                secret,
                unsure instanceof ApiException.OutcomeUnknown
                        ? messages.text("delete.lost", scope)
                        : messages.text("delete.still-there", userMessages.of(unsure, scope)));
    }

    private static RowResult failed(Secret secret, String sentence) {
        return new RowResult(secret, Outcome.FAILED, sentence);
    }
}
