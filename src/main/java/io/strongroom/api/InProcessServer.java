package io.strongroom.api;

import io.strongroom.domain.VaultProblem;

import java.util.Map;

/// A server of the contract that lives in this process: a function from request to reply.
@FunctionalInterface
public interface InProcessServer {

    /// Answers one request, on the calling thread.
    ///
    /// @throws VaultUnavailableException if the vault behind it cannot do it
    Reply answer(Request request) throws VaultUnavailableException;

    /// A request as it would go over the wire.
    ///
    /// @param method for example `GET`
    /// @param target path and query, percent-encoded, for example `/api/v1/secrets/?offset=0`
    /// @param headers by lower-case name
    /// @param body the bytes; empty when there is none. The callee may overwrite them
    record Request(String method, String target, Map<String, String> headers, byte[] body) {}

    /// A reply as it would come over the wire.
    ///
    /// @param status the HTTP status
    /// @param headers by lower-case name
    /// @param body the bytes; empty when there is none
    record Reply(int status, Map<String, String> headers, byte[] body) {}

    /// The vault cannot do what was asked.
    final class VaultUnavailableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient VaultProblem problem;

        /// @param problem why
        public VaultUnavailableException(VaultProblem problem) {
            super(problem.getClass().getSimpleName());
            this.problem = problem;
        }

        /// Why.
        public VaultProblem problem() {
            return problem;
        }
    }
}
