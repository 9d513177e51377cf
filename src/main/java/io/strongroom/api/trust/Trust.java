package io.strongroom.api.trust;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The platform's authorities and one more, as a connection asks for them. Names, dates and usages
/// are checked as they are for the platform's own.
///
/// @param manager judges certificates
/// @param sockets makes connections that ask it
public record Trust(X509TrustManager manager, SSLSocketFactory sockets) {

    /// Trusts an authority besides those of the platform.
    public static Trust with(Authority authority) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int count = 0;
            for (X509Certificate certificate : managerOf(null).getAcceptedIssuers()) {
                trusted.setCertificateEntry("platform-" + count++, certificate);
            }
            for (X509Certificate certificate : authority.certificates()) {
                trusted.setCertificateEntry("own-" + count++, certificate);
            }
            X509TrustManager manager = managerOf(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Trust(manager, context.getSocketFactory());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("the platform has no TLS", impossible);
        }
    }

    /// @param store null for the platform's own
    private static X509TrustManager managerOf(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
