package io.strongroom.intake.advice;

import io.strongroom.domain.Limits;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.ContentKind;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Looks at values before they are stored. It keeps nothing, sends nothing and never throws; its
/// time grows with the length of the value and no faster; of a value longer than 64 KB it says
/// nothing. Safe for use by several threads.
public final class ValueDoctor {

    /// How long before its end something is told to end soon.
    public static final Duration SOON = Duration.ofDays(30);

    /// The longest value that is looked at, in UTF-8 bytes: 64 KB.
    private static final int LONGEST = Limits.FILE_ENCODED;

    private final Clock clock;

    /// @param clock tells what has expired
    public ValueDoctor(Clock clock) {
        this.clock = clock;
    }

    /// What is probably not meant, the most important first; empty if all is well.
    ///
    /// @param name the secret's name as typed, which need not keep the rule for names
    /// @param value the value; it stays its owner's
    /// @param file whether the value is the base64 text of a file
    /// @param kind what the content was recognised as; [ContentKind#TEXT] if nobody looked
    public List<Advice> examine(String name, SecretValue value, boolean file, ContentKind kind) {
        if (value.length() > LONGEST || kind == ContentKind.BINARY) {
            return List.of();
        }
        List<Advice> found = new ArrayList<>();
        Examined.of(name, value, file, kind, clock.instant())
                .ifPresent(examined -> examine(examined, found::add));
        found.sort(Comparator.comparing(Advice::severity));
        return List.copyOf(found);
    }

    private static void examine(Examined value, Consumer<Advice> found) {
        if (value.core().isEmpty()) {
            found.accept(new Advice.OnlyBlanks());
            return;
        }
        TokenRules.placeholder(value, found);
        DocumentRules.examine(value, found);
        KeyRules.examine(value, found);
        EdgeRules.examine(value, found);
        TokenRules.examine(value, found);
    }
}
