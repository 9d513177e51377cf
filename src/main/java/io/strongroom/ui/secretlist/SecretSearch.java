package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What was typed into the search field: every word of it must occur in a secret's name or
/// description, capitals and small letters alike.
final class SecretSearch implements Predicate<Secret> {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ANY_CASE =
            Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<Pattern> words;

    SecretSearch(String typed) {
        words =
                BLANKS.splitAsStream(typed.strip())
                        .filter(word -> !word.isEmpty())
                        .map(word -> Pattern.compile(word, ANY_CASE))
                        .toList();
    }

    /// Whether nothing is searched for: every secret matches.
    boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public boolean test(Secret secret) {
        return words.stream()
                .allMatch(word ->
                        word.matcher(secret.name()).find()
                                || secret.description()
                                        .filter(text -> word.matcher(text).find())
                                        .isPresent());
    }
}
