package io.strongroom.ui.transfer;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.util.Optional;

/// Copies or moves a secret. What is here is deleted only once the server has said that it is
/// there. Its methods block.
///
/// @param client the server
/// @param secret what is here
/// @param moves whether it is deleted here in the end
record TransferCall(SecretsClient client, Secret secret, boolean moves) {

    /// Creates it there.
    ///
    /// @throws ApiException.NameTaken if the scope has a secret of that name
    TransferResult create(SecretName name, Scope target) throws ApiException {
        try (SecretValue value = client.reveal(secret.id(), secret.scope());
                NewSecret copy =
                        new NewSecret(name, value, secret.isFile(), secret.description(), target)) {
            return finish(client.create(copy));
        }
    }

    /// Gives the secret that has the name there this value and description.
    TransferResult update(SecretName name, Scope target) throws ApiException {
        Optional<Secret> there =
                client.listAll(target).stream()
                        .filter(listed -> listed.name().equals(name.text()))
                        .findFirst();
        if (there.isEmpty() || there.get().isFile() != secret.isFile()) {
            return new TransferResult.CannotUpdate(there);
        }
        try (SecretValue value = client.reveal(secret.id(), secret.scope());
                SecretChange change = SecretChange.ofValue(value, secret.description())) {
            return finish(client.change(there.get().id(), target, change));
        }
    }

    /// Deletes what is here, again; what is there stays as it is.
    TransferResult finish(Secret there) throws ApiException {
        if (!moves) {
            return new TransferResult.Done(there);
        }
        try {
            client.delete(secret.id(), secret.scope());
        } catch (ApiException.NotFound _) {
            // Gone is what it should be.
            return new TransferResult.Done(there);
        } catch (ApiException.Cancelled cancelled) {
            throw cancelled;
        } catch (ApiException failed) {
            return new TransferResult.StillHere(there, failed);
        }
        return new TransferResult.Done(there);
    }
}
