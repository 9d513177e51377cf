package io.strongroom.api.key;

/// The key of an account cannot be had, kept or deleted; [#problem()] says why.
public final class KeyUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient KeyProblem problem;

    /// @param problem why
    public KeyUnavailableException(KeyProblem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    /// @param problem why
    /// @param cause what happened; it holds no key
    public KeyUnavailableException(KeyProblem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /// Why.
    public KeyProblem problem() {
        return problem;
    }
}
