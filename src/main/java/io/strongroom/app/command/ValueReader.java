package io.strongroom.app.command;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.FileRefusedException;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Reads the value of a secret from where the command line says, byte for byte.
final class ValueReader {

    /// Most that is read from standard input, in bytes: the vault takes no longer request.
    private static final int LONGEST = 1 << 20;

    private final CommandContext context;

    ValueReader(CommandContext context) {
        this.context = context;
    }

    /// A value that was read.
    ///
    /// @param isFile whether it is the base64 text of a file
    record Read(SecretValue value, boolean isFile) implements AutoCloseable {
        @Override
        public void close() {
            value.close();
        }
    }

    /// Reads a file whole.
    Read file(Path file) throws CommandFailedException {
        try {
            return new Read(FilePayload.read(file).value(), true);
        } catch (FileRefusedException refused) {
            throw CommandFailedException.failed(context.sentences().of(refused.refusal()));
        }
    }

    /// Reads standard input to its end, as UTF-8 text of which nothing is trimmed.
    Read standardInput() throws CommandFailedException {
        if (context.terminal().interactive().getAsBoolean()) {
            say("command.stdin.type");
        }
        byte[] bytes = read();
        try {
            return switch (SecretValue.ofUtf8(bytes)) {
                case Checked.Valid<SecretValue>(SecretValue value) -> new Read(value, false);
                case Checked.Invalid<SecretValue>(List<Violation> _) ->
                        throw failed("command.stdin.empty");
            };
        } catch (CharacterCodingException notText) {
            throw failed("command.stdin.not-text");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] read() throws CommandFailedException {
        byte[] bytes;
        try {
            bytes = context.prompt().rest().readNBytes(LONGEST + 1);
        } catch (IOException broken) {
            throw failed("command.stdin.broken");
        }
        if (bytes.length > LONGEST) {
            Arrays.fill(bytes, (byte) 0);
            throw failed("command.stdin.too-long");
        }
        return bytes;
    }

    private void say(String key) {
        context.terminal().say(context.messages().text(key));
    }

    private CommandFailedException failed(String key) {
        return CommandFailedException.failed(context.messages().text(key));
    }
}
