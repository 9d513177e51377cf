package io.strongroom.app.command;

import io.strongroom.account.ApiKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads an API key: from standard input, or at a terminal from whoever types it. The line break
/// that most programs end their output with does not belong to it; nothing else is left out of what
/// is read.
final class ApiKeyReader {

    private static final int LONGEST = 4096;

    private final CommandContext context;

    ApiKeyReader(CommandContext context) {
        this.context = context;
    }

    /// The key that a person types, which does not show, or that standard input holds.
    ApiKey standardInput() throws CommandFailedException {
        return context.terminal().interactive().getAsBoolean() ? typed() : read();
    }

    private ApiKey typed() throws CommandFailedException {
        char[] characters =
                context.terminal().hidden().read(context.messages().text("command.key.type"));
        if (characters == null) {
            throw failed("command.key.missing");
        }
        try {
            return key(new String(characters).strip());
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private ApiKey read() throws CommandFailedException {
        byte[] bytes;
        try {
            bytes = context.prompt().rest().readNBytes(LONGEST + 1);
        } catch (IOException broken) {
            throw failed("command.stdin.broken");
        }
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("(\r\n|\n)\\z", "");
        Arrays.fill(bytes, (byte) 0);
        return key(text);
    }

    private ApiKey key(String text) throws CommandFailedException {
        if (text.isEmpty()) {
            throw failed("command.key.missing");
        }
        if (text.length() > LONGEST || ApiKey.firstUnsendable(text).isPresent()) {
            throw failed("command.key.not-one");
        }
        return new ApiKey(text);
    }

    private CommandFailedException failed(String key) {
        return CommandFailedException.failed(context.messages().text(key));
    }
}
