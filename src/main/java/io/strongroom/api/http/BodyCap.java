package io.strongroom.api.http;

import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.BufferedSource;

import java.io.IOException;

/// Reads an answer to its end, up to a limit that counts bytes after decompression: a few kilobytes
/// of gzip cannot fill the memory. Behind it an answer is whole, and reading it cannot fail.
public final class BodyCap implements Interceptor {

    /// The longest answer that is read, in bytes: 8 MiB.
    public static final long BYTES = 8L * 1024 * 1024;

    /// @throws BodyTooLongException if there is more
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            BufferedSource source = body.source();
            if (source.request(BYTES + 1)) {
                throw new BodyTooLongException(BYTES);
            }
            Buffer whole = new Buffer();
            source.readAll(whole);
            return response.newBuilder()
                    .body(ResponseBody.create(whole, body.contentType(), whole.size()))
                    .build();
        }
    }
}
