package io.strongroom.api;

import io.strongroom.api.InProcessServer.VaultUnavailableException;
import io.strongroom.api.http.BodyTooLongException;
import io.strongroom.api.http.RetryAfter;
import io.strongroom.api.json.BadJsonException;
import io.strongroom.api.json.ErrorBody;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.api.trust.WeakCertificateException;
import io.strongroom.domain.Field;

import okhttp3.ResponseBody;

import org.jspecify.annotations.Nullable;

import retrofit2.Response;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Tells failures apart: an answer other than 2xx, and no answer.
final class Failures {

    /// What a call does, as far as its failure depends on it.
    enum Purpose {
        /// Changes nothing.
        READ,
        /// Changes something.
        WRITE,
        /// Gives a secret a name, which may be taken.
        NAMING
    }

    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?i)\\balready (exists?|used|in use|defined|ha(s|ve)"
                            + " (a|one))\\b|\\btaken\\b|\\bduplicate|\\bin use\\b|(?<!not"
                            + " )\\bexists\\b|\\b(be|not) unique\\b");
    private static final Pattern ABOUT_A_NAME = Pattern.compile("(?i)name|secret");

    private Failures() {}

    /// What an answer other than 2xx means.
    static ApiException of(Response<?> response, Purpose purpose, InstantSource clock) {
        int status = response.code();
        ErrorBody said = ErrorBody.read(body(response));
        return switch (status) {
            case 401 -> new ApiException.Unauthorized();
            case 402 -> new ApiException.PaymentRequired(said.text());
            case 403 -> new ApiException.Forbidden(said.text());
            case 404 -> new ApiException.NotFound();
            case 408 -> noAnswer(ApiException.Reason.TIMED_OUT, purpose != Purpose.READ);
            case 413 -> new ApiException.TooLarge(said.text());
            case 429 -> new ApiException.RateLimited(RetryAfter.of(response.headers(), clock));
            case 503 ->
                    new ApiException.ServerFault(
                            status, RetryAfter.said(response.headers(), clock));
            case 400, 409, 422 -> refusedInput(status, said, purpose);
            default ->
                    status >= 500
                            ? new ApiException.ServerFault(status, Optional.empty())
                            : new ApiException.Refused(status, said.text());
        };
    }

    /// What a call without an answer means.
    ///
    /// @param unsure whether it was a write that may have reached the server
    static ApiException of(IOException fault, boolean unsure) {
        if (fault instanceof BodyTooLongException || fault instanceof BadJsonException) {
            return new ApiException.BadAnswer(String.valueOf(fault.getMessage()));
        }
        if (fault.getCause() instanceof VaultUnavailableException unavailable) {
            return new ApiException.VaultUnavailable(unavailable.problem());
        }
        return noAnswer(reason(fault), unsure);
    }

    private static ApiException noAnswer(ApiException.Reason reason, boolean unsure) {
        return unsure
                ? new ApiException.OutcomeUnknown(reason)
                : new ApiException.Unreachable(reason);
    }

    private static ApiException.Reason reason(IOException fault) {
        return switch (fault) {
            case InterruptedIOException _ -> ApiException.Reason.TIMED_OUT;
            case UnknownHostException _ -> ApiException.Reason.UNKNOWN_HOST;
            case ConnectException _ -> ApiException.Reason.NOT_CONNECTED;
            case NoRouteToHostException _ -> ApiException.Reason.NOT_CONNECTED;
            case AuthorityException _ -> ApiException.Reason.AUTHORITY_UNUSABLE;
            case WeakCertificateException _ -> ApiException.Reason.CERTIFICATE_WEAK;
            case SSLPeerUnverifiedException _ -> ApiException.Reason.OTHER_NAME;
            case SSLException distrust -> distrust(distrust);
            case UnknownServiceException _ -> ApiException.Reason.NOT_SECURE;
            default -> ApiException.Reason.CUT_OFF;
        };
    }

    /// The JDK has a type for what is wrong with dates, and only words for a wrong use; where those
    /// are others, it is said less exactly.
    private static ApiException.Reason distrust(SSLException fault) {
        ApiException.Reason reason = ApiException.Reason.NOT_SECURE;
        Throwable cause = fault.getCause();
        while (cause != null) {
            if (cause instanceof CertificateExpiredException) {
                return ApiException.Reason.CERTIFICATE_ENDED;
            }
            if (cause instanceof CertificateNotYetValidException) {
                return ApiException.Reason.CERTIFICATE_NOT_YET_VALID;
            }
            if (cause instanceof CertificateException) {
                reason =
                        String.valueOf(cause.getMessage()).contains("TLS server authentication")
                                ? ApiException.Reason.CERTIFICATE_NOT_FOR_SERVERS
                                : ApiException.Reason.NOT_TRUSTED;
            }
            cause = cause.getCause();
        }
        return reason;
    }

    /// 409 on a call that names a secret always speaks of the name. Of 400 and 422 that is only
    /// believed when a complaint about `name`, or about nothing in particular but with "name" or
    /// "secret" in it, says that it is there already, in any of the words servers use for it.
    private static ApiException refusedInput(int status, ErrorBody said, Purpose purpose) {
        if (purpose == Purpose.NAMING
                && (status == 409 || said.complaints().stream().anyMatch(Failures::isTakenName))) {
            return new ApiException.NameTaken(status);
        }
        if (status == 409 || (status == 400 && said.complaints().isEmpty())) {
            return new ApiException.Refused(status, said.text());
        }
        List<ApiException.Invalid.Complaint> complaints =
                said.complaints().stream().map(Failures::complaint).toList();
        return new ApiException.Invalid(status, complaints);
    }

    private static boolean isTakenName(ErrorBody.Complaint complaint) {
        String words = complaint.code().replace('_', ' ') + " " + complaint.text();
        boolean aboutName =
                complaint.parameter().equals(Field.NAME.parameter())
                        || (complaint.parameter().isEmpty() && ABOUT_A_NAME.matcher(words).find());
        return aboutName && TAKEN.matcher(words).find();
    }

    private static ApiException.Invalid.Complaint complaint(ErrorBody.Complaint said) {
        return new ApiException.Invalid.Complaint(
                field(said.parameter()),
                said.parameter(),
                said.text().isEmpty() ? said.code() : said.text());
    }

    private static Optional<Field> field(String parameter) {
        for (Field field : Field.values()) {
            if (field.parameter().equals(parameter)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String body(Response<?> response) {
        try (@Nullable ResponseBody body = response.errorBody()) {
            return body == null ? "" : body.string();
        } catch (IOException _) {
            // The body was read whole before; what cannot be decoded says nothing.
            return "";
        }
    }
}
