package io.strongroom.app.command;

import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.app.session.SealedAccountKeys;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.backup.BackupException;
import io.strongroom.vault.store.backup.VaultRestore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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
            sayWhatChanged(typed);
            return StrongroomCommand.DONE;
        }
    }

    /// What is not as it was, and does not show before it is missed.
    private void sayWhatChanged(PassphrasePrompt.Typed typed) {
        try (VaultSession vault =
                        new VaultSession(context.paths().home(), context.clock(), context.build());
                WayIn wayIn = typed.wayIn()) {
            VaultGuard guard = vault.guard();
            boolean byKeyFile =
                    guard.state() instanceof ProtectionLookup.Known(ProtectionState state)
                            && state.way() == Protection.KEY_FILE;
            if (byKeyFile) {
                context.terminal().say(context.messages().text("command.restore.key-file"));
            }
            List<StoredAccount> sealed =
                    context.accountBook().list().accounts().all().stream()
                            .filter(account -> account.keyPlace() == KeyPlace.VAULT)
                            .toList();
            if (!sealed.isEmpty() && guard.unlock(wayIn) instanceof Outcome.Done) {
                sayWhoseKeysAreLost(sealed, vault);
            }
        }
    }

    private void sayWhoseKeysAreLost(List<StoredAccount> sealed, VaultSession vault) {
        AccountKeys keys = new SealedAccountKeys(context.paths().home(), vault);
        String lost =
                sealed.stream()
                        .filter(account -> !isThere(account, keys))
                        .map(StoredAccount::name)
                        .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            context.terminal().say(context.messages().text("command.restore.keys-lost", lost));
        }
    }

    private static boolean isThere(StoredAccount account, AccountKeys keys) {
        try {
            var _ = keys.find(account.id());
            return true;
        } catch (KeyUnavailableException gone) {
            return false;
        }
    }

    private Optional<Path> restore(PassphrasePrompt.Typed typed) throws CommandFailedException {
        try (WayIn wayIn = typed.wayIn()) {
            return restore(wayIn);
        }
    }

    private Optional<Path> restore(WayIn wayIn) throws CommandFailedException {
        try {
            return new VaultRestore(new VaultHome(context.paths().home()), context.clock())
                    .restore(file, wayIn);
        } catch (VaultException inTheWay) {
            throw CommandFailedException.failed(
                    inTheWay.problem() instanceof VaultProblem.WayInWrong
                            ? context.messages().text("restore.wrong")
                            : context.sentences().of(inTheWay.problem()));
        } catch (BackupException refused) {
            throw CommandFailedException.failed(
                    context.messages()
                            .text("backup." + refused.reason(), refused.file().toString()));
        }
    }
}
