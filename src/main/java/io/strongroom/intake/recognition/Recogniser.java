package io.strongroom.intake.recognition;

import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.intake.recognition.format.ServiceAccountKey;
import io.strongroom.intake.recognition.structure.EnvLines;
import io.strongroom.intake.recognition.structure.JsonText;
import io.strongroom.intake.recognition.structure.Node;
import io.strongroom.intake.recognition.structure.YamlText;
import io.strongroom.intake.source.FileNames;
import io.strongroom.intake.source.Source;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a content is, by the content and the name. Its time grows with the length of the
/// content and no faster, and no content makes it fail.
public final class Recogniser {

    /// A cheap look, before anything is parsed, at whether parsing could find a kubeconfig.
    private static final Pattern KIND_CONFIG =
            Pattern.compile("kind[ \\t]*+:[ \\t]*+[\"']?Config\\b");

    private Recogniser() {}

    /// Recognises a content. The candidates have values of their own; the source stays the
    /// caller's.
    public static Recognised recognise(Source source) {
        Proposals proposals = new Proposals(source);
        return source.text()
                .map(text -> recognise(withoutMark(text), source.name(), proposals))
                .orElseGet(() ->
                        FileNames.isEnv(source.name())
                                ? proposals.unreadEnv(ContentKind.BINARY, new Note.NotText())
                                : proposals.whole(ContentKind.BINARY));
    }

    private static Recognised recognise(CharSequence text, String name, Proposals proposals) {
        boolean namedEnv = FileNames.isEnv(name);
        if (!namedEnv) {
            Optional<ContentKind> signed = Signatures.of(name, text);
            if (signed.isPresent()) {
                return proposals.whole(signed.get());
            }
            Optional<Recognised> structured = structured(text, name, proposals);
            if (structured.isPresent()) {
                return structured.get();
            }
        }
        if (!namedEnv && !EnvLines.couldMake(text)) {
            return proposals.whole(ContentKind.TEXT);
        }
        try (EnvFile read = EnvFile.parse(text)) {
            if (namedEnv && read.entries().isEmpty()) {
                return proposals.unreadEnv(ContentKind.TEXT, new Note.NoLine());
            }
            return namedEnv || EnvLines.make(text, read)
                    ? proposals.env(read)
                    : proposals.whole(ContentKind.TEXT);
        }
    }

    private static Optional<Recognised> structured(
            CharSequence text, String name, Proposals proposals) {
        if (firstOf(text) == '{') {
            return JsonText.outline(text)
                    .flatMap(outline ->
                            isMap(outline)
                                    ? JsonText.read(text)
                                            .map(map -> proposals.map(ContentKind.JSON_MAP, map))
                                    : Optional.of(proposals.whole(kindOf(outline, true))));
        }
        boolean named = FileNames.isYaml(name);
        if (!YamlText.mayBeMapping(text) || !(named || mentionsConfig(text))) {
            return Optional.empty();
        }
        return YamlText.outline(text)
                .filter(outline -> named || Kubeconfig.is(outline))
                .flatMap(outline ->
                        isMap(outline)
                                ? YamlText.read(text)
                                        .map(map -> proposals.map(ContentKind.YAML_MAP, map))
                                : Optional.of(proposals.whole(kindOf(outline, false))));
    }

    private static boolean mentionsConfig(CharSequence text) {
        return KIND_CONFIG
                .matcher(text)
                .results()
                .anyMatch(found -> Signatures.startsLine(text, found.start()));
    }

    /// Whether its keys could be secrets, so that their values are needed.
    private static boolean isMap(Node.Mapping outline) {
        return outline.isFlat() && !Kubeconfig.is(outline) && !ServiceAccountKey.is(outline);
    }

    /// What a text is that is no map.
    private static ContentKind kindOf(Node.Mapping outline, boolean json) {
        if (Kubeconfig.is(outline)) {
            return ContentKind.KUBECONFIG;
        }
        return json && ServiceAccountKey.is(outline)
                ? ContentKind.SERVICE_ACCOUNT
                : ContentKind.TEXT;
    }

    private static CharSequence withoutMark(CharSequence text) {
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length())
                : text;
    }

    private static char firstOf(CharSequence text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
