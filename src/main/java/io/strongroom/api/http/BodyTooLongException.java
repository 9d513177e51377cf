package io.strongroom.api.http;

import java.io.IOException;

/// An answer is longer than is read.
public final class BodyTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLongException(long limit) {
        super("an answer of more than " + limit + " bytes");
    }
}
