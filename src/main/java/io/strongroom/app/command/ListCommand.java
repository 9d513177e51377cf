package io.strongroom.app.command;

import io.strongroom.domain.Secret;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// `strongroom list`: what is stored, without values.
@Command(
        name = "list",
        description = "List the secrets of a scope. No value is shown.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed, also when there is none",
            "1:could not be listed: the server or the vault is in the way",
            "2:the command line breaks a rule; nothing was tried"
        })
final class ListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private ScopedAccount.Named named = new ScopedAccount.Named();

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description =
                    "The team whose secrets to list, by ID or name; "
                            + "without this, PRIME_TEAM_ID or yours.")
    private @Nullable String team;

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description = "text, for people (default), or json, for programs.")
    private Format format = Format.text;

    ListCommand(CommandContext context) {
        this.context = context;
    }

    /// How a list is printed, under the names the command line has for it.
    enum Format {
        /// Columns.
        text,
        /// An array of objects with the fields of the HTTP contract.
        json
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (ScopedAccount account = ScopedAccount.open(context, named, team)) {
            List<Secret> secrets = account.call(client -> client.listAll(account.scope()));
            Terminal terminal = context.terminal();
            switch (format) {
                case json -> terminal.print(SecretListing.json(secrets));
                case text -> SecretListing.columns(secrets).forEach(terminal::print);
            }
            if (secrets.isEmpty()) {
                terminal.say(context.messages().text("command.list.empty", account.label()));
            }
            return StrongroomCommand.DONE;
        }
    }
}
