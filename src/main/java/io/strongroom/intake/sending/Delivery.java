package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.SecretChange;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends one item, and again after a pause when the server asks for one. Safe for use by many
/// threads.
final class Delivery {

    private final SecretsClient client;
    private final Pace pace;
    private final Brakes brakes;
    private final Tally tally;
    private final AtomicInteger silent = new AtomicInteger();

    Delivery(SecretsClient client, Pace pace, Brakes brakes, Tally tally) {
        this.client = client;
        this.pace = pace;
        this.brakes = brakes;
        this.tally = tally;
    }

    /// What came of it.
    sealed interface Result {

        /// It is known.
        record Known(Outcome outcome) implements Result {}

        /// It may be stored.
        ///
        /// @param failure what came last
        record Doubt(ApiException failure) implements Result {}
    }

    /// Sends an item, unless the sending has ended.
    Result send(Item item) {
        boolean unsure = item.unsure();
        @Nullable ApiException last = null;
        for (int left = pace.tries(); left > 0 && brakes.pass(); left--) {
            try {
                Outcome outcome = call(item);
                silent.set(0);
                return new Result.Known(outcome);
            } catch (ApiException failure) {
                Verdict verdict = Verdict.of(failure);
                last = failure;
                unsure |= verdict.mayBeStored();
                if (!(verdict instanceof Verdict.Wait(var pause, var _))) {
                    heed(verdict, failure);
                    return result(failure, unsure);
                }
                silent.set(0);
                if (brakes.pause(pause)) {
                    tally.tell(new Progress.Paused(pause));
                }
            }
        }
        return last == null || brakes.ended() ? interrupted(last, unsure) : givenUp(last, unsure);
    }

    private Outcome call(Item item) throws ApiException {
        return switch (item) {
            case Item.Create(
                            var name,
                            var value,
                            var isFile,
                            var description,
                            var scope,
                            var _) -> {
                try (NewSecret secret =
                        new NewSecret(name, value.copy(), isFile, description, scope)) {
                    yield new Outcome.Created(client.create(secret), false);
                }
            }
            case Item.Update(var before, var value, var _) -> {
                try (SecretChange change = SecretChange.ofValue(value.copy(), Optional.empty())) {
                    yield new Outcome.Updated(
                            client.change(before.id(), before.scope(), change), false);
                }
            }
        };
    }

    /// What a failure means for the items that follow.
    private void heed(Verdict verdict, ApiException failure) {
        switch (verdict) {
            case Verdict.Unreached _, Verdict.Unanswered _ -> {
                if (silent.incrementAndGet() >= pace.silence()) {
                    brakes.end(failure);
                }
            }
            case Verdict.Everyone _ -> brakes.end(failure);
            case Verdict.Closed _ -> brakes.end(null);
            case Verdict.Refused _, Verdict.Unclear _, Verdict.Wait _ -> silent.set(0);
        }
    }

    private Result interrupted(@Nullable ApiException last, boolean unsure) {
        return last == null || !unsure
                ? new Result.Known(brakes.notSent())
                : new Result.Doubt(last);
    }

    /// A server that has asked to wait so often would ask the next item too.
    private Result givenUp(ApiException last, boolean unsure) {
        brakes.end(last);
        return result(last, unsure);
    }

    private static Result result(ApiException failure, boolean unsure) {
        return unsure ? new Result.Doubt(failure) : new Result.Known(new Outcome.Failed(failure));
    }
}
