package io.strongroom.api;

import java.net.URI;

/// Where a server is: scheme, host and port, nothing else. `https` to anywhere, plain `http` only
/// to a literal loopback address.
///
/// @param uri for example `https://api.primeintellect.ai`, without path, query or user
public record BaseUrl(URI uri) {

    /// The hosted API.
    public static final BaseUrl HOSTED = parse("https://api.primeintellect.ai");

    /// Judges an address as people write it in settings; a trailing `/`, `/api/v1` or `/api/v1/` is
    /// dropped.
    ///
    /// @throws IllegalArgumentException if it is not an address a key may be sent to; the message
    ///   says why and is fit to show
    public static BaseUrl parse(String text) {
        throw new UnsupportedOperationException(text);
    }
}
