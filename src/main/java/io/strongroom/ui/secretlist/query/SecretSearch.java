package io.strongroom.ui.secretlist.query;

import io.strongroom.domain.Secret;
import io.strongroom.ui.presenting.Stretch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What was typed into the search field: every word of it must occur in a secret's name or
/// description, capitals and small letters alike.
public final class SecretSearch implements Predicate<Secret> {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ASCII = 128;

    /// Searches for nothing: every secret matches.
    public static final SecretSearch NOTHING = new SecretSearch("");

    private final String typed;
    private final List<String> words;

    /// @param typed as it stands in the field
    public SecretSearch(String typed) {
        this.typed = typed.strip();
        this.words =
                BLANKS.splitAsStream(this.typed)
                        .filter(word -> !word.isEmpty())
                        .map(SecretSearch::folded)
                        .toList();
    }

    /// Whether nothing is searched for: every secret matches.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// What was typed, without blanks around it.
    public String typed() {
        return typed;
    }

    @Override
    public boolean test(Secret secret) {
        for (String word : words) {
            if (find(secret.name(), word, 0) < 0
                    && (secret.description().isEmpty()
                            || find(secret.description().get(), word, 0) < 0)) {
                return false;
            }
        }
        return true;
    }

    /// Where the words occur in a text, from left to right; what overlaps or touches is one.
    public List<Stretch> matchesIn(String text) {
        boolean[] matched = new boolean[text.length() + 1];
        for (String word : words) {
            for (int at = find(text, word, 0); at >= 0; at = find(text, word, at + 1)) {
                Arrays.fill(matched, at, at + word.length(), true);
            }
        }
        List<Stretch> matches = new ArrayList<>();
        int from = -1;
        for (int at = 0; at < matched.length; at++) {
            if (matched[at] && from < 0) {
                from = at;
            } else if (!matched[at] && from >= 0) {
                matches.add(new Stretch(from, at));
                from = -1;
            }
        }
        return matches;
    }

    private static int find(String text, String word, int from) {
        char first = word.charAt(0);
        int last = text.length() - word.length();
        for (int at = from; at <= last; at++) {
            if (folded(text.charAt(at)) == first && continues(text, at, word)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean continues(String text, int at, String word) {
        for (int next = 1; next < word.length(); next++) {
            if (folded(text.charAt(at + next)) != word.charAt(next)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        char[] folded = word.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = folded(folded[at]);
        }
        return new String(folded);
    }

    /// Character by character, so that a place in the folded text is the same place in the text.
    private static char folded(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
