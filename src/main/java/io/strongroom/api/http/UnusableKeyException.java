package io.strongroom.api.http;

/// A key that no request can carry, so that no server can have given it out: it is blank, or holds
/// something other than visible ASCII characters. Nothing was sent.
public final class UnusableKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeyException() {
        super("a key that no request can carry");
    }
}
