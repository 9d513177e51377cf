package io.strongroom.vault.protection;

import io.strongroom.domain.VaultProblem;

/// A way in does not open the vault, or could not be tried; [#problem()] says why.
public final class WayInException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient VaultProblem problem;

    WayInException(VaultProblem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    WayInException(VaultProblem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /// Why.
    public VaultProblem problem() {
        return problem;
    }
}
