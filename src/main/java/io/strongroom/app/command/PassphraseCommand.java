package io.strongroom.app.command;

import io.strongroom.account.protection.NewRecoveryCode;
import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Optional;

/// `strongroom passphrase`: what opens the vault on this machine.
@Command(
        name = "passphrase",
        description = {
            "Protect the vault on this machine by a passphrase, or no longer.",
            "What was protecting it opens it no more. A recovery code still does."
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class PassphraseCommand {

    private final CommandContext context;

    PassphraseCommand(CommandContext context) {
        this.context = context;
    }

    /// `strongroom passphrase set`.
    @Command(
            name = "set",
            description = "Protect the vault by a passphrase, or by another one.",
            mixinStandardHelpOptions = true)
    int set() throws CommandFailedException {
        return change(
                (guard, current) -> {
                    try (Passphrase wanted = wanted()) {
                        return guard.setPassphrase(current, wanted);
                    }
                },
                "command.passphrase.set");
    }

    /// `strongroom passphrase remove`.
    @Command(
            name = "remove",
            description = {
                "Protect the vault by a key that this machine keeps: in a file that only you can"
                        + " read, where whoever reads your files can open the vault, or in the"
                        + " system's keyring."
            },
            mixinStandardHelpOptions = true)
    int remove(
            @Option(names = "--keyring", description = "Keep the key in the system's keyring.")
                    boolean keyring)
            throws CommandFailedException {
        return keyring
                ? change(VaultGuard::useKeyring, "command.passphrase.keyring")
                : change(VaultGuard::useKeyFile, "command.passphrase.key-file");
    }

    /// `strongroom passphrase recovery-code`.
    @Command(
            name = "recovery-code",
            description =
                    "Print a new recovery code, which opens the vault and its backups when all else"
                            + " is lost. The one before opens it no more.",
            mixinStandardHelpOptions = true)
    int recoveryCode() throws CommandFailedException {
        return withGuard((guard, current) ->
                switch (guard.newRecoveryCode(current)) {
                    case NewRecoveryCode.Made(RecoveryCode code) -> {
                        try (code) {
                            context.terminal().print(code.reveal());
                        }
                        say("command.recovery-code");
                        yield StrongroomCommand.DONE;
                    }
                    case ProtectionRefusal refusal -> throw refused(refusal);
                });
    }

    private interface Change {
        Outcome make(VaultGuard guard, WayIn current) throws CommandFailedException;
    }

    private interface Work {
        int with(VaultGuard guard, WayIn current) throws CommandFailedException;
    }

    private int change(Change change, String done) throws CommandFailedException {
        return withGuard((guard, current) ->
                switch (change.make(guard, current)) {
                    case Outcome.Done() -> {
                        say(done);
                        yield StrongroomCommand.DONE;
                    }
                    case ProtectionRefusal refusal -> throw refused(refusal);
                });
    }

    private int withGuard(Work work) throws CommandFailedException {
        try (VaultSession vault =
                new VaultSession(context.paths().home(), context.clock(), context.build())) {
            VaultGuard guard = vault.guard();
            Optional<String> question = question(guard);
            if (question.isEmpty()) {
                return work.with(guard, new WayIn.ThisMachine());
            }
            try (PassphrasePrompt.Typed typed = context.prompt().ask(question.get());
                    WayIn current = typed.wayIn()) {
                return work.with(guard, current);
            }
        }
    }

    /// What has to be asked before anything is changed; empty where this machine opens the vault.
    private Optional<String> question(VaultGuard guard) throws CommandFailedException {
        ProtectionState state =
                switch (guard.state()) {
                    case ProtectionLookup.Known(ProtectionState known) -> known;
                    case ProtectionRefusal refusal -> throw refused(refusal);
                };
        return switch (state.way()) {
            case KEY_FILE -> Optional.empty();
            case PASSPHRASE, KEYRING -> {
                if (guard.unlock(new WayIn.ThisMachine()) instanceof ProtectionRefusal refusal) {
                    yield Optional.of(
                            new VaultUnlock(context, guard)
                                    .question(refusal)
                                    .orElseThrow(() -> refused(refusal)));
                }
                yield Optional.empty();
            }
        };
    }

    /// The new passphrase, which a person types twice.
    private Passphrase wanted() throws CommandFailedException {
        PassphrasePrompt prompt = context.prompt();
        try (PassphrasePrompt.Typed typed =
                prompt.ask(
                        "command.passphrase.new",
                        "command.passphrase.nobody-new",
                        "command.passphrase.no-new-line")) {
            if (prompt.asksPerson()) {
                try (PassphrasePrompt.Typed again =
                        prompt.ask(
                                "command.passphrase.again",
                                "command.passphrase.nobody-new",
                                "command.passphrase.no-new-line")) {
                    if (!Arrays.equals(typed.characters(), again.characters())) {
                        throw CommandFailedException.failed(
                                context.messages().text("command.passphrase.differ"));
                    }
                }
            }
            return typed.passphrase();
        }
    }

    private void say(String key) {
        context.terminal().say(context.messages().text(key));
    }

    private CommandFailedException refused(ProtectionRefusal refusal) {
        return CommandFailedException.failed(context.sentences().of(refusal));
    }
}
