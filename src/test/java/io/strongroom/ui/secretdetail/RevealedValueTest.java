package io.strongroom.ui.secretdetail;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.NotedClipboard;
import io.strongroom.support.Secrets;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class RevealedValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", " kept \n", "\u0000", "c2VjcmV0"})
    void showsATextAsItIs(String text) {
        RevealedValue revealed = revealed(text, false);

        assertThat(revealed.text()).isEqualTo(text);
        assertThat(revealed.fileBytes()).isEmpty();
        assertThat(revealed.isCut()).isFalse();
    }

    @Test
    void decodesAFileThatIsText() {
        RevealedValue revealed = revealed(base64("apiVersion: v1\r\n\tü\n"), true);

        assertThat(revealed.text()).isEqualTo("apiVersion: v1\r\n\tü\n");
        assertThat(revealed.fileBytes()).hasValue(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w==", "AAE=", "G1s=", "ww==", "fw=="})
    void showsNoTextOfAFileThatHasNone(String base64) {
        RevealedValue revealed = revealed(base64, true);

        assertThat(revealed.fileBytes()).isPresent();
        assertThat(revealed.text()).isEmpty();
    }

    @Test
    void showsAValueThatIsNoBase64AsItIs() {
        RevealedValue revealed = revealed("not base64!", true);

        assertThat(revealed.text()).isEqualTo("not base64!");
        assertThat(revealed.fileBytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000, false", "20001, 20000, true"})
    void showsOnlyTheBeginningOfALongText(int length, int shown, boolean cut) {
        RevealedValue revealed = revealed("a".repeat(length), false);

        assertThat(revealed.text()).hasSize(shown);
        assertThat(revealed.length()).isEqualTo(length);
        assertThat(revealed.isCut()).isEqualTo(cut);
    }

    @Test
    void cutsNoCharacterInHalf() {
        RevealedValue revealed = revealed("a" + "\uD83D\uDD11".repeat(10_000), false);

        assertThat(revealed.text()).hasSize(19_999).endsWith("\uD83D\uDD11");
    }

    @Test
    void printsNothingOfItsContent() {
        assertThat(revealed("sk-planted", false)).hasToString("RevealedValue[not shown]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aGVsbG8= | File of 5 bytes, decoded from base64.",
                "AAE=     | File of 2 bytes, held as base64. It is no text, so there is nothing"
                        + " to read.",
            })
    void isCaptionedWithWhatItIs(String base64, String caption) {
        assertThat(caption(Secrets.file("F"), base64)).isEqualTo(caption);
    }

    @Test
    void isCaptionedWhenThereIsMoreOfIt() {
        assertThat(caption(Secrets.named("F"), "short")).isEmpty();
        assertThat(caption(Secrets.named("F"), "a".repeat(30_000)))
                .isEqualTo("The first 20,000 of 30,000 characters.");
        assertThat(caption(Secrets.file("F"), base64("a".repeat(30_000))))
                .isEqualTo(
                        "File of 30,000 bytes, decoded from base64."
                                + " The first 20,000 of 30,000 characters.");
    }

    private static String caption(Secret secret, String value) {
        Messages messages = new Messages(Locale.US);
        SecretDetailViewModel detail =
                new SecretDetailViewModel(
                        new CannedServer().withValue(secret.id(), value).client(),
                        new DirectTaskRunner(),
                        new ManualTicker(),
                        messages,
                        new UserMessages(messages),
                        new RelativeTime(Clock.systemUTC(), messages),
                        _ -> {},
                        new NotedClipboard(List.of()));
        detail.show(Optional.of(secret), "Personal");
        detail.value().toggle();
        return detail.value().captionProperty().get();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RevealedValue revealed(String text, boolean isFile) {
        try (SecretValue value =
                switch (SecretValue.ofText(text)) {
                    case Checked.Valid<SecretValue>(SecretValue valid) -> valid;
                    case Checked.Invalid<SecretValue> invalid ->
                            throw new AssertionError(invalid.violations());
                }) {
            return RevealedValue.of(value, isFile);
        }
    }
}
