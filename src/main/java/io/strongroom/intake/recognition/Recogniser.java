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
                .orElseGet(() -> proposals.whole(ContentKind.BINARY));
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
        try (EnvFile read = EnvFile.parse(text)) {
            boolean env = namedEnv ? !read.entries().isEmpty() : EnvLines.make(text, read);
            return env ? proposals.env(read) : proposals.whole(ContentKind.TEXT);
        }
    }

    private static Optional<Recognised> structured(
            CharSequence text, String name, Proposals proposals) {
        if (firstOf(text) == '{') {
            return JsonText.read(text).map(root -> proposed(root, ContentKind.JSON_MAP, proposals));
        }
        boolean named = FileNames.isYaml(name);
        if (!named && !mentionsConfig(text)) {
            return Optional.empty();
        }
        return YamlText.read(text)
                .filter(root -> named || Kubeconfig.is(root))
                .map(root -> proposed(root, ContentKind.YAML_MAP, proposals));
    }

    private static boolean mentionsConfig(CharSequence text) {
        return KIND_CONFIG
                .matcher(text)
                .results()
                .anyMatch(found -> Signatures.startsLine(text, found.start()));
    }

    private static Recognised proposed(Node.Mapping root, ContentKind map, Proposals proposals) {
        if (Kubeconfig.is(root)) {
            return proposals.whole(ContentKind.KUBECONFIG);
        }
        if (ServiceAccountKey.is(root)) {
            return proposals.whole(
                    map == ContentKind.JSON_MAP ? ContentKind.SERVICE_ACCOUNT : ContentKind.TEXT);
        }
        return root.isFlat() ? proposals.map(map, root) : proposals.whole(ContentKind.TEXT);
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
