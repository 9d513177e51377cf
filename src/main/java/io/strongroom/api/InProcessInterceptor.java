package io.strongroom.api;

import io.strongroom.api.InProcessServer.Reply;
import io.strongroom.api.InProcessServer.VaultUnavailableException;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Answers a call from a server in this process. It never proceeds, so OkHttp looks up no name and
/// opens no socket.
final class InProcessInterceptor implements Interceptor {

    /// The address of calls that never leave; `.invalid` is no one's, by RFC 2606.
    static final HttpUrl ADDRESS = HttpUrl.get("https://vault.invalid/");

    private final InProcessServer server;

    InProcessInterceptor(InProcessServer server) {
        this.server = server;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        try {
            return response(request, server.answer(inProcess(request)));
        } catch (VaultUnavailableException unavailable) {
            throw new IOException(unavailable);
        }
    }

    private static InProcessServer.Request inProcess(Request request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : request.headers().names()) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    String.join(", ", request.headers().values(name)));
        }
        RequestBody body = request.body();
        Buffer bytes = new Buffer();
        if (body != null) {
            body.writeTo(bytes);
            MediaType type = body.contentType();
            if (type != null) {
                headers.put("content-type", type.toString());
            }
            headers.put("content-length", Long.toString(bytes.size()));
        }
        HttpUrl url = request.url();
        String query = url.encodedQuery();
        String target = query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
        return new InProcessServer.Request(
                request.method(), target, headers, bytes.readByteArray());
    }

    private static Response response(Request request, Reply reply) {
        String type = reply.headers().get("content-type");
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(reply.status())
                .message("")
                .headers(Headers.of(reply.headers()))
                .body(
                        ResponseBody.create(
                                reply.body(), type == null ? null : MediaType.parse(type)))
                .build();
    }
}
