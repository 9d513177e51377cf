package io.strongroom.app.command;

import io.strongroom.app.log.Logging;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.StopSignals;
import io.strongroom.app.session.VaultSession;
import io.strongroom.vault.http.LoopbackServer;
import io.strongroom.vault.store.VaultException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `strongroom serve`: the vault behind a port on this machine, until it is stopped.
@Command(
        name = "serve",
        description = {
            "Serve the local vault to programs on this machine, until Ctrl+C.",
            "Prints where it is, and what to export so that the provider's own client works on it."
                    + " The key is made anew at each start."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:served until it was stopped, by Ctrl+C or a termination",
            "1:could not serve: the port is taken, or the vault is in the way",
            "2:the command line breaks a rule; nothing was tried"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    private final CommandContext context;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8632",
            description = "Where to listen (default: ${DEFAULT-VALUE}); 0 takes any free port.")
    private int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The folder of the vault; without this, STRONGROOM_HOME or the usual one.")
    private @Nullable Path home;

    ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw CommandFailedException.misused(text("command.serve.no-port"));
        }
        AppPaths paths = home == null ? context.paths() : new AppPaths(home.toAbsolutePath());
        if (home != null) {
            Logging.into(paths.logs());
        }
        try (VaultSession vault = new VaultSession(paths.home(), context.clock(), context.build());
                LoopbackServer server = start(vault)) {
            serve(vault, server);
            return StrongroomCommand.DONE;
        }
    }

    private LoopbackServer start(VaultSession vault) throws CommandFailedException {
        new VaultUnlock(context, vault.guard()).open();
        try {
            return LoopbackServer.start(vault.api(), port);
        } catch (VaultException unavailable) {
            throw CommandFailedException.failed(context.sentences().of(unavailable.problem()));
        } catch (IOException taken) {
            throw CommandFailedException.failed(
                    text("command.serve.port-taken", Integer.toString(port)));
        }
    }

    /// Waits for a signal or an interrupt. Where the JVM ends by itself, the hook ends this in
    /// order.
    private void serve(VaultSession vault, LoopbackServer server) {
        Thread stop =
                Thread.ofPlatform()
                        .name("stop-serving")
                        .unstarted(() -> {
                            server.close();
                            vault.close();
                        });
        CountDownLatch stopped = new CountDownLatch(1);
        StopSignals.onStop(stopped::countDown);
        Runtime.getRuntime().addShutdownHook(stop);
        context.terminal().print(text("command.serve.at", server.url()));
        context.terminal().print(exports(server.url(), vault.key()));
        try {
            stopped.await();
        } catch (InterruptedException _) {
            // Whoever interrupts wants it to end.
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private static String exports(String url, String key) {
        return "export PRIME_API_BASE_URL=" + url + " PRIME_API_KEY=" + key;
    }

    private String text(String key, Object... arguments) {
        return context.messages().text(key, arguments);
    }
}
