package io.strongroom.domain.envfile;

import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.util.List;
import java.util.Optional;

/// One `KEY=value` that came as a whole, for example pasted where only the name belongs. It owns
/// its value and closes it.
///
/// @param name the key, a good name or nearly one
/// @param value the value without the quotes that stood around it
public record Assignment(String name, SecretValue value) implements AutoCloseable {

    /// The longest text that is looked at, in UTF-16 units.
    private static final int LONGEST = 256 * 1024;

    /// Splits a text that is one assignment and nothing else, by the grammar of `.env` files.
    ///
    /// @return empty if it is none, if anything stands beside it, or if its key could become no
    ///   name
    public static Optional<Assignment> in(CharSequence text) {
        if (text.length() > LONGEST || text.chars().noneMatch(unit -> unit == '=')) {
            return Optional.empty();
        }
        try (EnvFile read = EnvFile.parse(text)) {
            List<EnvFile.Entry> entries = read.entries();
            boolean alone =
                    entries.size() == 1 && read.problems().stream().noneMatch(Problem::keepsOut);
            if (!alone || !isNearlyName(entries.getFirst().key())) {
                return Optional.empty();
            }
            EnvFile.Entry entry = read.release().getFirst();
            return Optional.of(new Assignment(entry.key(), entry.value()));
        }
    }

    /// Whether a text has more than one assignment in it, whatever else stands beside them. One
    /// that is too long to be split counts as several.
    public static boolean areSeveral(CharSequence text) {
        if (text.chars().noneMatch(unit -> unit == '=')) {
            return false;
        }
        if (text.length() > LONGEST) {
            return true;
        }
        try (EnvFile read = EnvFile.parse(text)) {
            return read.entries().size() > 1;
        }
    }

    /// Overwrites the value.
    @Override
    public void close() {
        value.close();
    }

    private static boolean isNearlyName(String key) {
        return SecretName.PATTERN.matcher(key).matches() || SecretName.suggest(key).isPresent();
    }
}
