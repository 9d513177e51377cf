package io.strongroom.intake.sending;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.util.Optional;

/// One secret to send. Its value stays the caller's, who keeps it open until the sending is over;
/// no copy of it outlives the one call that carries it.
public sealed interface Item {

    /// The secret's name, for people to see.
    String label();

    /// Where it goes.
    Scope scope();

    /// Whether it may be stored already, without our knowing: from an earlier sending that got no
    /// answer.
    boolean unsure();

    /// The same item, which may be stored.
    Item asUnsure();

    /// A secret that is not there yet: its scope was looked at and has none of its name.
    static Item create(
            SecretName name,
            SecretValue value,
            boolean isFile,
            Optional<String> description,
            Scope scope) {
        return new Create(name, value, isFile, description, scope, false);
    }

    /// A new value for a secret that is there.
    ///
    /// @param before the secret as it was last seen
    static Item update(Secret before, SecretValue value) {
        return new Update(before, value, false);
    }

    /// A secret that is not there yet.
    ///
    /// @param name the name jobs will read
    /// @param value the text, or the base64 text of the file; stays the caller's
    /// @param isFile whether the value is a file's
    /// @param description what it is for, if anything was said
    /// @param scope who will own it
    /// @param unsure whether it may be stored already
    record Create(
            SecretName name,
            SecretValue value,
            boolean isFile,
            Optional<String> description,
            Scope scope,
            boolean unsure)
            implements Item {

        @Override
        public String label() {
            return name.text();
        }

        @Override
        public Create asUnsure() {
            return new Create(name, value, isFile, description, scope, true);
        }
    }

    /// A new value for a secret that is there.
    ///
    /// @param before the secret as it was last seen
    /// @param value the new value; stays the caller's
    /// @param unsure whether it may be stored already
    record Update(Secret before, SecretValue value, boolean unsure) implements Item {

        @Override
        public String label() {
            return before.name();
        }

        @Override
        public Scope scope() {
            return before.scope();
        }

        @Override
        public Update asUnsure() {
            return new Update(before, value, true);
        }
    }
}
