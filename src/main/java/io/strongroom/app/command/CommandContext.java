package io.strongroom.app.command;

import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Everything around a command.
///
/// @param environment variables by name
/// @param paths where the vault on this machine is
/// @param terminal what is read from and written to
/// @param clock tells the time
/// @param build which version this is
/// @param messages the texts
public record CommandContext(
        Map<String, String> environment,
        AppPaths paths,
        Terminal terminal,
        Clock clock,
        BuildInfo build,
        Messages messages) {

    /// Of this process.
    public static CommandContext ofThisProcess(AppPaths paths) {
        return of(
                System.getenv(),
                paths,
                System.in,
                System.out,
                System.err,
                () ->
                        Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isPresent());
    }

    static CommandContext of(
            Map<String, String> environment,
            AppPaths paths,
            InputStream in,
            PrintStream out,
            PrintStream err,
            BooleanSupplier interactive) {
        return new CommandContext(
                environment,
                paths,
                new Terminal(in, out, err, interactive),
                Clock.systemUTC(),
                BuildInfo.load(),
                new Messages(Locale.getDefault()));
    }

    /// The sentences for problems.
    UserMessages sentences() {
        return new UserMessages(messages);
    }
}
