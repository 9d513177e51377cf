package io.strongroom.domain.envfile;

import io.strongroom.domain.SecretValue;

/// Reads a file statement by statement, from left to right. A statement is one line, unless a
/// quoted value goes on over several.
final class EnvParser {

    private final EnvText text;
    private final Assignments found = new Assignments();
    private int line = 1;

    EnvParser(EnvText text) {
        this.text = text;
    }

    EnvFile parse() {
        int at = 0;
        while (at < text.length()) {
            at = text.nextLine(statement(at));
            line++;
        }
        return found.inOrderOfLines();
    }

    /// Reads a statement.
    ///
    /// @return where its last line ends
    private int statement(int start) {
        int first = text.pastBlanks(start);
        if (text.endsLine(first) || text.charAt(first) == '#') {
            return text.lineEnd(first);
        }
        Head head = Head.read(text, first);
        if (head == null) {
            return noAssignment(first);
        }
        String key = text.view(head.key(), head.keyEnd()).toString();
        int value = text.pastBlanks(head.value());
        Quote quote = text.endsLine(value) ? Quote.NONE : Quote.openedBy(text.charAt(value));
        return quote == Quote.NONE ? unquoted(key, value) : quoted(key, value, quote);
    }

    private int noAssignment(int first) {
        int end = first;
        boolean hasSign = false;
        while (!text.endsLine(end)) {
            hasSign |= text.charAt(end) == '=';
            end++;
        }
        found.tell(hasSign ? new Problem.BadKey(line) : new Problem.NoAssignment(line));
        return end;
    }

    /// The value goes to the first `#` that stands behind a blank, or to the end of the line.
    private int unquoted(String key, int first) {
        int end = first;
        boolean hasHash = false;
        while (!text.endsLine(end)) {
            if (text.charAt(end) == '#') {
                if (EnvText.isBlank(text.charAt(end - 1))) {
                    break;
                }
                hasHash = true;
            }
            end++;
        }
        int last = end;
        while (last > first && EnvText.isBlank(text.charAt(last - 1))) {
            last--;
        }
        found.assign(line, key, SecretValue.ofText(text.view(first, last)), Quote.NONE);
        if (hasHash) {
            found.tell(new Problem.HashKept(line, key));
        }
        tellIfExpandable(key, first, last);
        return text.lineEnd(end);
    }

    private int quoted(String key, int open, Quote quote) {
        QuotedValue quoted = new QuotedValue(text, open);
        int close = quoted.close();
        if (close < 0) {
            found.keepOut(
                    key,
                    quoted.isClosedOnItsLine()
                            ? new Problem.TextAfterQuote(line, key, quote)
                            : new Problem.UnterminatedQuote(line, key, quote));
            return text.lineEnd(open);
        }
        found.assign(line, key, quoted.value(close), quote);
        if (quote != Quote.SINGLE) {
            tellIfExpandable(key, open + 1, close);
        }
        line += text.lineEndsBetween(open, close);
        return text.lineEnd(close);
    }

    private void tellIfExpandable(String key, int from, int to) {
        if (text.holdsExpansion(from, to)) {
            found.tell(new Problem.NotExpanded(line, key));
        }
    }
}
