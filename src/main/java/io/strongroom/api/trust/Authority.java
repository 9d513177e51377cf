package io.strongroom.api.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The certificates of an authority, from a PEM file. Judged here and not left to the handshake:
/// the JDK asks neither whether a trusted certificate has ended nor whether it is an authority's.
///
/// @param certificates at least one
public record Authority(List<X509Certificate> certificates) {

    private static final int LARGEST_BYTES = 1 << 20;

    /// The bit of RFC 5280, section 4.2.1.3, that lets a key sign certificates.
    private static final int KEY_CERT_SIGN = 5;

    private static final Pattern OTHER_PEM =
            Pattern.compile("-----BEGIN (?!(?:X509 |TRUSTED )?CERTIFICATE-----)");

    public Authority {
        certificates = List.copyOf(certificates);
    }

    /// Reads a file.
    ///
    /// @param file one or more certificates in PEM
    /// @param now when they must be valid
    /// @throws AuthorityException if it is not one of an authority, or not one to be trusted now
    public static Authority read(Path file, Instant now) throws AuthorityException {
        List<X509Certificate> certificates = parse(file, bytes(file));
        for (X509Certificate certificate : certificates) {
            judge(certificate, file, now);
        }
        return new Authority(certificates);
    }

    private static byte[] bytes(Path file) throws AuthorityException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new AuthorityException(new AuthorityProblem.NoCertificate(file));
            }
            return bytes;
        } catch (AuthorityException tooLarge) {
            throw tooLarge;
        } catch (IOException _) {
            throw new AuthorityException(new AuthorityProblem.Unreadable(file));
        }
    }

    private static List<X509Certificate> parse(Path file, byte[] bytes) throws AuthorityException {
        List<X509Certificate> certificates = new ArrayList<>();
        boolean others = OTHER_PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
        if (!others) {
            try {
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509")
                                .generateCertificates(new ByteArrayInputStream(bytes))) {
                    certificates.add((X509Certificate) certificate);
                }
            } catch (CertificateException _) {
                certificates.clear();
            }
        }
        if (certificates.isEmpty()) {
            throw new AuthorityException(new AuthorityProblem.NoCertificate(file));
        }
        return certificates;
    }

    private static void judge(X509Certificate certificate, Path file, Instant now)
            throws AuthorityException {
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || (usage != null && !usage[KEY_CERT_SIGN])) {
            throw new AuthorityException(new AuthorityProblem.NotAnAuthority(file));
        }
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new AuthorityException(new AuthorityProblem.Expired(file, until));
        }
        Instant from = certificate.getNotBefore().toInstant();
        if (now.isBefore(from)) {
            throw new AuthorityException(new AuthorityProblem.NotYetValid(file, from));
        }
        int bits = WeakCertificateException.rsaBits(certificate);
        if (bits < WeakCertificateException.FEWEST_RSA_BITS) {
            throw new AuthorityException(new AuthorityProblem.WeakKey(file, bits));
        }
    }
}
