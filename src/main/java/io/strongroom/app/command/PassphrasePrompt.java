package io.strongroom.app.command;

import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.ui.text.Messages;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Asks for what opens the vault: at the terminal, where it does not show, or line by line from
/// standard input when the command line says so. It is never an argument and never in the
/// environment, where other programs read it.
final class PassphrasePrompt implements AutoCloseable {

    /// Longer lines are no passphrases, in bytes.
    private static final int LONGEST = 8192;

    private final Terminal terminal;
    private final Messages messages;
    private boolean standardInput;
    private boolean began;
    private char @Nullable [] kept;

    PassphrasePrompt(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /// Takes lines of standard input from now on.
    void useStandardInput() {
        standardInput = true;
    }

    /// Whether a person is asked, who may err and is asked again.
    boolean asksPerson() {
        return !standardInput;
    }

    /// Whether anything can be asked: there is a person, or standard input is to be read.
    boolean canAsk() {
        return kept != null || standardInput || terminal.interactive().getAsBoolean();
    }

    /// Asks once. The caller closes what was typed.
    Typed ask(String key) throws CommandFailedException {
        return ask(key, "command.passphrase.nobody", "command.passphrase.no-line");
    }

    /// The same, where something else than a passphrase for the vault is asked.
    ///
    /// @param nobody what is said where nobody can type it
    /// @param noLine what is said where standard input has no line left for it
    Typed ask(String key, String nobody, String noLine) throws CommandFailedException {
        char[] early = kept;
        if (early != null) {
            kept = null;
            return new Typed(early);
        }
        if (standardInput) {
            return new Typed(line(noLine));
        }
        char[] typed =
                terminal.interactive().getAsBoolean()
                        ? terminal.hidden().read(messages.text(key))
                        : null;
        if (typed == null) {
            throw failed(nobody);
        }
        return new Typed(typed);
    }

    /// Standard input from where the passphrase ends: the line that was said to hold it belongs to
    /// nothing else, whether the vault needs it or not. It is kept until it is asked for.
    InputStream rest() throws CommandFailedException {
        if (standardInput && !began) {
            kept = line("command.passphrase.no-line");
        }
        return terminal.in();
    }

    /// Overwrites a passphrase that was not asked for.
    @Override
    public void close() {
        char[] unasked = kept;
        if (unasked != null) {
            Arrays.fill(unasked, '\0');
        }
    }

    /// What was typed, for its one owner.
    record Typed(char[] characters) implements AutoCloseable {

        Passphrase passphrase() {
            return Passphrase.of(characters);
        }

        /// A recovery code if it reads as one, else a passphrase; the caller closes it.
        WayIn wayIn() {
            return WayIn.typed(characters);
        }

        @Override
        public void close() {
            Arrays.fill(characters, '\0');
        }

        @Override
        public String toString() {
            return "Typed[not shown]";
        }
    }

    /// Reads no further than the end of the line: what follows may be the value of a secret.
    private char[] line(String noLine) throws CommandFailedException {
        began = true;
        Line line = new Line();
        try {
            int next = terminal.in().read();
            if (next < 0) {
                throw failed(noLine);
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                if (line.size() > LONGEST) {
                    throw failed(noLine);
                }
                next = terminal.in().read();
            }
            return line.characters();
        } catch (CharacterCodingException notText) {
            throw failed(noLine);
        } catch (IOException broken) {
            throw failed("command.stdin.broken");
        } finally {
            line.wipe();
        }
    }

    private CommandFailedException failed(String key) {
        return CommandFailedException.failed(messages.text(key));
    }

    /// The bytes of a line, which can be overwritten.
    private static final class Line extends ByteArrayOutputStream {

        Line() {
            super(LONGEST + 1);
        }

        char[] characters() throws CharacterCodingException {
            int length = count > 0 && buf[count - 1] == '\r' ? count - 1 : count;
            CharBuffer decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buf, 0, length));
            char[] characters = new char[decoded.remaining()];
            decoded.get(characters);
            Arrays.fill(decoded.array(), '\0');
            return characters;
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
