package io.strongroom.app.command;

import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.backup.BackupException;
import io.strongroom.vault.store.backup.VaultRestore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `strongroom restore`: a backup in the place of the vault.
@Command(
        name = "restore",
        description = {
            "Put a backup in the place of the vault on this machine. It asks for the passphrase or"
                    + " the recovery code of the backup.",
            "A vault that stands there is not lost: it is put aside, and where to is told. No other"
                    + " Strongroom may have it open."
        },
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The backup. It stays as it is.")
    private Path file = Path.of("");

    RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (PassphrasePrompt.Typed typed = context.prompt().ask("command.restore.way-in")) {
            Optional<Path> aside = restore(typed);
            aside.ifPresent(folder ->
                    context.terminal()
                            .say(
                                    context.messages()
                                            .text("command.restore.aside", folder.toString())));
            context.terminal().print(context.messages().text("command.restored", file.toString()));
            return StrongroomCommand.DONE;
        }
    }

    private Optional<Path> restore(PassphrasePrompt.Typed typed) throws CommandFailedException {
        try (WayIn wayIn = WayIn.typed(typed.characters())) {
            return restore(wayIn);
        }
    }

    private Optional<Path> restore(WayIn wayIn) throws CommandFailedException {
        try {
            return new VaultRestore(new VaultHome(context.paths().home()), context.clock())
                    .restore(file, wayIn);
        } catch (VaultException inTheWay) {
            throw CommandFailedException.failed(context.sentences().of(inTheWay.problem()));
        } catch (BackupException refused) {
            throw CommandFailedException.failed(
                    context.messages()
                            .text("backup." + refused.reason(), refused.file().toString()));
        }
    }
}
