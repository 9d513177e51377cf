package io.strongroom.app.command;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;

import java.util.Optional;

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
        if (outcome instanceof ProtectionRefusal refusal) {
            Optional<String> question = question(refusal);
            if (question.isPresent()) {
                outcome = askAndOpen(question.get());
            }
        }
        if (outcome instanceof ProtectionRefusal refusal) {
            throw CommandFailedException.failed(context.sentences().of(refusal));
        }
    }

    /// Asks a person, or reads, what opens the vault where this machine does not.
    ///
    /// @param refusal why this machine does not open it
    /// @return the key of the question; empty if nothing that can be typed opens it either
    Optional<String> question(ProtectionRefusal refusal) {
        if (!(refusal instanceof ProtectionRefusal.InTheWay(VaultProblem problem))) {
            return Optional.empty();
        }
        return switch (problem) {
            case VaultProblem.Locked _ ->
                    Optional.of(
                            hasRecoveryCode()
                                    ? "command.passphrase.or-code"
                                    : "command.passphrase");
            case VaultProblem.KeyringDoesNotAnswer _
                    when context.prompt().canAsk() && hasRecoveryCode() -> {
                context.terminal().say(context.sentences().of(problem));
                yield Optional.of("command.recovery-code.ask");
            }
            default -> Optional.empty();
        };
    }

    private boolean hasRecoveryCode() {
        return guard.state() instanceof ProtectionLookup.Known(ProtectionState state)
                && state.recoveryCode();
    }

    private Outcome askAndOpen(String question) throws CommandFailedException {
        PassphrasePrompt prompt = context.prompt();
        for (int attempt = 1; ; attempt++) {
            try (PassphrasePrompt.Typed typed = prompt.ask(question);
                    WayIn wayIn = typed.wayIn()) {
                Outcome outcome = guard.unlock(wayIn);
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
