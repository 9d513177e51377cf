package io.strongroom.app.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.regex.Pattern;

/// The command line as a whole. Whatever fails becomes one sentence on standard error.
public final class CommandLineApp {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineApp.class);

    /// What may be repeated: no value looks like it.
    private static final Pattern OPTION = Pattern.compile("-[A-Za-z]|--[a-z][a-z-]{0,29}");

    private static final Pattern COMMAND = Pattern.compile("[a-z]{2,12}");

    private static final String VAULTS_LINE =
            "Read the passphrase of the vault from the first line of standard input; without this,"
                    + " a person is asked.";
    private static final String BOTH_LINES =
            "Read standard input: the passphrase there is, if there is one, in a line, and the new"
                    + " one in the next; without this, a person is asked.";

    private final CommandContext context;

    /// @param context everything around the commands
    public CommandLineApp(CommandContext context) {
        this.context = context;
    }

    /// Does what the arguments ask for.
    ///
    /// @return the exit code, as `--help` tells them
    public int run(String... arguments) {
        try (PassphrasePrompt _ = context.prompt()) {
            return commandLine().execute(arguments);
        }
    }

    private CommandLine commandLine() {
        CommandLine root = new CommandLine(new StrongroomCommand());
        for (Object command :
                new Object[] {
                    new CreateCommand(context),
                    new ListCommand(context),
                    new ImportCommand(context),
                    new AccountsCommand(context),
                    new ServeCommand(context)
                }) {
            CommandLine child = added(root, command);
            takePassphrase(child, VAULTS_LINE);
            child.getSubcommands().values().forEach(each -> takePassphrase(each, VAULTS_LINE));
        }
        takeOnlyPassphrases(root);
        root.getCommandSpec().versionProvider(this::version);
        root.getSubcommands()
                .values()
                .forEach(child -> {
                    child.getCommandSpec().versionProvider(this::version);
                    child.getSubcommands()
                            .values()
                            .forEach(each -> each.getCommandSpec().versionProvider(this::version));
                });
        // An argument that begins with @ would otherwise be read as the name of a file.
        return root.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(context.terminal().outWriter())
                .setErr(context.terminal().errWriter())
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler(this::failed);
    }

    /// Commands that read nothing else from standard input.
    private void takeOnlyPassphrases(CommandLine root) {
        CommandLine passphrase = added(root, new PassphraseCommand(context));
        passphrase
                .getSubcommands()
                .forEach((name, command) -> {
                    takePassphrase(command, name.equals("set") ? BOTH_LINES : VAULTS_LINE);
                    takeOldSpelling(command);
                });
        added(root, new BackupCommand(context));
        CommandLine restore = added(root, new RestoreCommand(context));
        takePassphrase(
                restore,
                "Read the passphrase or the recovery code of the backup from the first line of"
                        + " standard input; without this, a person is asked.");
        takeOldSpelling(restore);
    }

    private static CommandLine added(CommandLine root, Object command) {
        CommandLine child = new CommandLine(command);
        child.getCommandSpec().mixinStandardHelpOptions(true);
        root.addSubcommand(child);
        return child;
    }

    private void takePassphrase(CommandLine command, String description) {
        command.getCommandSpec()
                .addOption(passphraseFromStandardInput("--passphrase-stdin", description).build());
    }

    /// What these commands called it at first, for scripts that were written then.
    private void takeOldSpelling(CommandLine command) {
        command.getCommandSpec()
                .addOption(passphraseFromStandardInput("--stdin", "").hidden(true).build());
    }

    private OptionSpec.Builder passphraseFromStandardInput(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .setter(
                        new ISetter() {
                            @Override
                            public <T> T set(T given) {
                                if (Boolean.TRUE.equals(given)) {
                                    context.prompt().useStandardInput();
                                }
                                return given;
                            }
                        });
    }

    private String[] version() {
        return new String[] {"Strongroom " + context.build().version()};
    }

    /// Repeats nothing of what was typed that may be a value, which does not belong there.
    private int misused(ParameterException misuse, String[] arguments) {
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        String what =
                switch (misuse) {
                    case MissingParameterException missing -> String.valueOf(missing.getMessage());
                    case MutuallyExclusiveArgsException both -> String.valueOf(both.getMessage());
                    case OverwrittenOptionException twice -> String.valueOf(twice.getMessage());
                    case UnmatchedArgumentException odd
                            when odd.getUnmatched().contains("--stdin") ->
                            context.messages().text("command.stdin.which");
                    case UnmatchedArgumentException odd -> unknown(odd);
                    default -> notUnderstood(misuse);
                };
        context.terminal().say(context.messages().text("command.misused", what, command));
        return StrongroomCommand.MISUSED;
    }

    private String unknown(UnmatchedArgumentException odd) {
        String typed = odd.getUnmatched().getFirst().split("=", 2)[0];
        boolean option = OPTION.matcher(typed).matches();
        boolean command =
                COMMAND.matcher(typed).matches()
                        && !odd.getCommandLine().getSubcommands().isEmpty();
        if (!option && !command) {
            return context.messages().text("command.not-understood");
        }
        String kind = option ? "command.no-such-option" : "command.no-such-command";
        return odd.getSuggestions().stream()
                .findFirst()
                .map(meant -> context.messages().text(kind + ".meant", typed, meant))
                .orElseGet(() -> context.messages().text(kind, typed));
    }

    private String notUnderstood(ParameterException misuse) {
        if (!(misuse.getArgSpec() instanceof OptionSpec option)) {
            return context.messages().text("command.not-understood");
        }
        String name = option.longestName();
        Iterable<String> choices = option.completionCandidates();
        return choices == null
                ? context.messages().text("command.option-not-understood", name)
                : context.messages().text("command.option-takes", name, String.join(", ", choices));
    }

    private int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof CommandFailedException known) {
            context.terminal().say(String.valueOf(known.getMessage()));
            return known.exitCode();
        }
        LOG.error("a command failed in a way nobody foresaw", failure);
        context.terminal()
                .say(context.messages().text("command.unexpected", context.paths().logs()));
        return StrongroomCommand.FAILED;
    }
}
