package io.strongroom.app.command;

import io.strongroom.account.Account;
import io.strongroom.app.importing.Arrival;
import io.strongroom.app.importing.Finding;
import io.strongroom.app.importing.ImportListing;
import io.strongroom.app.importing.ImportPlan;
import io.strongroom.app.importing.PlannedRow;
import io.strongroom.app.importing.SendingLines;
import io.strongroom.app.importing.StopSignal;
import io.strongroom.domain.Secret;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.review.Comparison;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.intake.sending.Pace;
import io.strongroom.intake.sending.Sending;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.ui.text.Messages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `strongroom import`: stores all the secrets that files hold.
@Command(
        name = "import",
        description = {
            "Store the secrets in files and folders: each line of a .env, each other file as one"
                    + " secret.",
            "A name that is there already is left alone, unless --update is given, and counts as"
                    + " refused. With it, what the vault on this machine has with the same value is"
                    + " skipped. What cannot be stored is told, and the rest is stored."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was refused: everything was stored, or would be",
            "1:something was refused, a name that is there already included, or not reached; the"
                    + " rest was stored",
            "2:the command line breaks a rule; nothing was tried",
            "130:stopped by Ctrl+C, after telling what was stored"
        })
final class ImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders; - reads standard input.")
    private List<Path> paths = List.of();

    @Mixin private ScopedAccount.Named named = new ScopedAccount.Named();

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description =
                    "The team that will own them, by ID or name; "
                            + "without this, PRIME_TEAM_ID or you alone.")
    private @Nullable String team;

    @Option(names = "--update", description = "Give secrets that are there already the new value.")
    private boolean update;

    @Option(
            names = "--placeholders",
            description =
                    "With --update, let also what looks like a placeholder take the place of a"
                            + " value that is there.")
    private boolean placeholders;

    @Option(names = "--dry-run", description = "Tell what would be done, and do nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description =
                    "text, for people (default), or json, a row for each secret and for what is"
                            + " refused.")
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
                ScopedAccount account = ScopedAccount.open(context, named, team);
                Arrival arrival = read();
                Review review = new Review(arrival.groups(), new ValueDoctor(context.clock()))) {
            List<Finding> refused = arrival.refused(context.messages());
            List<Finding> remarks = arrival.remarks(context.messages());
            tell(arrival, refused, remarks);
            review.setScope(account.scope(), existing(account));
            if (!placeholders) {
                review.spareWhatPlaceholdersWouldReplace();
            }
            if (update) {
                leaveOutWhatIsStored(review, account);
            }
            List<PlannedRow> rows =
                    new ImportPlan(review, update, context.messages(), account.scopeName()).rows();
            rows.forEach(this::tellAdvice);
            Told told = new Told(rows, refused, remarks);
            boolean complete = dryRun ? tell(told, account) : send(told, account, signal);
            return complete && refused.isEmpty()
                    ? StrongroomCommand.DONE
                    : StrongroomCommand.FAILED;
        }
    }

    /// What is told of an import.
    ///
    /// @param rows the secrets
    /// @param refused what gives no secret
    /// @param remarks what is to be known beside that
    private record Told(List<PlannedRow> rows, List<Finding> refused, List<Finding> remarks) {

        long refusals() {
            return refused.size() + rows.stream().filter(PlannedRow::isRefused).count();
        }

        long sames() {
            return rows.stream().filter(row -> row.row().isStored()).count();
        }

        int total() {
            return rows.size() + refused.size();
        }
    }

    private void tell(Arrival arrival, List<Finding> refused, List<Finding> remarks) {
        Messages messages = context.messages();
        Stream.concat(refused.stream(), remarks.stream())
                .map(finding -> finding.text(messages))
                .forEach(context.terminal()::say);
        arrival.passed(messages).forEach(context.terminal()::say);
    }

    /// What is there already. A dry run makes no vault where there is none.
    private List<Secret> existing(ScopedAccount account) throws CommandFailedException {
        return account.isUnused()
                ? List.of()
                : account.call(client -> client.listAll(account.scope()));
    }

    private static void leaveOutWhatIsStored(Review review, ScopedAccount account) {
        List<Comparison> next = review.comparisons();
        while (!next.isEmpty()) {
            review.takeAnswers(Comparison.ask(next, account.client()));
            next = review.comparisons();
        }
    }

    private Arrival read() throws CommandFailedException {
        try {
            return Arrival.read(paths, context.terminal().in());
        } catch (IOException broken) {
            throw CommandFailedException.failed(context.messages().text("command.stdin.broken"));
        }
    }

    private boolean tell(Told told, ScopedAccount account) {
        print(told, List.of());
        if (format == ListCommand.Format.text) {
            listing().columns(told.rows()).forEach(context.terminal()::print);
        }
        long stored = told.rows().stream().filter(row -> row.item().isPresent()).count();
        tellSum("command.import.would", stored, told, account);
        return told.rows().stream().noneMatch(PlannedRow::isRefused);
    }

    private void print(Told told, List<Outcome> outcomes) {
        if (told.rows().isEmpty()) {
            say("command.import.nothing");
        }
        if (format == ListCommand.Format.json) {
            context.terminal()
                    .print(listing().json(told.rows(), told.refused(), told.remarks(), outcomes));
        }
    }

    private boolean send(Told told, ScopedAccount account, StopSignal signal) {
        List<PlannedRow> rows = told.rows();
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
        print(told, outcomes);
        tellNotSent(outcomes, account);
        tellSum(
                "command.import.done",
                outcomes.stream().filter(Outcome::stored).count(),
                told,
                account);
        return rows.stream().noneMatch(PlannedRow::isRefused)
                && outcomes.stream().allMatch(Outcome::stored);
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
        return new AdviceMessages(context.messages(), context.clock());
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

    private void tellNotSent(List<Outcome> outcomes, ScopedAccount account) {
        List<String> notSent =
                outcomes.stream()
                        .filter(Outcome.NotSent.class::isInstance)
                        .flatMap(outcome -> sentences().of(outcome, account.scopeName()).stream())
                        .toList();
        if (!notSent.isEmpty()) {
            say("command.import.not-sent", notSent.size(), notSent.getFirst());
        }
    }

    /// Counted alike before a sending and after.
    private void tellSum(String key, long stored, Told told, ScopedAccount account) {
        if (told.sames() > 0) {
            say("command.import.sames", told.sames());
        }
        if (!told.rows().isEmpty()) {
            long refused = told.refusals();
            say(
                    refused == 0 ? key : key + "-in-part",
                    stored,
                    told.total(),
                    account.label(),
                    refused);
        }
    }

    private IntakeMessages sentences() {
        return new IntakeMessages(context.messages());
    }

    private void say(String key, Object... arguments) {
        context.terminal().say(context.messages().text(key, arguments));
    }
}
