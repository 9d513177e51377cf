package io.strongroom.app.command;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.app.session.VaultSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `strongroom backup`: the vault in one file.
@Command(
        name = "backup",
        description = {
            "Write a copy of the vault on this machine to a new file, sealed as the vault is.",
            "It opens with the passphrase or the recovery code. The vault may be in use meanwhile."
        },
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "Where to write it; nothing may be there.")
    private Path file = Path.of("");

    BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (VaultSession vault =
                new VaultSession(context.paths().home(), context.clock(), context.build())) {
            return switch (vault.guard().backUp(file)) {
                case Outcome.Done() -> {
                    context.terminal()
                            .print(context.messages().text("command.backup", file.toString()));
                    yield StrongroomCommand.DONE;
                }
                case ProtectionRefusal refusal ->
                        throw CommandFailedException.failed(context.sentences().of(refusal));
            };
        }
    }
}
