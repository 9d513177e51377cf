package io.strongroom.api.http;

import io.strongroom.api.http.idle.IdleConnections;
import io.strongroom.api.trust.Authority;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.api.trust.Trust;
import io.strongroom.api.trust.WeakCertificateException;

import okhttp3.Connection;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/// Sets OkHttp up.
public final class HttpClients {

    private HttpClients() {}

    /// A client for one server, with connections and threads of its own. OkHttp by itself sends a
    /// request again after a 503, a 408 or a stale connection, follows redirects with the body and
    /// waits for ever; here it does none of these. What it has not begun to send, as the server had
    /// closed the connection, it sends on another.
    public static OkHttpClient.Builder forServer(HttpUrl server, Patience patience) {
        IdleConnections idle = new IdleConnections();
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(patience.connect())
                        .readTimeout(patience.read())
                        .writeTimeout(patience.read())
                        .callTimeout(patience.call())
                        .dispatcher(dispatcher())
                        .addInterceptor(new ReadRetries(patience.pause()))
                        .addInterceptor(new BodyCap())
                        .addInterceptor(idle::onAnOpenOne)
                        .addNetworkInterceptor(idle::onlyIfOpen)
                        .addNetworkInterceptor(HttpClients::sendOnce);
        return server.isHttps()
                ? builder.connectionSpecs(List.of(ConnectionSpec.RESTRICTED_TLS))
                        .proxySelector(SystemProxies.ofThisProcess())
                : builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                        .proxy(Proxy.NO_PROXY)
                        .dns(HttpClients::lookupLoopback);
    }

    /// The same, for a server that an authority vouches for which the platform does not know.
    ///
    /// @param authority a file with its certificate, read here; where it cannot be used, every call
    ///   fails with that and nothing is sent
    public static OkHttpClient.Builder forServer(
            HttpUrl server, Patience patience, Path authority, InstantSource clock) {
        OkHttpClient.Builder builder = forServer(server, patience);
        try {
            Trust trust = Trust.with(Authority.read(authority, clock.instant()));
            return builder.sslSocketFactory(trust.sockets(), trust.manager());
        } catch (AuthorityException unusable) {
            builder.interceptors()
                    .addFirst(_ -> {
                        throw unusable;
                    });
            return builder;
        }
    }

    /// A client whose every call is answered by the interceptor, on the calling thread. The
    /// interceptor must not proceed: then no name is looked up and no socket opened.
    public static OkHttpClient.Builder forInProcess(Interceptor answering) {
        return new OkHttpClient.Builder()
                // Nothing leaves, so neither certificates nor proxies need be read.
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .proxy(Proxy.NO_PROXY)
                .addInterceptor(new BodyCap())
                .addInterceptor(answering);
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher =
                new Dispatcher(
                        Executors.newThreadPerTaskExecutor(
                                Thread.ofVirtual()
                                        .name("http-", 0)
                                        // The caller who waits for the answer gets the fault.
                                        .uncaughtExceptionHandler((_, _) -> {})
                                        .factory()));
        dispatcher.setMaxRequestsPerHost(16);
        return dispatcher;
    }

    /// From here on bytes may leave.
    private static Response sendOnce(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        Handshake handshake = connection == null ? null : connection.handshake();
        if (handshake != null) {
            WeakCertificateException.requireStrong(handshake.peerCertificates());
        }
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.begin();
        }
        Response response = chain.proceed(chain.request());
        return response.code() == 503 ? RetryAfter.putAside(response) : response;
    }

    private static List<InetAddress> lookupLoopback(String host) throws UnknownHostException {
        List<InetAddress> loopback =
                Dns.SYSTEM.lookup(host).stream().filter(InetAddress::isLoopbackAddress).toList();
        if (loopback.isEmpty()) {
            throw new UnknownHostException("no loopback address");
        }
        return loopback;
    }
}
