package io.strongroom.intake.advice;

import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.recognition.format.Pem;
import io.strongroom.intake.recognition.format.Pem.Block;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What can be told of keys and certificates.
final class KeyRules {

    private static final Pattern SSH_PUBLIC_KEY =
            Pattern.compile("(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]++ AAAA");

    private static final String PUTTY = "PuTTY-User-Key-File-";

    private KeyRules() {}

    static void examine(Examined value, Consumer<Advice> found) {
        if (!value.hasLines() && Pem.restoreLines(value.core()).isPresent()) {
            found.accept(new Advice.PemOnOneLine(value.file()));
            return;
        }
        Optional<Pem> read = Pem.read(value.text());
        read.ifPresent(pem -> pem(pem, value, found));
        if (read.isEmpty() && SSH_PUBLIC_KEY.matcher(value.core()).lookingAt()) {
            publicKey(false, value, found);
        }
        if (isLockedPutty(value.core())) {
            found.accept(new Advice.LockedKey());
        }
    }

    /// Gives a line of PEM its line breaks back; any other text stays as it is.
    static String restoreLines(String text) {
        return Pem.restoreLines(Blanks.core(text)).orElse(text);
    }

    private static void pem(Pem pem, Examined value, Consumer<Advice> found) {
        pem.flaw().map(flaw -> new Advice.BrokenPem(flaw.kind(), flaw.line())).ifPresent(found);
        boolean certificate = pem.blocks().stream().anyMatch(Block::isCertificate);
        boolean publicKey = pem.blocks().stream().anyMatch(Block::isPublicKey);
        if (!pem.hasPrivateKey() && (certificate || publicKey)) {
            publicKey(certificate, value, found);
        }
        // The first one is the owner's own; those of its issuers follow (RFC 8446, 4.4.2).
        pem.blocks().stream()
                .filter(Block::isCertificate)
                .findFirst()
                .flatMap(KeyRules::notAfter)
                .flatMap(end -> value.ending(Dated.CERTIFICATE, end))
                .ifPresent(found);
        if (pem.blocks().stream().anyMatch(Block::locked)) {
            found.accept(new Advice.LockedKey());
        }
        // OpenSSH looks for its last line together with the line break (MARK_END in sshkey.c).
        if (pem.blocks().stream().anyMatch(Block::isOpenSsh) && !value.text().endsWith("\n")) {
            found.accept(new Advice.MissingLineBreak(value.file()));
        }
    }

    private static void publicKey(boolean certificate, Examined value, Consumer<Advice> found) {
        boolean innocent =
                value.named("PUBLIC", "PUB", "PUBKEY", "VERIFY", "VERIFICATION", "AUTHORIZED")
                        || value.named("KNOWN", "TRUSTED", "HOST", "CA")
                        || value.named("CERT", "CERTS", "CERTIFICATE", "CRT", "CHAIN", "BUNDLE");
        boolean key = value.named("KEY", "KEYS");
        if (value.named("PRIVATE") ? key || !innocent : key && !innocent) {
            found.accept(new Advice.PublicInsteadOfPrivate(certificate));
        }
    }

    private static Optional<Instant> notAfter(Block certificate) {
        try {
            var in = new ByteArrayInputStream(certificate.body());
            return CertificateFactory.getInstance("X.509").generateCertificate(in)
                            instanceof X509Certificate read
                    ? Optional.of(read.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isLockedPutty(String core) {
        return core.startsWith(PUTTY)
                && core.contains("\nEncryption: ")
                && !core.contains("\nEncryption: none");
    }
}
