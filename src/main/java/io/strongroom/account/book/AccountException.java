package io.strongroom.account.book;

/// An account cannot be added, changed or removed; [#problem()] says why.
public final class AccountException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient AccountProblem problem;

    AccountException(AccountProblem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    AccountException(AccountProblem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /// Why.
    public AccountProblem problem() {
        return problem;
    }
}
