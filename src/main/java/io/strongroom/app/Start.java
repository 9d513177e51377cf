package io.strongroom.app;

import io.strongroom.app.command.CommandContext;
import io.strongroom.app.command.CommandLineApp;
import io.strongroom.app.log.Logging;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.ProcessHardening;
import io.strongroom.app.window.DisplayCheck;

import java.util.Optional;

/// Goes the way that was asked for: without arguments to the window, with arguments to the command
/// line. A start of the window loads nothing of the command line.
public final class Start {

    private static final int NOT_POSSIBLE_HERE = 2;

    private Start() {}

    /// Called by [Main] once the Java is new enough.
    public static void start(String[] args) {
        AppPaths paths = AppPaths.ofThisProcess();
        Logging.into(paths.logs());
        if (args.length > 0) {
            ProcessHardening.begin();
            System.exit(new CommandLineApp(CommandContext.ofThisProcess(paths)).run(args));
        }
        Optional<String> missing = DisplayCheck.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            // Maven buries the sentence under a stack trace of its own unless the run ends well.
            System.exit(Boolean.getBoolean("strongroom.underMaven") ? 0 : NOT_POSSIBLE_HERE);
        }
        StrongroomApp.start(args);
    }
}
