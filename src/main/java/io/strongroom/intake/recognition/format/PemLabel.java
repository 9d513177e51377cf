package io.strongroom.intake.recognition.format;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The label of a PEM block (RFC 7468): what stands after `BEGIN`, for example `CERTIFICATE`. The
/// words that labels are made of are known here and nowhere else.
///
/// @param text the label as written
public record PemLabel(String text) {

    private static final Pattern AFTER_DASHES =
            Pattern.compile("BEGIN ([A-Z0-9][A-Z0-9 ]{0,40}+)" + PemScanner.DASHES);

    /// The labels of all lines that begin a block, whether or not it ends. Dashes stand together,
    /// so that it is enough to look at every fifth character.
    public static Set<PemLabel> begunIn(CharSequence text) {
        Set<PemLabel> labels = new LinkedHashSet<>();
        Matcher matcher = AFTER_DASHES.matcher(text);
        int width = PemScanner.DASHES.length();
        int past = 0;
        for (int at = width - 1; at < text.length(); at += width) {
            if (text.charAt(at) != '-') {
                continue;
            }
            int start = at;
            while (start > past && text.charAt(start - 1) == '-') {
                start--;
            }
            past = at + 1;
            while (past < text.length() && text.charAt(past) == '-') {
                past++;
            }
            if (past - start == width
                    && startsLine(text, start)
                    && matcher.region(past, text.length()).lookingAt()) {
                labels.add(new PemLabel(matcher.group(1)));
            }
            at = past - 1;
        }
        return labels;
    }

    /// Whether the block holds a private key, in whichever form.
    public boolean isPrivateKey() {
        return text.contains("PRIVATE KEY");
    }

    /// Whether it holds a private key in the form of OpenSSH.
    public boolean isOpenSsh() {
        return text.equals("OPENSSH PRIVATE KEY");
    }

    /// Whether it holds a public key.
    public boolean isPublicKey() {
        return text.contains("PUBLIC KEY");
    }

    /// Whether it holds a certificate, under its own label or an older one such as `TRUSTED
    /// CERTIFICATE`.
    public boolean isCertificate() {
        return text.endsWith("CERTIFICATE");
    }

    /// Whether it holds an X.509 certificate and nothing beside it.
    boolean isX509() {
        return text.equals("CERTIFICATE");
    }

    /// Whether the label itself says that a passphrase is needed.
    boolean isEncrypted() {
        return text.startsWith("ENCRYPTED ");
    }

    /// Whether it is OpenPGP's armour, which has a checksum and headers of its own.
    boolean isOpenPgp() {
        return text.startsWith("PGP ");
    }

    private static boolean startsLine(CharSequence text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }
}
