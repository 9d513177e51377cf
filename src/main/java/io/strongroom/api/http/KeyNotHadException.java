package io.strongroom.api.http;

import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;

/// The key for a call cannot be had. Nothing was sent.
public final class KeyNotHadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeyProblem problem;

    KeyNotHadException(KeyUnavailableException unavailable) {
        super(unavailable);
        this.problem = unavailable.problem();
    }

    /// Why.
    public KeyProblem problem() {
        return problem;
    }
}
