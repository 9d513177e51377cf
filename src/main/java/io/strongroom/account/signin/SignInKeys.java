package io.strongroom.account.signin;

import io.strongroom.account.ApiKey;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// The key pair of one sign-in. It is never stored, and goes with the sign-in.
final class SignInKeys {

    private static final int BITS = 2048;

    /// The JDK's own idea of OAEP with SHA-256 has SHA-1 in MGF1; the provider has SHA-256 in both.
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec(
                    "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final PrivateKey privateKey;
    private final String publicPem;

    private SignInKeys(KeyPair pair) {
        this.privateKey = pair.getPrivate();
        this.publicPem = pem(pair.getPublic().getEncoded());
    }

    /// A fresh pair; takes some tenths of a second.
    static SignInKeys make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SignInKeys(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the platform has no RSA", impossible);
        }
    }

    /// The public key as a SubjectPublicKeyInfo in PEM.
    String publicPem() {
        return publicPem;
    }

    /// The API key in a result; empty if it is not base64, not for this pair, or not a key.
    Optional<ApiKey> decrypt(String result) {
        byte[] plain = {};
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, privateKey, OAEP);
            plain = cipher.doFinal(Base64.getDecoder().decode(result));
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
            return text.isEmpty() || ApiKey.firstUnsendable(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(new ApiKey(text));
        } catch (GeneralSecurityException | CharacterCodingException | IllegalArgumentException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
