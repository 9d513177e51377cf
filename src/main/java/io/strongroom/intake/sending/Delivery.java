package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.SecretChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
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
        /// @param since when the first try that may have stored it began
        record Doubt(ApiException failure, Instant since) implements Result {}
    }

    /// Sends an item, unless the sending has ended.
    Result send(Item item) {
        @Nullable Instant unsureSince = item.unsureSince().orElse(null);
        @Nullable ApiException last = null;
        for (int left = pace.tries(); left > 0 && brakes.pass(); left--) {
            Instant began = brakes.now();
            try {
                Outcome outcome = call(item);
                silent.set(0);
                return new Result.Known(outcome);
            } catch (ApiException failure) {
                Verdict verdict = Verdict.of(failure);
                last = failure;
                if (unsureSince == null && verdict.mayBeStored()) {
                    unsureSince = began;
                }
                if (!(verdict instanceof Verdict.Wait(var pause, var _))) {
                    heed(verdict, failure);
                    return result(failure, unsureSince);
                }
                silent.set(0);
                if (brakes.pause(pause)) {
                    tally.tell(new Progress.Paused(pause));
                }
            }
        }
        return last == null || brakes.ended()
                ? interrupted(last, unsureSince)
                : givenUp(last, unsureSince);
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

    private Result interrupted(@Nullable ApiException last, @Nullable Instant unsureSince) {
        return last == null || unsureSince == null
                ? new Result.Known(brakes.notSent())
                : new Result.Doubt(last, unsureSince);
    }

    /// A server that has asked to wait so often would ask the next item too.
    private Result givenUp(ApiException last, @Nullable Instant unsureSince) {
        brakes.end(last);
        return result(last, unsureSince);
    }

    private static Result result(ApiException failure, @Nullable Instant unsureSince) {
        return unsureSince == null
                ? new Result.Known(new Outcome.Failed(failure))
                : new Result.Doubt(failure, unsureSince);
    }
}
