package io.strongroom.domain.envfile;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between two quotes, as it is written, and how two readers read it by their rules.
///
/// @param mark the quotes
/// @param raw what stands between them
record InQuotes(String mark, String raw) {

    /// In double quotes, where two backslashes may mean one.
    boolean hasTwoBackslashes() {
        return isDouble() && raw.contains("\\\\");
    }

    boolean isReadAs(@Nullable String here, @Nullable String there) {
        return here().equals(here) && there().equals(there);
    }

    boolean endsWithTwoBackslashes() {
        return raw.endsWith("\\\\");
    }

    boolean goesOnFrom(InQuotes shorter) {
        return raw.startsWith(shorter.raw() + mark);
    }

    /// As this grammar reads it.
    String here() {
        Pattern escape = Pattern.compile("\\\\([" + mark + (isDouble() ? "\\\\nr" : "") + "])");
        return escape.matcher(raw)
                .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
    }

    /// As `dotenv` reads it.
    String there() {
        return isDouble() ? raw.replace("\\n", "\n").replace("\\r", "\r") : raw;
    }

    private boolean isDouble() {
        return "\"".equals(mark);
    }

    private static String unescaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> letter;
        };
    }
}
