package io.strongroom.app.command;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Description;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.Violation;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.ui.text.AdviceMessages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `strongroom create`: stores a new secret.
@Command(
        name = "create",
        description = "Store a new secret. The value comes from a file or from standard input.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is stored",
            "1:it is not stored: the name is taken, or the server, the vault or the file is in the"
                    + " way",
            "2:the command line, the name or the description breaks a rule; nothing was tried"
        })
final class CreateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "What jobs read it by: A-Z, 0-9 and _.")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin private ScopedAccount.Named named = new ScopedAccount.Named();

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description =
                    "The team that owns it, by ID or name; "
                            + "without this, PRIME_TEAM_ID or you alone.")
    private @Nullable String team;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    CreateCommand(CommandContext context) {
        this.context = context;
    }

    /// Where the value comes from: one of the two.
    static final class Source {
        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "Store this file, at most 49,152 bytes, as base64.")
        private @Nullable Path file;

        @Option(
                names = "--stdin",
                description = "Store what standard input gives, byte for byte, as text.")
        private boolean stdin;

        ValueReader.Read read(ValueReader reader) throws CommandFailedException {
            return stdin || file == null ? reader.standardInput() : reader.file(file);
        }
    }

    @Override
    public Integer call() throws CommandFailedException {
        SecretName valid = name();
        requireGood(Description.check(Optional.ofNullable(description).orElse("")));
        try (ScopedAccount account = ScopedAccount.open(context, named, team);
                ValueReader.Read read = source.read(new ValueReader(context));
                NewSecret secret =
                        new NewSecret(
                                valid,
                                read.value(),
                                read.isFile(),
                                Optional.ofNullable(description).filter(text -> !text.isEmpty()),
                                account.scope())) {
            advise(secret);
            Secret created = account.call(client -> client.create(secret));
            context.terminal()
                    .print(
                            context.messages()
                                    .text(
                                            "command.created",
                                            created.name(),
                                            account.label(),
                                            created.id()));
            return StrongroomCommand.DONE;
        }
    }

    /// Says what is probably not meant; the value is stored as it is.
    private void advise(NewSecret secret) {
        AdviceMessages sentences = new AdviceMessages(context.messages(), context.clock());
        for (Advice advice :
                new ValueDoctor(context.clock())
                        .examine(
                                secret.name().text(),
                                secret.value(),
                                secret.isFile(),
                                ContentKind.TEXT)) {
            String text =
                    advice instanceof Advice.TrailingLineBreak
                            ? context.messages().text("command.stdin.line-break")
                            : context.messages().text("command.advice", sentences.of(advice));
            context.terminal().say(text);
        }
    }

    private SecretName name() throws CommandFailedException {
        return switch (SecretName.parse(name)) {
            case Checked.Valid<SecretName>(SecretName valid) -> valid;
            case Checked.Invalid<SecretName>(List<Violation> broken) -> {
                String sentence = context.sentences().of(broken.getFirst());
                throw CommandFailedException.misused(
                        SecretName.suggest(name)
                                .map(better ->
                                        context.messages()
                                                .text("command.name.suggestion", sentence, better))
                                .orElse(sentence));
            }
        };
    }

    private void requireGood(List<Violation> broken) throws CommandFailedException {
        if (!broken.isEmpty()) {
            throw CommandFailedException.misused(context.sentences().of(broken.getFirst()));
        }
    }
}
