package io.strongroom.api.json;

import java.io.IOException;

/// An answer is not the JSON the contract promises. Gson's own message is left out, cause and all:
/// it quotes what it could not read, and that may be a value.
public final class BadJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    BadJsonException() {
        super("an answer that is not the contract's JSON");
    }
}
