package io.strongroom.intake.advice;

import okhttp3.tls.HeldCertificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Keys, certificates and tokens for tests, made on the spot: none is anyone's.
final class Keys {

    /// When the tests take place.
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final HeldCertificate HELD = certificateUntil(NOW.plus(Duration.ofDays(365)));

    private Keys() {}

    static String privateKey() {
        return HELD.privateKeyPkcs8Pem();
    }

    static String publicKey() {
        return pem("PUBLIC KEY", HELD.keyPair().getPublic().getEncoded());
    }

    static String certificate() {
        return HELD.certificatePem();
    }

    static String certificate(Duration left) {
        return certificateUntil(NOW.plus(left)).certificatePem();
    }

    /// The outside of an OpenSSH private key.
    static String openSsh(String cipher) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("openssh-key-v1\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        body.write(cipher.length());
        body.writeBytes(cipher.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(new byte[100]);
        return pem("OPENSSH PRIVATE KEY", body.toByteArray());
    }

    static String pem(String label, byte[] body) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, wrapped(body, 64), label);
    }

    static String wrapped(byte[] content, int width) {
        return Base64.getMimeEncoder(width, new byte[] {'\n'}).encodeToString(content);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A signed token with these claims, as JSON.
    static String token(String claims) {
        return url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + url(claims) + ".c2lnbmF0dXJl";
    }

    static String tokenUntil(Duration left) {
        return token("{\"sub\":\"me\",\"exp\":" + NOW.plus(left).getEpochSecond() + "}");
    }

    static String serviceAccount(String privateKey) {
        return "{\"type\": \"service_account\", \"project_id\": \"p\"" + privateKey + "}";
    }

    static String kubeconfig(String cluster, String user) {
        return """
        apiVersion: v1
        kind: Config
        clusters:
        - name: one
          cluster:
            server: https://203.0.113.7:6443
            %s
        users:
        - name: me
          user:
            %s
        current-context: one
        """
                .formatted(cluster, user);
    }

    private static String url(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static HeldCertificate certificateUntil(Instant end) {
        return new HeldCertificate.Builder()
                .validityInterval(
                        end.minus(Duration.ofDays(400)).toEpochMilli(), end.toEpochMilli())
                .build();
    }
}
