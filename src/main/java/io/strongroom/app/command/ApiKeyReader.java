package io.strongroom.app.command;

import io.strongroom.account.ApiKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads an API key from standard input. The line break that most programs end their output with
/// does not belong to it; nothing else is left out.
final class ApiKeyReader {

    private static final int LONGEST = 4096;

    private final CommandContext context;

    ApiKeyReader(CommandContext context) {
        this.context = context;
    }

    ApiKey standardInput() throws CommandFailedException {
        if (context.terminal().interactive().getAsBoolean()) {
            context.terminal().say(context.messages().text("command.key.type"));
        }
        byte[] bytes;
        try {
            bytes = context.prompt().rest().readNBytes(LONGEST + 1);
        } catch (IOException broken) {
            throw failed("command.stdin.broken");
        }
        String key =
                new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("(\r\n|\n)\\z", "");
        boolean tooLong = bytes.length > LONGEST;
        Arrays.fill(bytes, (byte) 0);
        if (key.isEmpty()) {
            throw failed("command.key.missing");
        }
        if (tooLong || ApiKey.firstUnsendable(key).isPresent()) {
            throw failed("command.key.not-one");
        }
        return new ApiKey(key);
    }

    private CommandFailedException failed(String key) {
        return CommandFailedException.failed(context.messages().text(key));
    }
}
