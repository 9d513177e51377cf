package io.strongroom.api.trust;

import java.io.IOException;

/// No connection is made, because the authority that is to be trusted for it cannot be used;
/// [#problem()] says why.
public final class AuthorityException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient AuthorityProblem problem;

    AuthorityException(AuthorityProblem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    /// Why.
    public AuthorityProblem problem() {
        return problem;
    }
}
