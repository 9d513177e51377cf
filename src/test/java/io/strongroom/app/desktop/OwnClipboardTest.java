package io.strongroom.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.ManualTicker;
import io.strongroom.ui.clipboard.SecretClipboard.Held;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The toolkit's own clipboard.
@ExtendWith(ApplicationExtension.class)
class OwnClipboardTest {

    private static final String SECRET = " sk-canary\r\n\u00e4\t ";

    private final FxRobot robot = new FxRobot();
    private final ManualTicker ticker = new ManualTicker();
    private Optional<Duration> time = Optional.of(Duration.ofSeconds(30));
    private final OwnClipboard clipboard = new OwnClipboard(ticker, () -> time);

    @Test
    void secretIsThereExactlyAndIsTakenOffInTime() {
        robot.interact(() -> {
            clipboard.copy(SECRET, "KEY");
            assertThat(text()).isEqualTo(SECRET);

            ticker.pass(29);
            assertThat(text()).isEqualTo(SECRET);
            assertThat(clipboard.heldProperty().get())
                    .contains(new Held("KEY", OptionalLong.of(1)));
            ticker.pass(1);

            assertThat(text()).isEmpty();
            assertThat(clipboard.heldProperty().get()).isEmpty();
            assertThat(ticker.waiting()).isZero();
        });
    }

    @Test
    void whatSomebodyElseCopiedStaysAndTheWordAboutOursGoes() {
        robot.interact(() -> {
            clipboard.copy(SECRET, "KEY");
            ClipboardContent other = new ClipboardContent();
            other.putString("theirs");
            Clipboard.getSystemClipboard().setContent(other);

            ticker.pass(1);
            assertThat(clipboard.heldProperty().get()).isEmpty();
            clipboard.clear();
            ticker.pass(60);

            assertThat(text()).isEqualTo("theirs");
        });
    }

    @Test
    void clearingTakesItOffAtOnce() {
        robot.interact(() -> {
            clipboard.copy(SECRET, "KEY");

            clipboard.clear();

            assertThat(text()).isEmpty();
            assertThat(ticker.waiting()).isZero();
        });
    }

    @Test
    void withoutATimeItStaysUntilItIsCleared() {
        time = Optional.empty();
        robot.interact(() -> {
            clipboard.copy(SECRET, "KEY");
            ticker.pass(600);

            assertThat(text()).isEqualTo(SECRET);
            assertThat(clipboard.heldProperty().get())
                    .contains(new Held("KEY", OptionalLong.empty()));
            clipboard.clear();
            assertThat(text()).isEmpty();
        });
    }

    @Test
    void nameThatIsCopiedAfterwardsStays() {
        robot.interact(() -> {
            clipboard.copy(SECRET, "KEY");
            clipboard.copy("KEY");

            clipboard.clear();

            assertThat(text()).isEqualTo("KEY");
        });
    }

    @Test
    void othersAreAskedNotToRecordIt() {
        robot.interact(() -> {
            Map<DataFormat, Object> linux = PrivacyHints.of("Linux");
            assertThat(linux).hasSize(1);
            linux.forEach((format, hint) -> {
                assertThat(format.getIdentifiers()).containsExactly("x-kde-passwordManagerHint");
                assertThat(ascii(hint)).isEqualTo("secret");
            });
            assertThat(PrivacyHints.of("Windows 11")).hasSize(3);
            assertThat(PrivacyHints.of("Mac OS X")).isEmpty();
            assertThat(PrivacyHints.of("Linux")).isEqualTo(linux);
        });
    }

    private static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    private static String ascii(Object hint) {
        return StandardCharsets.US_ASCII.decode(((ByteBuffer) hint).duplicate()).toString();
    }
}
