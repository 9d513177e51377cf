package io.strongroom.app.command;

import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.io.Console;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything around a command.
///
/// @param environment variables by name
/// @param paths where the vault on this machine is
/// @param terminal what is read from and written to
/// @param prompt asks for what opens the vault
/// @param clock tells the time
/// @param build which version this is
/// @param messages the texts
public record CommandContext(
        Map<String, String> environment,
        AppPaths paths,
        Terminal terminal,
        PassphrasePrompt prompt,
        Clock clock,
        BuildInfo build,
        Messages messages) {

    /// Of this process.
    public static CommandContext ofThisProcess(AppPaths paths) {
        return of(
                System.getenv(),
                paths,
                new Terminal(
                        System.in,
                        System.out,
                        System.err,
                        () -> person().isPresent(),
                        prompt ->
                                person().map(console -> console.readPassword("%s", prompt))
                                        .orElse(null)));
    }

    static CommandContext of(Map<String, String> environment, AppPaths paths, Terminal terminal) {
        Messages messages = new Messages(Locale.getDefault());
        return new CommandContext(
                environment,
                paths,
                terminal,
                new PassphrasePrompt(terminal, messages),
                Clock.systemUTC(),
                BuildInfo.load(),
                messages);
    }

    private static Optional<Console> person() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// The sentences for problems.
    UserMessages sentences() {
        return new UserMessages(messages);
    }
}
