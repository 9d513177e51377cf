package io.strongroom.app.command;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;

/// Opens the vault for a command: by itself where the machine keeps its key, else by the passphrase
/// that is asked for.
final class VaultUnlock {

    private static final int TRIES = 3;

    private final CommandContext context;
    private final VaultGuard guard;

    VaultUnlock(CommandContext context, VaultGuard guard) {
        this.context = context;
        this.guard = guard;
    }

    /// The vault on this machine, open; the caller closes it.
    static VaultSession opened(CommandContext context) throws CommandFailedException {
        VaultSession vault =
                new VaultSession(context.paths().home(), context.clock(), context.build());
        try {
            new VaultUnlock(context, vault.guard()).open();
            return vault;
        } catch (CommandFailedException inTheWay) {
            vault.close();
            throw inTheWay;
        }
    }

    /// Opens it, or ends the command with a sentence that says what is in the way.
    void open() throws CommandFailedException {
        Outcome outcome = guard.unlock(new WayIn.ThisMachine());
        boolean needsPassphrase =
                outcome instanceof ProtectionRefusal.InTheWay(VaultProblem.Locked _);
        if (needsPassphrase) {
            outcome = askAndOpen();
        }
        if (outcome instanceof ProtectionRefusal refusal) {
            throw CommandFailedException.failed(context.sentences().of(refusal));
        }
    }

    private Outcome askAndOpen() throws CommandFailedException {
        PassphrasePrompt prompt = context.prompt();
        for (int attempt = 1; ; attempt++) {
            try (PassphrasePrompt.Typed typed = prompt.ask("command.passphrase");
                    Passphrase passphrase = typed.passphrase()) {
                Outcome outcome = guard.unlock(passphrase);
                boolean again =
                        outcome instanceof ProtectionRefusal.DoesNotOpen
                                && prompt.asksPerson()
                                && attempt < TRIES;
                if (!again) {
                    return outcome;
                }
                context.terminal().say(context.messages().text("vault.way-in-wrong"));
            }
        }
    }
}
