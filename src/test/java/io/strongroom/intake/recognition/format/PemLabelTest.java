package io.strongroom.intake.recognition.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

class PemLabelTest {

    private static final Pattern PLAIN =
            Pattern.compile("(?<![^\\n\\r])-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,40})-----");

    private static final List<String> PIECES =
            List.of("-", "----", "-----", "\n", "\r", "x", "BEGIN ", "-----BEGIN A", "B 1-----");

    @Test
    void findsEachLabelOnce() {
        String text =
                "Bag: x\n-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\r"
                        + "-----BEGIN PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----";
        assertThat(PemLabel.begunIn(text))
                .containsExactly(new PemLabel("CERTIFICATE"), new PemLabel("PRIVATE KEY"));
    }

    /// It looks at every fifth character only; a plain search looks at each.
    @Property(tries = 3_000)
    void findsWhatAPlainSearchFinds(
            @ForAll @Size(max = 24) List<@IntRange(max = 8) Integer> choices) {
        StringBuilder text = new StringBuilder();
        choices.forEach(choice -> text.append(PIECES.get(choice)));
        assertThat(PemLabel.begunIn(text).stream().map(PemLabel::text))
                .containsExactlyElementsOf(
                        PLAIN.matcher(text)
                                .results()
                                .map(found -> found.group(1))
                                .distinct()
                                .toList());
    }
}
