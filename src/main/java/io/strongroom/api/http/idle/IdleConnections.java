package io.strongroom.api.http.idle;

import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The connections of one client that have served a call and wait for another. Where the server has
/// closed one meanwhile, as by a restart, nothing is sent on it: the call goes out on another.
///
/// Only what was closed before the call is noticed. A connection that breaks after that may have
/// carried the request, and the call fails.
public final class IdleConnections {

    /// OkHttp itself looks only after ten seconds.
    private static final int LOOK_MILLIS = 1;

    private final Set<Connection> used =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /// For calls as a whole: takes another connection for as long as one turns out to be closed.
    /// Each that does is gone after, so that this ends.
    public Response onAnOpenOne(Interceptor.Chain chain) throws IOException {
        while (true) {
            try {
                return chain.proceed(chain.request());
            } catch (ClosedMeanwhileException closed) {
                if (chain.call().isCanceled()) {
                    throw closed;
                }
            }
        }
    }

    /// For what is sent on a connection, before anything else.
    public Response onlyIfOpen(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null) {
            return chain.proceed(chain.request());
        }
        if (!used.add(connection) && isClosed(connection)) {
            throw new ClosedMeanwhileException();
        }
        return chain.proceed(chain.request());
    }

    /// A server that closed speaks its last; one that speaks unasked is not to be relied on either.
    /// With HTTP/2 somebody else reads, and has noticed.
    private static boolean isClosed(Connection connection) {
        if (connection.protocol() != Protocol.HTTP_1_1
                && connection.protocol() != Protocol.HTTP_1_0) {
            return false;
        }
        Socket socket = connection.socket();
        try {
            int patience = socket.getSoTimeout();
            socket.setSoTimeout(LOOK_MILLIS);
            try {
                var _ = socket.getInputStream().read();
                return true;
            } finally {
                socket.setSoTimeout(patience);
            }
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static final class ClosedMeanwhileException extends IOException {

        private static final long serialVersionUID = 1L;

        ClosedMeanwhileException() {
            super("closed while it was idle");
        }
    }
}
