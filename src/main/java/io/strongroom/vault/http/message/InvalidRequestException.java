package io.strongroom.vault.http.message;

import java.util.List;

/// The request breaks at least one rule of the contract; [#problems()] has all of them.
public final class InvalidRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidRequestException(List<Problem> problems) {
        super("the request is invalid");
        this.problems = List.copyOf(problems);
    }

    /// Every broken rule, in the order in which they were found.
    public List<Problem> problems() {
        return problems;
    }
}
