package io.strongroom.api;

import io.strongroom.api.key.KeyProblem;
import io.strongroom.domain.Field;
import io.strongroom.domain.VaultProblem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A call that failed, as one of the kinds a user must be able to tell apart. Its message is for
/// the log: it names the kind and the status and never holds a value, a key or a server's text.
/// Sentences for people are made where they are shown.
public abstract sealed class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    private ApiException(String message) {
        super(message);
    }

    /// 401: the key is missing, wrong or without the permission.
    public static final class Unauthorized extends ApiException {
        private static final long serialVersionUID = 1L;

        Unauthorized() {
            super("401");
        }
    }

    /// 402: the account's billing is in the way.
    public static final class PaymentRequired extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> serverText;

        PaymentRequired(Optional<String> serverText) {
            super("402");
            this.serverText = serverText;
        }

        /// What the server says about it.
        public Optional<String> serverText() {
            return serverText;
        }
    }

    /// 403: not a member of the team, or the key may not write.
    public static final class Forbidden extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> serverText;

        Forbidden(Optional<String> serverText) {
            super("403");
            this.serverText = serverText;
        }

        /// What the server says about it.
        public Optional<String> serverText() {
            return serverText;
        }
    }

    /// 404: not there, or in another scope.
    public static final class NotFound extends ApiException {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super("404");
        }
    }

    /// 409, or a 400 or 422 that speaks of a taken name: a secret of this name is there already.
    public static final class NameTaken extends ApiException {
        private static final long serialVersionUID = 1L;

        NameTaken(int status) {
            super(status + " name taken");
        }
    }

    /// 413: the server found it too large.
    public static final class TooLarge extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> serverText;

        TooLarge(Optional<String> serverText) {
            super("413");
            this.serverText = serverText;
        }

        /// What the server says about it.
        public Optional<String> serverText() {
            return serverText;
        }
    }

    /// 422, or a 400 with a reason: the server refuses what was sent.
    public static final class Invalid extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient List<Complaint> complaints;

        Invalid(int status, List<Complaint> complaints) {
            super(status + " with " + complaints.size() + " complaints");
            this.complaints = List.copyOf(complaints);
        }

        /// What the server says, complaint by complaint; empty if it gave no reason.
        public List<Complaint> complaints() {
            return complaints;
        }

        /// One complaint of the server.
        ///
        /// @param field the field it is about, if it is one of ours
        /// @param parameter the parameter it is about, as the server names it; may be empty
        /// @param text the server's own words
        public record Complaint(Optional<Field> field, String parameter, String text) {}
    }

    /// 429: too many calls; wait.
    public static final class RateLimited extends ApiException {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        RateLimited(Duration pause) {
            super("429");
            this.pause = pause;
        }

        /// How long to wait: what the server asks for, at most a minute.
        public Duration pause() {
            return pause;
        }
    }

    /// Any other 3xx or 4xx. Redirects end here: none is followed.
    public static final class Refused extends ApiException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient Optional<String> serverText;

        Refused(int status, Optional<String> serverText) {
            super(Integer.toString(status));
            this.status = status;
            this.serverText = serverText;
        }

        /// The HTTP status.
        public int status() {
            return status;
        }

        /// What the server says about it.
        public Optional<String> serverText() {
            return serverText;
        }
    }

    /// 5xx: the server failed. A write may or may not have been stored.
    public static final class ServerFault extends ApiException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient Optional<Duration> pause;

        ServerFault(int status, Optional<Duration> pause) {
            super(Integer.toString(status));
            this.status = status;
            this.pause = pause;
        }

        /// The HTTP status.
        public int status() {
            return status;
        }

        /// How long a 503 asks to wait, at most a minute; empty if it does not say.
        public Optional<Duration> pause() {
            return pause;
        }
    }

    /// No answer, and nothing was done: the server could not be reached, or a read broke off.
    public static final class Unreachable extends ApiException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Unreachable(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        /// Why.
        public Reason reason() {
            return reason;
        }
    }

    /// A write whose answer never came: it may have been stored. Look before repeating it.
    public static final class OutcomeUnknown extends ApiException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        OutcomeUnknown(Reason reason) {
            super("outcome unknown: " + reason.name());
            this.reason = reason;
        }

        /// Why no answer came.
        public Reason reason() {
            return reason;
        }
    }

    /// An answer that is not what the contract promises: not JSON, a required field missing, longer
    /// than we read.
    public static final class BadAnswer extends ApiException {
        private static final long serialVersionUID = 1L;

        BadAnswer(String what) {
            super(what);
        }
    }

    /// The call was given up on by its caller.
    public static final class Cancelled extends ApiException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled");
        }
    }

    /// The key of the account cannot be had, so no call was made.
    public static final class KeyUnavailable extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient KeyProblem problem;

        KeyUnavailable(KeyProblem problem) {
            super(problem.getClass().getSimpleName());
            this.problem = problem;
        }

        /// Why.
        public KeyProblem problem() {
            return problem;
        }
    }

    /// The vault on this machine cannot do it.
    public static final class VaultUnavailable extends ApiException {
        private static final long serialVersionUID = 1L;
        private final transient VaultProblem problem;

        VaultUnavailable(VaultProblem problem) {
            super(problem.getClass().getSimpleName());
            this.problem = problem;
        }

        /// Why.
        public VaultProblem problem() {
            return problem;
        }
    }

    /// Why no answer came.
    public enum Reason {
        /// No server of that name.
        UNKNOWN_HOST,
        /// Nothing listens there, or there is no network.
        NOT_CONNECTED,
        /// Nobody who is trusted vouches for the server.
        NOT_TRUSTED,
        /// Its certificate is for another name.
        OTHER_NAME,
        /// Its certificate has ended, as the clock of this computer has it.
        CERTIFICATE_ENDED,
        /// Its certificate is not valid yet, as the clock of this computer has it.
        CERTIFICATE_NOT_YET_VALID,
        /// Its certificate is not for servers.
        CERTIFICATE_NOT_FOR_SERVERS,
        /// Its certificate has a key so short that others can pass for it.
        CERTIFICATE_WEAK,
        /// It offers no secure connection, or only one of a kind that no longer is.
        NOT_SECURE,
        /// The authority that is to be trusted for the account cannot be used.
        AUTHORITY_UNUSABLE,
        /// No answer in time.
        TIMED_OUT,
        /// The connection broke before the whole answer had come.
        CUT_OFF;

        /// Whether it is about who the server is. The same a moment later.
        public boolean isAboutTrust() {
            return compareTo(NOT_TRUSTED) >= 0 && compareTo(AUTHORITY_UNUSABLE) <= 0;
        }
    }
}
