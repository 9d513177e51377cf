package io.strongroom.ui.secretedit;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;

import java.util.Optional;

/// Saves a change: reads the secret again first, and again where no answer came. A change is sent
/// once. Its methods block.
///
/// @param client the server
record SaveCall(SecretsClient client) {

    /// Sends a change, unless somebody else has changed the secret since.
    ///
    /// @param base the secret as the change was made for
    /// @param change closed at the end
    SaveOutcome save(Secret base, SecretChange change) throws ApiException {
        try (change) {
            Secret now;
            try {
                now = client.find(base.id(), base.scope());
            } catch (ApiException.Cancelled
                    | ApiException.KeyUnavailable
                    | ApiException.NotFound
                    | ApiException.RateLimited
                    | ApiException.Unauthorized told) {
                throw told;
            } catch (ApiException why) {
                return new SaveOutcome.NotSent(why);
            }
            if (!isSame(now, base)) {
                return new SaveOutcome.Moved(now);
            }
            try {
                return new SaveOutcome.Saved(client.change(base.id(), base.scope(), change));
            } catch (ApiException.OutcomeUnknown
                    | ApiException.ServerFault
                    | ApiException.BadAnswer unsure) {
                return look(now, Wanted.of(change), unsure);
            }
        }
    }

    /// Finds out what came of a change that got no answer; sends nothing.
    ///
    /// @param before the secret right before the change
    /// @param unsure why it is not known
    SaveOutcome look(Secret before, Wanted wanted, ApiException unsure) throws ApiException {
        Secret now;
        try {
            now = client.find(before.id(), before.scope());
        } catch (ApiException.Cancelled cancelled) {
            throw cancelled;
        } catch (ApiException _) {
            return new SaveOutcome.Unknown(before, unsure);
        }
        if (isSame(now, before)) {
            return new SaveOutcome.NotSaved(unsure);
        }
        if (!wanted.isMetBy(now)) {
            return new SaveOutcome.Moved(now);
        }
        return wanted.isValueAlone() ? new SaveOutcome.Likely(now) : new SaveOutcome.Saved(now);
    }

    private static boolean isSame(Secret one, Secret other) {
        return one.updatedAt().equals(other.updatedAt())
                && one.name().equals(other.name())
                && one.description().orElse("").equals(other.description().orElse(""));
    }

    /// What a change was to bring about, as far as it can be seen afterwards.
    record Wanted(Optional<String> name, Optional<String> description) {

        static Wanted of(SecretChange change) {
            return new Wanted(change.name().map(SecretName::text), change.description());
        }

        boolean isValueAlone() {
            return name.isEmpty() && description.isEmpty();
        }

        boolean isMetBy(Secret now) {
            return name.filter(text -> !text.equals(now.name())).isEmpty()
                    && description
                            .filter(text -> !text.equals(now.description().orElse("")))
                            .isEmpty();
        }
    }
}
