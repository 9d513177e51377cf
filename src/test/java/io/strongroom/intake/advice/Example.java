package io.strongroom.intake.advice;

import java.util.stream.Stream;

/// A text under a name, beside a rule.
record Example(Class<? extends Advice> rule, String name, String value) {

    /// Long enough for any token.
    static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ";

    static Stream<Example> each(Class<? extends Advice> rule, String name, String... values) {
        return Stream.of(values).map(value -> new Example(rule, name, value));
    }

    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        String start = value.substring(0, Math.min(9, value.length())).strip();
        return rule.getSimpleName() + " " + name + " " + start;
    }
}
