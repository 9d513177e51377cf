package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// No input makes the doctor or a fix throw.
class ValueDoctorProperties {

    private static final List<String> PIECES =
            List.of(
                    "-----BEGIN ",
                    "-----END ",
                    "PRIVATE KEY",
                    "CERTIFICATE",
                    "-----",
                    "\n",
                    "\\n",
                    " ",
                    "\r",
                    "AAAA",
                    "=",
                    ":",
                    "eyJ",
                    "e30",
                    ".",
                    "{",
                    "}",
                    "\"",
                    "apiVersion: v1\nkind: Config\n",
                    "users:\n",
                    "- user:\n",
                    "    exec: {",
                    "client-key: a\n",
                    "&a ",
                    "*a",
                    "[",
                    "? ",
                    "service_account",
                    "Bearer ",
                    "KEY=",
                    "'",
                    "\u00A0",
                    "\uFEFF",
                    "${",
                    "Proc-Type: ",
                    "b3BlbnNzaC1rZXktdjEA",
                    "ssh-rsa AAAA",
                    "\uD83D\uDD11");

    @Property(tries = 2000)
    void neverThrowsOnPiecesOfWhatItKnows(@ForAll("texts") String text) {
        List<Advice> advice = Examining.text("PRIVATE_KEY", text);

        advice.forEach(one -> one.fix().ifPresent(fix -> Examining.mend(fix, text)));
        assertThat(advice).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void neverThrowsOnBytes(@ForAll @Size(min = 1, max = 300) byte[] content) {
        assertThat(Examining.file("KEY", content)).doesNotContainNull();
    }

    @Property(tries = 500)
    void neverThrowsOnADamagedCertificate(@ForAll("places") int place, @ForAll byte changed) {
        byte[] body = CERTIFICATE.clone();
        body[place % body.length] = changed;

        assertThat(Examining.text("TLS_KEY", Keys.pem("CERTIFICATE", body))).isNotEmpty();
    }

    @Property(tries = 200)
    void everyFixMakesAValueOfAnyText(@ForAll("texts") String text, @ForAll Fix fix) {
        assertThat(Examining.mend(fix, text)).isNotEmpty();
    }

    private static final byte[] CERTIFICATE =
            java.util.Base64.getMimeDecoder()
                    .decode(
                            Keys.certificate()
                                    .replaceAll("-----[^-]+-----", "")
                                    .getBytes(StandardCharsets.UTF_8));

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 1000);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece =
                Arbitraries.oneOf(
                        Arbitraries.of(PIECES),
                        Arbitraries.strings().ascii().ofMaxLength(8),
                        Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(3));
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !text.isEmpty());
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int at = 0; at < all.length; at++) {
            all[at] = (char) (Character.MIN_SURROGATE + at);
        }
        return all;
    }
}
