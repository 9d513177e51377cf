package io.strongroom.intake.recognition;

import io.strongroom.intake.recognition.format.PemLabel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts that say what they are by a word at a known place.
final class Signatures {

    /// The form of a line in `authorized_keys`, without options before it.
    private static final Pattern SSH_PUBLIC =
            Pattern.compile(
                    "\\s*(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\\d{3}|sk-[a-z0-9@.-]{1,60})"
                            + "[ \\t]++AAAA[A-Za-z0-9+/]++={0,2}");

    private static final Pattern PUTTY = Pattern.compile("PuTTY-User-Key-File-[0-9]");

    /// The beginning of the file, which has no header.
    private static final Pattern NETRC =
            Pattern.compile("\\s*+machine\\s++\\S++\\s++(?:login|password|account)\\s");

    private static final Pattern NETRC_ENTRY =
            Pattern.compile("^[ \\t]*+(?:machine[ \\t]++\\S|default\\b)", Pattern.MULTILINE);

    /// What belongs to one registry, to all, or to one scope.
    private static final Pattern NPMRC =
            Pattern.compile(
                    "^[ \\t]*+(?://[^\\n=]++|_auth(?:Token)?[ \\t]*+|registry[ \\t]*+|@[^\\n=]++)=",
                    Pattern.MULTILINE);

    private Signatures() {}

    /// What a text says it is.
    ///
    /// @param fileName the file's own name; empty for a paste
    static Optional<ContentKind> of(String fileName, CharSequence text) {
        if (PUTTY.matcher(text).lookingAt()) {
            return Optional.of(ContentKind.SSH_PRIVATE_KEY);
        }
        Optional<ContentKind> pem = pem(text);
        if (pem.isPresent()) {
            return pem;
        }
        if (SSH_PUBLIC.matcher(text).lookingAt()) {
            return Optional.of(ContentKind.SSH_PUBLIC_KEY);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (NETRC.matcher(text).lookingAt()
                || (name.endsWith("netrc") && NETRC_ENTRY.matcher(text).find())) {
            return Optional.of(ContentKind.NETRC);
        }
        return name.endsWith("npmrc") && NPMRC.matcher(text).find()
                ? Optional.of(ContentKind.NPMRC)
                : Optional.empty();
    }

    /// Whether a line begins at this place.
    static boolean startsLine(CharSequence text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    /// A file with several parts is what its most secret part is.
    private static Optional<ContentKind> pem(CharSequence text) {
        Set<ContentKind> parts = EnumSet.noneOf(ContentKind.class);
        PemLabel.begunIn(text).forEach(label -> partOf(label).ifPresent(parts::add));
        return Stream.of(
                        ContentKind.SSH_PRIVATE_KEY,
                        ContentKind.PRIVATE_KEY,
                        ContentKind.CERTIFICATE,
                        ContentKind.PUBLIC_KEY)
                .filter(parts::contains)
                .findFirst();
    }

    private static Optional<ContentKind> partOf(PemLabel label) {
        if (label.isOpenSsh()) {
            return Optional.of(ContentKind.SSH_PRIVATE_KEY);
        }
        if (label.isPrivateKey()) {
            return Optional.of(ContentKind.PRIVATE_KEY);
        }
        if (label.isPublicKey()) {
            return Optional.of(ContentKind.PUBLIC_KEY);
        }
        return label.isCertificate() ? Optional.of(ContentKind.CERTIFICATE) : Optional.empty();
    }
}
