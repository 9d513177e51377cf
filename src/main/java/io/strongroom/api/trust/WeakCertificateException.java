package io.strongroom.api.trust;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.List;

import javax.net.ssl.SSLException;

/// A server proved who it is by a certificate whose key is so short that others can make it too.
/// The JDK takes RSA keys of 1024 bits.
public final class WeakCertificateException extends SSLException {

    private static final long serialVersionUID = 1L;

    /// Fewer bits than these are weak.
    static final int FEWEST_RSA_BITS = 2048;

    private WeakCertificateException() {
        super("weak certificate");
    }

    /// Judges what a server has shown of itself.
    ///
    /// @param certificates the server's own and those above it
    /// @throws WeakCertificateException if one of them is weak
    public static void requireStrong(List<? extends Certificate> certificates)
            throws WeakCertificateException {
        for (Certificate certificate : certificates) {
            if (certificate instanceof X509Certificate x509 && rsaBits(x509) < FEWEST_RSA_BITS) {
                throw new WeakCertificateException();
            }
        }
    }

    /// How long an RSA key is; of another kind, the most there can be.
    static int rsaBits(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAKey rsa
                ? rsa.getModulus().bitLength()
                : Integer.MAX_VALUE;
    }
}
