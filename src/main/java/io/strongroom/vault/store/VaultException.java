package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;

/// The vault cannot be opened or cannot do what was asked; [#problem()] says why.
public final class VaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient VaultProblem problem;

    /// @param problem why
    public VaultException(VaultProblem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    /// @param problem why
    public VaultException(VaultProblem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /// Why.
    public VaultProblem problem() {
        return problem;
    }
}
