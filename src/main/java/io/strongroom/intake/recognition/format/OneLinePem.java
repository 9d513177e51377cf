package io.strongroom.intake.recognition.format;

import java.util.Optional;

/// PEM text that lost its line breaks on the way: an environment variable that spells them `\n`, or
/// a form that made blanks of them.
final class OneLinePem {

    /// How long RFC 7468 wants each line but the last.
    private static final int LINE = 64;

    private OneLinePem() {}

    static Optional<String> restore(String line) {
        if (!line.startsWith(PemScanner.BEGIN) || line.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        String restored =
                line.contains("\\n")
                        ? line.replace("\\r", "").replace("\\n", "\n").stripTrailing() + "\n"
                        : wrapped(line);
        return Pem.read(restored)
                .filter(pem -> pem.flaw().isEmpty() && !pem.blocks().isEmpty())
                .map(_ -> restored);
    }

    /// Takes the line apart at its markers and breaks each body anew.
    private static String wrapped(String line) {
        StringBuilder text = new StringBuilder(line.length() + line.length() / LINE + LINE);
        int at = 0;
        while (at < line.length()) {
            int marker = line.indexOf(PemScanner.DASHES, at);
            if (marker < 0) {
                marker = line.length();
            }
            body(line, at, marker, text);
            int close = line.indexOf(PemScanner.DASHES, marker + PemScanner.DASHES.length());
            int end = close < 0 ? line.length() : close + PemScanner.DASHES.length();
            text.append(line, Math.min(marker, end), end);
            text.append('\n');
            at = end;
        }
        return text.toString();
    }

    private static void body(String line, int start, int end, StringBuilder text) {
        int column = 0;
        for (int at = start; at < end; at++) {
            if (Character.isWhitespace(line.charAt(at))) {
                continue;
            }
            text.append(line.charAt(at));
            column++;
            if (column == LINE) {
                text.append('\n');
                column = 0;
            }
        }
        if (column > 0) {
            text.append('\n');
        }
    }
}
