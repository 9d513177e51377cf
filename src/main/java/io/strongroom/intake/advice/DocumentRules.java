package io.strongroom.intake.advice;

import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Kubeconfig;
import io.strongroom.intake.recognition.format.Pem;
import io.strongroom.intake.recognition.format.ServiceAccountKey;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be told of whole files of credentials, and of the base64 text of one.
final class DocumentRules {

    /// How often a text is decoded in the hope of a file.
    private static final int MOST_TIMES = 4;

    /// Shorter base64 text holds no file, in characters.
    private static final int SHORTEST = 40;

    /// Where `base64` and the openssl tool break lines, in characters.
    private static final int MIME_LINE = 76;

    private static final int PEM_LINE = 64;

    private DocumentRules() {}

    static void examine(Examined value, Consumer<Advice> found) {
        if (ServiceAccountKey.read(value.core()).filter(key -> !key.complete()).isPresent()) {
            found.accept(new Advice.ServiceAccountWithoutKey());
        }
        readKubeconfig(value.text()).ifPresent(config -> kubeconfig(config, found));
        Optional<Unpacked> unpacked = unpack(value.core());
        if (unpacked.isPresent()) {
            Unpacked file = unpacked.get();
            if (!value.named("BASE64", "B64")) {
                found.accept(new Advice.Base64OfFile(file.kind(), file.times(), value.file()));
            }
        } else if (!value.file() && isWrapped(value.core())) {
            found.accept(new Advice.WrappedBase64());
        }
    }

    /// Replaces the base64 text of a file by the file; any other text stays as it is.
    static String decode(String text) {
        return unpack(Blanks.core(text)).map(Unpacked::text).orElse(text);
    }

    /// Puts wrapped base64 text on one line; any other text stays as it is.
    static String unwrap(String text) {
        String core = Blanks.core(text);
        return isWrapped(core) ? joined(core) : text;
    }

    /// Most texts are none and need not be read as YAML to see it.
    private static Optional<Kubeconfig> readKubeconfig(String text) {
        return text.contains("Config") && text.contains("apiVersion")
                ? Kubeconfig.read(text)
                : Optional.empty();
    }

    private static void kubeconfig(Kubeconfig config, Consumer<Advice> found) {
        if (!config.fileFields().isEmpty()) {
            found.accept(new Advice.KubeconfigNeedsFiles(config.fileFields()));
        }
        if (config.runsProgram()) {
            found.accept(new Advice.KubeconfigRunsProgram());
        }
    }

    /// A file that was found in base64 text.
    private record Unpacked(ContentKind kind, int times, String text) {
        @Override
        public String toString() {
            return "Unpacked[not shown]";
        }
    }

    private static Optional<Unpacked> unpack(String core) {
        String text = core;
        for (int times = 1; times <= MOST_TIMES; times++) {
            Optional<String> decoded = decoded(text);
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            text = decoded.get();
            Optional<ContentKind> kind = kind(text);
            if (kind.isPresent()) {
                return Optional.of(new Unpacked(kind.get(), times, text));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        if (base64.length() < SHORTEST || !isBase64(base64)) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getDecoder().decode(joined(base64));
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (IllegalArgumentException | CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<ContentKind> kind(String text) {
        if (ServiceAccountKey.read(text).isPresent()) {
            return Optional.of(ContentKind.SERVICE_ACCOUNT);
        }
        if (readKubeconfig(text).isPresent()) {
            return Optional.of(ContentKind.KUBECONFIG);
        }
        return Pem.read(text).filter(pem -> !pem.blocks().isEmpty()).map(DocumentRules::kind);
    }

    private static ContentKind kind(Pem pem) {
        if (pem.hasPrivateKey()) {
            return ContentKind.PRIVATE_KEY;
        }
        return pem.blocks().getFirst().isPublicKey()
                ? ContentKind.PUBLIC_KEY
                : ContentKind.CERTIFICATE;
    }

    private static boolean isWrapped(String core) {
        int first = core.indexOf('\n');
        int width = first > 0 && core.charAt(first - 1) == '\r' ? first - 1 : first;
        if (width != MIME_LINE && width != PEM_LINE) {
            return false;
        }
        int step = first + 1;
        int at = first;
        while (at + step < core.length() && core.charAt(at + step) == '\n') {
            at += step;
        }
        int last = core.length() - at - 1;
        return last > 0
                && last <= width
                && core.indexOf('\n', at + 1) < 0
                && isBase64(core)
                && isDecodable(joined(core));
    }

    private static boolean isDecodable(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /// Whether there is nothing but the characters of base64 and line breaks.
    private static boolean isBase64(String text) {
        return text.chars()
                .allMatch(unit ->
                        (unit >= 'A' && unit <= 'Z')
                                || (unit >= 'a' && unit <= 'z')
                                || (unit >= '0' && unit <= '9')
                                || "+/=\r\n".indexOf(unit) >= 0);
    }

    private static String joined(String lines) {
        return lines.replace("\r", "").replace("\n", "");
    }
}
