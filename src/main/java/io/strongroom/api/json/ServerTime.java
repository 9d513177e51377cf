package io.strongroom.api.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A time as servers write it: ISO 8601 with 0 to 9 digits of a second, and with a zone (`Z`,
/// `+02:00`, `+0200`, `+02`) or without. RFC 3339 lets a blank stand for the `T`, as some databases
/// print it.
public final class ServerTime {

    private static final DateTimeFormatter ANY =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .parseLenient()
                    .optionalStart()
                    .appendOffset("+HH", "Z")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /// A list has two times a row: this form of them is read by its places, in a tenth of the time.
    private static final String USUAL = "dddd-dd-ddTdd:dd:dd";

    private static final int NANO_DIGITS = 9;

    private ServerTime() {}

    /// The time that a text tells, in UTC where it names no zone; empty if it is none.
    public static Optional<Instant> of(String text) {
        return isUsual(text) ? usual(text) : any(text);
    }

    /// Whether it is such as `2026-11-24T10:11:12.123456Z`.
    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        int fraction = last - USUAL.length() - 1;
        if (last < USUAL.length() || text.charAt(last) != 'Z' || fraction > NANO_DIGITS) {
            return false;
        }
        for (int at = 0; at < USUAL.length(); at++) {
            char wanted = USUAL.charAt(at);
            if (wanted == 'd' ? !isDigit(text.charAt(at)) : text.charAt(at) != wanted) {
                return false;
            }
        }
        if (last > USUAL.length() && (text.charAt(USUAL.length()) != '.' || fraction == 0)) {
            return false;
        }
        for (int at = USUAL.length() + 1; at < last; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> usual(String text) {
        int nano = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int at = USUAL.length() + 1 + digit;
            nano = 10 * nano + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nano);
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> any(String text) {
        try {
            return switch (ANY.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime zoned -> Optional.of(zoned.toInstant());
                case LocalDateTime local -> Optional.of(local.toInstant(ZoneOffset.UTC));
                case Object _ -> Optional.empty();
            };
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
