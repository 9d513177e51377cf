package io.strongroom.app.command;

import picocli.CommandLine.Command;

/// `strongroom` itself. Without a command it opens the window, which is decided before this is
/// reached.
@Command(
        name = "strongroom",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false,
        description = {
            "Keeps secrets in an encrypted vault on this machine, or at Prime Intellect.",
            "Without a command it opens the window. With one, it works on the account that"
                    + " --account names; or else on the one from the environment (PRIME_API_KEY,"
                    + " PRIME_API_BASE_URL, PRIME_TEAM_ID); or else on the one that 'accounts use'"
                    + " chose; or else on the vault on this machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be done, or not all of it: the server, the vault or a file is in the way",
            "2:the command line, the name or the description breaks a rule; nothing was tried"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  printf %%s \"$KEY\" | strongroom create OPENAI_API_KEY --stdin",
            "  strongroom create KUBECONFIG --file ~/.kube/config --description \"eval cluster\"",
            "  strongroom list --team team_1234 --format json",
            "  strongroom import .env ~/.kube/config --dry-run",
            "  printf %%s \"$PRIME_API_KEY\" | strongroom accounts add acme --key-stdin",
            "  strongroom accounts use acme",
            "  strongroom list --account local",
            "  strongroom serve --port 8632",
            "  strongroom passphrase set",
            "  strongroom backup vault-backup.db",
            "",
            "A value never goes on the command line, where other users of this computer can read"
                    + " it."
        })
final class StrongroomCommand {

    /// The exit code of what was done.
    static final int DONE = 0;

    /// The exit code of what could not be done.
    static final int FAILED = 1;

    /// The exit code of what breaks a rule.
    static final int MISUSED = 2;
}
