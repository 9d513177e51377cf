package io.strongroom.api.http;

import io.strongroom.api.trust.WeakCertificateException;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import javax.net.ssl.SSLPeerUnverifiedException;

/// Repeats a read that stumbled: at most twice, after a short pause of random length, so that many
/// clients do not return at once. A write passes through once.
public final class ReadRetries implements Interceptor {

    private static final int ATTEMPTS = 3;

    private final Duration longestPause;

    /// @param longestPause the longest pause before a repeat
    public ReadRetries(Duration longestPause) {
        this.longestPause = longestPause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!chain.request().method().equals("GET")) {
            return chain.proceed(chain.request());
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                Response response = chain.proceed(chain.request());
                if (!stumbled(response.code())) {
                    return response;
                }
                response.close();
            } catch (IOException fault) {
                if (chain.call().isCanceled() || isFinal(fault)) {
                    throw fault;
                }
            }
            pause();
        }
        return chain.proceed(chain.request());
    }

    private static boolean stumbled(int status) {
        return status >= 500 || status == 408;
    }

    /// A wrong certificate, an unknown host and an endless body are the same a moment later.
    private static boolean isFinal(IOException fault) {
        return fault instanceof BodyTooLongException
                || fault instanceof UnknownHostException
                || fault instanceof SSLPeerUnverifiedException
                || fault instanceof WeakCertificateException
                || fault.getCause() instanceof CertificateException;
    }

    private void pause() throws InterruptedIOException {
        long longest = longestPause.toMillis();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 3, longest + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException)
                    new InterruptedIOException("interrupted").initCause(interrupted);
        }
    }
}
