package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks whether items are stored, by what the server lists: each scope is listed once. Not safe
/// for use by many threads.
final class LookBack {

    private final SecretsClient client;
    private final Pace pace;
    private final Brakes brakes;
    private final Tally tally;
    private final Map<Scope, Listed> scopes = new HashMap<>();

    LookBack(SecretsClient client, Pace pace, Brakes brakes, Tally tally) {
        this.client = client;
        this.pace = pace;
        this.brakes = brakes;
        this.tally = tally;
    }

    /// What a look came to.
    sealed interface Sight {

        /// It is stored.
        record Stored(Outcome outcome) implements Sight {}

        /// It is not.
        record NotThere() implements Sight {}

        /// The look failed.
        record Failed(ApiException failure) implements Sight {}
    }

    private sealed interface Listed {
        record Secrets(List<Secret> secrets) implements Listed {}

        record Failed(ApiException failure) implements Listed {}
    }

    /// Looks for an item.
    Sight lookFor(Item item) {
        return switch (scopes.computeIfAbsent(item.scope(), this::list)) {
            case Listed.Failed(ApiException failure) -> new Sight.Failed(failure);
            case Listed.Secrets(List<Secret> secrets) ->
                    secrets.stream()
                            .flatMap(secret -> stored(item, secret).stream())
                            .findFirst()
                            .<Sight>map(Sight.Stored::new)
                            .orElseGet(Sight.NotThere::new);
        };
    }

    private Listed list(Scope scope) {
        for (int left = pace.tries() - 1; ; left--) {
            try {
                return new Listed.Secrets(client.listAll(scope));
            } catch (ApiException failure) {
                if (left == 0 || !waitedFor(failure)) {
                    return new Listed.Failed(failure);
                }
            }
        }
    }

    /// Whether the server asks to wait, and it was waited for.
    private boolean waitedFor(ApiException failure) {
        if (!(Verdict.of(failure) instanceof Verdict.Wait(Duration pause, boolean _))) {
            return false;
        }
        if (brakes.pause(pause)) {
            tally.tell(new Progress.Paused(pause));
        }
        return brakes.pass();
    }

    /// No value comes back, so it is what is listed now against what was listed before that tells,
    /// and never the clock here, as that of the server may be far from it: a secret that was not
    /// there has come to be, or one that was there is younger by the server's own times.
    private static Optional<Outcome> stored(Item item, Secret secret) {
        return switch (item) {
            case Item.Create create
                    when secret.name().equals(create.name().text())
                            && secret.isFile() == create.isFile() ->
                    Optional.of(new Outcome.Created(secret, true));
            case Item.Update update
                    when secret.id().equals(update.before().id())
                            && secret.updatedAt().isAfter(update.before().updatedAt()) ->
                    Optional.of(new Outcome.Updated(secret, true));
            case Item.Create _, Item.Update _ -> Optional.empty();
        };
    }
}
