package io.strongroom.app.command;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/// What a command reads from and writes to.
///
/// @param in standard input
/// @param out for what was asked for
/// @param err for everything that is said beside it
/// @param interactive whether a person types and reads; asked only where it matters, as it takes
///   time
/// @param hidden reads what a person types and does not show it
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        BooleanSupplier interactive,
        HiddenInput hidden) {

    /// Reads what does not show while it is typed.
    @FunctionalInterface
    interface HiddenInput {
        /// Shows the prompt and reads a line; null at the end of the input. The caller overwrites
        /// it after use.
        char @Nullable [] read(String prompt);
    }

    /// Prints a line of what was asked for.
    void print(String line) {
        out.println(harmless(line));
        out.flush();
    }

    /// Says something to the person, beside what was asked for.
    void say(String sentence) {
        err.println(harmless(sentence));
    }

    /// Shows what is going on in a line of its own, in place of what was shown before; an empty
    /// text takes it away. Only for an interactive terminal.
    void show(String text) {
        // Back to the beginning of the line, and away with what stands after the text.
        err.print('\r' + harmless(text) + "\u001B[K");
        err.flush();
    }

    /// Standard output, as picocli wants it.
    PrintWriter outWriter() {
        return new PrintWriter(out, true, out.charset());
    }

    /// Standard error, as picocli wants it.
    PrintWriter errWriter() {
        return new PrintWriter(err, true, err.charset());
    }

    /// Shows control characters as `�`: what a server sends must not move the cursor, change the
    /// title or hide a line.
    private static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(unit -> isHarmful(unit) ? '\uFFFD' : unit)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isHarmful(int codePoint) {
        return codePoint != '\n'
                && (Character.isISOControl(codePoint)
                        || (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069));
    }
}
