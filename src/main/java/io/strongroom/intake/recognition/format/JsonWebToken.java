package io.strongroom.intake.recognition.format;

import io.strongroom.intake.recognition.structure.JsonText;
import io.strongroom.intake.recognition.structure.Node;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A signed JSON Web Token (RFC 7519) in its compact form: header, claims and signature, each in
/// base64url, with dots between. Its signature is not checked.
///
/// @param expiry its `exp`: the moment from which it must not be accepted
public record JsonWebToken(Optional<Instant> expiry) {

    /// How every JSON object in base64url begins that has no blanks in front: `{"`.
    private static final String OBJECT = "eyJ";

    /// Reads a text that has nothing around the token.
    ///
    /// @return empty if it is something else
    public static Optional<JsonWebToken> read(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (!text.startsWith(OBJECT) || first < 0 || second < 0) {
            return Optional.empty();
        }
        return part(text.substring(0, first))
                .filter(header -> header.has("alg") && text.indexOf('.', second + 1) < 0)
                .flatMap(_ -> part(text.substring(first + 1, second)))
                .map(claims -> new JsonWebToken(expiry(claims)));
    }

    private static Optional<Node.Mapping> part(String base64) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(base64);
            return JsonText.read(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> expiry(Node.Mapping claims) {
        try {
            // A NumericDate may have a fraction; the whole second is enough.
            double seconds = Double.parseDouble(claims.text("exp").orElse(""));
            return Double.isFinite(seconds)
                    ? Optional.of(Instant.ofEpochSecond((long) seconds))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
