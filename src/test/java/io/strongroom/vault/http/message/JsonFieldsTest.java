package io.strongroom.vault.http.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

class JsonFieldsTest {

    private static final Set<String> KNOWN = Set.of("name", "value");

    @Property
    void anyBytesAreReadOrRefusedAndThenOverwritten(@ForAll byte[] body) {
        try {
            assertThat(JsonFields.read(body, KNOWN, new Problems()).text("name")).isEmpty();
        } catch (InvalidRequestException refused) {
            assertThat(refused.problems()).extracting(Problem::parameter).containsExactly("body");
        }
        assertThat(body).isEqualTo(new byte[body.length]);
    }

    @Property
    void anyTextInsideIsTheTextOrHalfACharacter(@ForAll String text) throws Exception {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
        byte[] body = ("{\"name\": \"" + escaped + "\"}").getBytes(StandardCharsets.UTF_8);
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        Problems problems = new Problems();
        try {
            var read = JsonFields.read(body, KNOWN, problems).text("name");
            assertThat(read.isPresent()).isEqualTo(whole);
            read.ifPresent(found -> assertThat(found).isEqualTo(text));
        } catch (InvalidRequestException refused) {
            assertThat(whole).isFalse();
            assertThat(refused.problems()).extracting(Problem::parameter).containsExactly("name");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: \"A\"}",
                "{\"name\"= \"A\"}",
                "{\"name\": \"A\"; \"value\": \"v\"}",
                "{\"name\": \"A\" // why\n}",
                "/* why */ {}",
                "# why\n{}",
                ")]}'\n{}",
                "{\"name\": 'A'}",
                "{\"name\": A}",
                "{\"name\": \"a\nb\"}",
                "{\"name\": \"a\tb\"}",
                "{\"name\": \"\\x41\"}",
                "{\"name\": \"\\u00g0\"}",
                "{\"name\": TRUE}",
                "{\"name\": 01}",
                "{\"name\": .5}",
                "{\"name\": Infinity}",
                "{\"name\": -NaN}",
                "{\"name\": [1,,2]}",
                "{\"x\": [,]}",
                "{,}",
                "{} ,"
            })
    void whatOnlyLenientReadersTakeIsRefused(String body) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> read(body, new Problems()));
    }

    static final List<String> NUMBERS =
            List.of("9".repeat(1000), "1e1000000000", "-1E-99999", "[[1e999]]");

    @ParameterizedTest
    @FieldSource("NUMBERS")
    void numbersOfAnySizeAreNoText(String number) throws Exception {
        Problems problems = new Problems();
        JsonFields fields =
                read("{\"other\": %s, \"name\": %s}".formatted(number, number), problems);

        assertThat(fields.text("name")).isEmpty();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(problems::refuseIfAny)
                .satisfies(refused ->
                        assertThat(refused.problems())
                                .containsExactly(new Problem("name", "Must be text.")));
    }

    @Test
    void numberOfThousandsOfDigitsIsRefusedUnread() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> read("{\"other\": " + "9".repeat(5000) + "}", new Problems()));
    }

    @Test
    void nameThatIsEscapedIsTheSameName() throws Exception {
        assertThat(read("{\"n\\u0061me\": \"A\"}", new Problems()).text("name")).contains("A");
    }

    @Test
    void oneProblemIsToldOnceHoweverOftenItIsThere() throws Exception {
        Problems problems = new Problems();
        read(
                "{" + "\"a\": 1, ".repeat(10_000) + "\"n\\u0061me\": \"A\", \"name\": \"A\"}",
                problems);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(problems::refuseIfAny)
                .satisfies(refused ->
                        assertThat(refused.problems())
                                .extracting(Problem::parameter)
                                .containsExactly("body", "name"));
    }

    private static JsonFields read(String body, Problems problems) throws InvalidRequestException {
        return JsonFields.read(body.getBytes(StandardCharsets.UTF_8), KNOWN, problems);
    }
}
