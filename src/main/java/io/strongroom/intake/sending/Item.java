package io.strongroom.intake.sending;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.time.Instant;
import java.util.Optional;

/// One secret to send. Its value stays the caller's, who keeps it open until the sending is over;
/// no copy of it outlives the one call that carries it.
public sealed interface Item {

    /// The secret's name, for people to see.
    String label();

    /// Where it goes.
    Scope scope();

    /// Since when it may be stored already, without our knowing: from an earlier sending that got
    /// no answer.
    Optional<Instant> unsureSince();

    /// The same item, which may be stored since then.
    Item unsureSince(Instant since);

    /// A secret that is not there yet.
    static Item create(
            SecretName name,
            SecretValue value,
            boolean isFile,
            Optional<String> description,
            Scope scope) {
        return new Create(name, value, isFile, description, scope, Optional.empty());
    }

    /// A new value for a secret that is there.
    ///
    /// @param before the secret as it was last seen
    static Item update(Secret before, SecretValue value) {
        return new Update(before, value, Optional.empty());
    }

    /// A secret that is not there yet.
    ///
    /// @param name the name jobs will read
    /// @param value the text, or the base64 text of the file; stays the caller's
    /// @param isFile whether the value is a file's
    /// @param description what it is for, if anything was said
    /// @param scope who will own it
    /// @param unsureSince since when it may be stored already
    record Create(
            SecretName name,
            SecretValue value,
            boolean isFile,
            Optional<String> description,
            Scope scope,
            Optional<Instant> unsureSince)
            implements Item {

        @Override
        public String label() {
            return name.text();
        }

        @Override
        public Create unsureSince(Instant since) {
            return new Create(name, value, isFile, description, scope, Optional.of(since));
        }
    }

    /// A new value for a secret that is there.
    ///
    /// @param before the secret as it was last seen
    /// @param value the new value; stays the caller's
    /// @param unsureSince since when it may be stored already
    record Update(Secret before, SecretValue value, Optional<Instant> unsureSince) implements Item {

        @Override
        public String label() {
            return before.name();
        }

        @Override
        public Scope scope() {
            return before.scope();
        }

        @Override
        public Update unsureSince(Instant since) {
            return new Update(before, value, Optional.of(since));
        }
    }
}
