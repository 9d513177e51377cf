package io.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.VaultProblem;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// What tests of the vault say often.
final class Vaults {

    private Vaults() {}

    static SecretValue value(String text) {
        return switch (SecretValue.ofText(text)) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue> invalid ->
                    throw new AssertionError(invalid.violations());
        };
    }

    static NewSecret newSecret(
            String name, String value, Optional<String> description, Scope scope) {
        return new NewSecret(new SecretName(name), value(value), false, description, scope);
    }

    static Secret create(VaultStore store, String name, String value, Scope scope)
            throws Exception {
        try (NewSecret secret = newSecret(name, value, Optional.empty(), scope)) {
            return store.create(secret);
        }
    }

    static String revealed(VaultStore store, String id, Scope scope) throws Exception {
        try (SecretValue value = store.reveal(id, scope).orElseThrow()) {
            assertThat(value.length()).isPositive();
            return value.reveal();
        }
    }

    /// Why the vault refuses a call.
    static VaultProblem problemOf(ThrowingCallable call) {
        return catchThrowableOfType(VaultException.class, call).problem();
    }

    /// A clock that stands still until it is moved.
    static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
