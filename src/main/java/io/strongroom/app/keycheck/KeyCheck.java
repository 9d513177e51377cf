package io.strongroom.app.keycheck;

import io.strongroom.account.ApiKey;
import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a server whose a key is before a command keeps it, unless `--no-check` says not to.
public final class KeyCheck {

    @Option(
            names = "--no-check",
            description = "Keep the key without asking the server whether it takes it.")
    private boolean unasked;

    /// What came of it.
    ///
    /// @param isRefused whether the server does not take the key, so that it is not to be kept
    /// @param sentence what to say of it
    public record Answer(boolean isRefused, String sentence) {}

    /// Asks, for at most half a minute. A server that cannot be asked stands in nobody's way.
    ///
    /// @param account the name of the account
    /// @param authority a certificate that is trusted besides those the platform trusts
    public Answer ask(
            String account,
            BaseUrl server,
            ApiKey key,
            Optional<Path> authority,
            String userAgent,
            Messages messages) {
        String untried = messages.text("command.accounts.untried", account);
        if (unasked) {
            return new Answer(false, untried);
        }
        try (SecretsClient client =
                SecretsClients.overHttp(server, key::reveal, userAgent, authority)) {
            String owner = new PermissionWords(messages).owner(client.whoami());
            return new Answer(false, messages.text("command.accounts.belongs", owner));
        } catch (ApiException.Unauthorized _) {
            return new Answer(
                    true,
                    messages.text(
                            "command.accounts.key-refused", messages.text("add.key.refused")));
        } catch (ApiException failure) {
            String why = new UserMessages(messages).of(failure, account);
            return new Answer(false, messages.text("command.accounts.not-asked", why, untried));
        }
    }
}
