package io.strongroom.app.command;

import io.strongroom.account.Account;
import io.strongroom.app.importing.Arrival;
import io.strongroom.app.importing.ImportListing;
import io.strongroom.app.importing.ImportPlan;
import io.strongroom.app.importing.PlannedRow;
import io.strongroom.app.importing.SendingLines;
import io.strongroom.app.importing.StopSignal;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.intake.sending.Pace;
import io.strongroom.intake.sending.Sending;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.vault.home.VaultHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `strongroom import`: stores all the secrets that files hold.
@Command(
        name = "import",
        description = {
            "Store the secrets in files and folders: each line of a .env, each other file as one"
                    + " secret.",
            "A name that is there already is left alone, unless --update is given. What cannot be"
                    + " stored is told, and the rest is stored."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was stored, or could be",
            "1:something was refused, left alone or not reached; the rest was stored",
            "2:the command line breaks a rule; nothing was tried"
        })
final class ImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders; - reads standard input.")
    private List<Path> paths = List.of();

    @Option(
            names = "--team",
            paramLabel = "ID",
            description = "The team that will own them; without this, PRIME_TEAM_ID or you alone.")
    private @Nullable String team;

    @Option(names = "--update", description = "Give secrets that are there already the new value.")
    private boolean update;

    @Option(names = "--dry-run", description = "Tell what would be done, and do nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description = "text, for people (default), or json, a row for each secret.")
    private ListCommand.Format format = ListCommand.Format.text;

    @Option(
            names = "--digests",
            description =
                    "Tell each value's SHA-256 and length in bytes: of a text, or of the file."
                            + " Whoever sees them can try guesses of the value.")
    private boolean digests;

    ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (StopSignal signal = new StopSignal();
                ScopedAccount account = ScopedAccount.open(context, team);
                Arrival arrival = read();
                Review review = new Review(arrival.groups(), new ValueDoctor(context.clock()))) {
            arrival.sentences(context.messages()).forEach(context.terminal()::say);
            review.setScope(account.scope(), existing(account));
            List<PlannedRow> rows =
                    new ImportPlan(review, update, context.messages(), account.scopeName()).rows();
            rows.forEach(this::tellAdvice);
            boolean complete = dryRun ? tell(rows) : send(rows, account, signal);
            return complete && !arrival.refused()
                    ? StrongroomCommand.DONE
                    : StrongroomCommand.FAILED;
        }
    }

    /// What is there already. A dry run makes no vault where there is none.
    private List<Secret> existing(ScopedAccount account) throws CommandFailedException {
        boolean noVault =
                account.account() instanceof Account.LocalVault(Path home)
                        && account.scope() instanceof Scope.Personal
                        && !Files.exists(new VaultHome(home).database());
        return noVault ? List.of() : account.call(client -> client.listAll(account.scope()));
    }

    private Arrival read() throws CommandFailedException {
        try {
            return Arrival.read(paths, context.terminal().in());
        } catch (IOException broken) {
            throw CommandFailedException.failed(context.messages().text("command.stdin.broken"));
        }
    }

    private boolean tell(List<PlannedRow> rows) {
        print(rows, List.of());
        if (format == ListCommand.Format.text) {
            listing().columns(rows).forEach(context.terminal()::print);
        }
        return rows.stream().allMatch(row -> row.problem().isEmpty());
    }

    private void print(List<PlannedRow> rows, List<Outcome> outcomes) {
        if (rows.isEmpty()) {
            say("command.import.nothing");
        }
        if (format == ListCommand.Format.json) {
            context.terminal().print(listing().json(rows, outcomes));
        }
    }

    private boolean send(List<PlannedRow> rows, ScopedAccount account, StopSignal signal) {
        rows.forEach(row -> row.problem().ifPresent(problem -> say(row, problem)));
        List<PlannedRow> sent = rows.stream().filter(row -> row.item().isPresent()).toList();
        Sending sending =
                new Sending(
                        account.client(),
                        account.account() instanceof Account.LocalVault ? Pace.LOCAL : Pace.HOSTED,
                        sent.stream().flatMap(row -> row.item().stream()).toList(),
                        new SendingLines(
                                sent,
                                context.messages(),
                                new SendingLines.Names(account.scopeName(), account.label()),
                                output()));
        signal.onStop(() -> {
            sending.cancel();
            say("command.import.stopping");
        });
        List<Outcome> outcomes = sending.run().outcomes();
        print(rows, outcomes);
        tellSum(rows, outcomes, account);
        return rows.size() == outcomes.stream().filter(Outcome::stored).count();
    }

    private SendingLines.Output output() {
        Terminal terminal = context.terminal();
        boolean interactive = terminal.interactive().getAsBoolean();
        return new SendingLines.Output(
                format == ListCommand.Format.text ? terminal::print : _ -> {},
                terminal::say,
                interactive ? terminal::show : _ -> {});
    }

    private ImportListing listing() {
        return new ImportListing(digests, advice());
    }

    private AdviceMessages advice() {
        return new AdviceMessages(context.messages(), context.clock().getZone());
    }

    /// What is probably not meant, beside the columns; a program finds it in the rows.
    private void tellAdvice(PlannedRow row) {
        if (format == ListCommand.Format.text && row.item().isPresent()) {
            row.row().advice().forEach(found -> say(row, advice().of(found)));
        }
    }

    private void say(PlannedRow row, String sentence) {
        say(
                "command.import.row",
                row.row().name(),
                ImportListing.place(row.row().candidate().origin()),
                sentence);
    }

    private void tellSum(List<PlannedRow> rows, List<Outcome> outcomes, ScopedAccount account) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> notSent =
                outcomes.stream()
                        .filter(Outcome.NotSent.class::isInstance)
                        .flatMap(outcome -> sentences().of(outcome, account.scopeName()).stream())
                        .toList();
        if (!notSent.isEmpty()) {
            say("command.import.not-sent", notSent.size(), notSent.getFirst());
        }
        say(
                "command.import.done",
                outcomes.stream().filter(Outcome::stored).count(),
                rows.size(),
                account.label());
    }

    private IntakeMessages sentences() {
        return new IntakeMessages(context.messages());
    }

    private void say(String key, Object... arguments) {
        context.terminal().say(context.messages().text(key, arguments));
    }
}
