package io.strongroom.intake.recognition;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.intake.recognition.structure.Node;
import io.strongroom.intake.source.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes candidates of a content whose kind is known.
final class Proposals {

    private final Source source;
    private final Origin origin;

    Proposals(Source source) {
        this.source = source;
        this.origin = source.file().map(Origin::of).orElseGet(Origin::pasted);
    }

    /// The content as one secret.
    Recognised whole(ContentKind kind) {
        return new Recognised(
                origin, kind, List.of(), asWhole(kind), List.of(), Recognised.Form.WHOLE);
    }

    /// The content of a `.env` no line of which can be read, as one secret.
    ///
    /// @param why tells so
    Recognised unreadEnv(ContentKind kind, Note why) {
        return new Recognised(
                origin, kind, List.of(), asWhole(kind), List.of(why), Recognised.Form.WHOLE);
    }

    /// A secret for each line. The values are taken over.
    Recognised env(EnvFile read) {
        List<Note> notes = read.problems().stream().<Note>map(Note.OfLine::new).toList();
        List<Candidate> keys =
                read.release().stream()
                        .map(entry ->
                                Candidate.ofText(
                                        origin.atLine(entry.line()),
                                        ContentKind.TEXT,
                                        entry.key(),
                                        entry.value()))
                        .toList();
        return keyed(ContentKind.ENV_FILE, keys, notes, Recognised.Form.KEYS);
    }

    /// A secret for each key of a flat map. The keys are proposed where each could be a name; a map
    /// such as `{"host": …}` is more often one secret.
    Recognised map(ContentKind kind, Node.Mapping map) {
        List<Candidate> keys = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Map.Entry<String, Node> member : map.members().entrySet()) {
            String key = member.getKey();
            switch (SecretValue.ofText(textOf(member.getValue()))) {
                case Checked.Valid<SecretValue>(SecretValue value) ->
                        keys.add(Candidate.ofText(origin, ContentKind.TEXT, key, value));
                case Checked.Invalid<SecretValue>(var broken) ->
                        notes.add(new Note.KeyLeftOut(key, broken.getFirst()));
            }
        }
        Map<Boolean, List<String>> areNames =
                map.members().keySet().stream()
                        .collect(Collectors.partitioningBy(Proposals::isName));
        List<String> others = areNames.getOrDefault(false, List.of());
        if (!others.isEmpty() && !areNames.getOrDefault(true, List.of()).isEmpty()) {
            notes.add(new Note.NoName(others.getFirst()));
        }
        return keyed(
                kind, keys, notes, others.isEmpty() ? Recognised.Form.KEYS : Recognised.Form.WHOLE);
    }

    private static boolean isName(String key) {
        return SecretName.parse(key) instanceof Checked.Valid<SecretName>;
    }

    private Recognised keyed(
            ContentKind kind, List<Candidate> keys, List<Note> notes, Recognised.Form proposed) {
        Optional<Candidate> whole = asWhole(kind);
        Recognised.Form form =
                keys.isEmpty()
                        ? Recognised.Form.WHOLE
                        : whole.isEmpty() ? Recognised.Form.KEYS : proposed;
        return new Recognised(origin, kind, keys, whole, notes, form);
    }

    /// A file becomes a file, so that its bytes stay as they are. A paste becomes a text, unless it
    /// is of a kind that programs read from a file.
    ///
    /// @return empty if it is larger than a file may be
    private Optional<Candidate> asWhole(ContentKind kind) {
        String name = ProposedName.of(kind, origin.fileName());
        if (origin.file().isEmpty() && !isReadFromFile(kind)) {
            return valid(SecretValue.ofText(source.text().orElse("")))
                    .map(value -> Candidate.ofText(origin, kind, name, value));
        }
        int bytes = source.content().length;
        return valid(SecretValue.ofFile(source.content()))
                .map(value -> new Candidate(origin, kind, name, value, true, bytes));
    }

    private static boolean isReadFromFile(ContentKind kind) {
        return switch (kind) {
            case KUBECONFIG, SERVICE_ACCOUNT, NETRC, NPMRC, BINARY -> true;
            case CERTIFICATE,
                    PRIVATE_KEY,
                    PUBLIC_KEY,
                    SSH_PRIVATE_KEY,
                    SSH_PUBLIC_KEY,
                    ENV_FILE,
                    JSON_MAP,
                    YAML_MAP,
                    TEXT ->
                    false;
        };
    }

    private static String textOf(Node value) {
        return value instanceof Node.Scalar(String text, boolean _) ? text : "";
    }

    private static Optional<SecretValue> valid(Checked<SecretValue> checked) {
        return checked instanceof Checked.Valid<SecretValue>(SecretValue value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
