package io.strongroom.intake.advice;

import io.strongroom.intake.advice.Advice.Prefix;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came along at the edges of a text when it was copied: a scheme, quotes, line breaks and
/// blanks. The edges of a file are its own affair.
final class EdgeRules {

    private static final Pattern HEADER =
            Pattern.compile(
                    "(?i)(?:(authorization)[ \t]*+:[ \t]*+(?:(?:bearer|token|basic)[ \t]++)?"
                            + "|(bearer)[ \t]++|token[ \t]++)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export[ \t]++)?([A-Za-z_][A-Za-z0-9_]*+)=");

    private static final String OPENING = "\"'`\u201C\u2018";
    private static final String CLOSING = "\"'`\u201D\u2019";

    /// Words of this many characters are tokens, though they have no digit.
    private static final int SURELY_TOKEN = 20;

    private static final int SHORTEST_TOKEN = 8;

    private EdgeRules() {}

    static void examine(Examined value, Consumer<Advice> found) {
        if (value.file()) {
            return;
        }
        prefix(value).ifPresent(prefix -> found.accept(new Advice.KeptPrefix(prefix)));
        if (isQuoted(value.core())) {
            found.accept(new Advice.KeptQuotes());
        }
        if (!value.hasLines() && endsWithLineBreak(value.text())) {
            found.accept(new Advice.TrailingLineBreak());
        }
        blanks(value).ifPresent(found);
    }

    static String dropLineBreak(String text) {
        int end = text.length();
        while (end > 0 && Blanks.isLineBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /// Of a text of several lines only the unseen blanks go: the others are indentation.
    static String dropBlanks(String text) {
        int start = Blanks.start(text);
        int end = Blanks.end(text, start);
        String core = text.substring(start, end);
        boolean lines = Blanks.hasLines(core);
        StringBuilder mended = new StringBuilder(text.length());
        for (int at = 0; lines && at < start; at++) {
            appendUnless(Blanks.isUnseen(text.charAt(at)), text.charAt(at), mended);
        }
        mended.append(core);
        for (int at = end; at < text.length(); at++) {
            char unit = text.charAt(at);
            appendUnless(lines ? Blanks.isUnseen(unit) : Blanks.isBlank(unit), unit, mended);
        }
        return mended.toString();
    }

    static String dropQuotes(String text) {
        int start = Blanks.start(text);
        int end = Blanks.end(text, start);
        return isQuoted(text.substring(start, end))
                ? text.substring(0, start)
                        + text.substring(start + 1, end - 1)
                        + text.substring(end)
                : text;
    }

    static String dropPrefix(String text) {
        int start = Blanks.start(text);
        String rest = text.substring(start);
        Matcher header = HEADER.matcher(rest);
        if (header.lookingAt()) {
            return rest.substring(header.end());
        }
        Matcher assignment = ASSIGNMENT.matcher(rest);
        return assignment.lookingAt() ? rest.substring(assignment.end()) : text;
    }

    private static Optional<Prefix> prefix(Examined value) {
        Matcher assignment = ASSIGNMENT.matcher(value.core());
        if (assignment.lookingAt()) {
            boolean own = value.name().equals(assignment.group(1));
            return own && !value.hasLines() && assignment.end() < value.core().length()
                    ? Optional.of(Prefix.NAME)
                    : Optional.empty();
        }
        Matcher header = HEADER.matcher(value.core());
        if (!header.lookingAt()
                || !isToken(value.core(), header.end())
                || value.named("HEADER", "HEADERS", "AUTHORIZATION")) {
            return Optional.empty();
        }
        if (header.group(1) != null) {
            return Optional.of(Prefix.AUTHORIZATION);
        }
        return Optional.of(header.group(2) != null ? Prefix.BEARER : Prefix.TOKEN);
    }

    private static boolean isToken(String text, int start) {
        boolean digit = false;
        for (int at = start; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Blanks.isBlank(unit) || Blanks.isLineBreak(unit)) {
                return false;
            }
            digit |= unit >= '0' && unit <= '9';
        }
        int length = text.length() - start;
        return length >= SURELY_TOKEN || (digit && length >= SHORTEST_TOKEN);
    }

    private static boolean isQuoted(String core) {
        int kind = core.length() < 3 ? -1 : OPENING.indexOf(core.charAt(0));
        int last = core.length() - 1;
        return kind >= 0
                && core.charAt(last) == CLOSING.charAt(kind)
                && core.indexOf(OPENING.charAt(kind), 1) == (isPaired(kind) ? -1 : last)
                && core.indexOf(CLOSING.charAt(kind), 1) == last;
    }

    private static boolean isPaired(int kind) {
        return OPENING.charAt(kind) != CLOSING.charAt(kind);
    }

    private static boolean endsWithLineBreak(String text) {
        return Blanks.isLineBreak(text.charAt(text.length() - 1));
    }

    private static Optional<Advice> blanks(Examined value) {
        String text = value.text();
        int start = Blanks.start(text);
        boolean leading = false;
        boolean trailing = false;
        boolean unseen = false;
        for (int at = 0; at < start; at++) {
            boolean here = Blanks.isUnseen(text.charAt(at));
            leading |= here || !value.hasLines();
            unseen |= here;
        }
        for (int at = start + value.core().length(); at < text.length(); at++) {
            boolean here = Blanks.isUnseen(text.charAt(at));
            trailing |= here || (!value.hasLines() && Blanks.isBlank(text.charAt(at)));
            unseen |= here;
        }
        return leading || trailing
                ? Optional.of(new Advice.SurroundingBlanks(leading, trailing, unseen))
                : Optional.empty();
    }

    private static void appendUnless(boolean dropped, char unit, StringBuilder text) {
        if (!dropped) {
            text.append(unit);
        }
    }
}
