package io.strongroom.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

class MessagesTest {

    private static final Pattern ONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("io.strongroom.ui.text.messages", Locale.ROOT);
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void anApostropheIsWrittenTwiceOnlyInATextWithPlaces() {
        assertThat(bundle.keySet())
                .hasSizeGreaterThan(500)
                .allSatisfy(key -> {
                    String text = bundle.getString(key);
                    if (text.contains("{")) {
                        assertThat(text).doesNotContainPattern(ONE_APOSTROPHE);
                    } else {
                        assertThat(text).doesNotContain("''");
                    }
                });
    }

    @Test
    void aTextWithoutPlacesIsTheSameWithAndWithoutArguments() {
        String text = messages.text("key.damaged");
        assertThat(text).contains("the account's settings");
        assertThat(messages.text("key.damaged", "unused")).isEqualTo(text);
        assertThat(messages.text("backup.NOT_READABLE", "x")).startsWith("x is not there");
    }
}
