package io.strongroom.intake.recognition.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Gson;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class JsonTextTest {

    @Test
    void readsAnObjectInItsOrderWithNumbersAsWritten() {
        String text =
                " {\"Z\":\"a\\nb\", \"n\":1.50, \"big\":12345678901234567890, \"t\":true,"
                        + " \"none\":null, \"list\":[\"x\",{}]}\n";
        assertThat(JsonText.read(text))
                .contains(
                        new Node.Mapping(
                                Map.of(
                                        "Z", new Node.Scalar("a\nb", true),
                                        "n", new Node.Scalar("1.50", false),
                                        "big", new Node.Scalar("12345678901234567890", false),
                                        "t", new Node.Scalar("true", false),
                                        "none", new Node.Nothing(),
                                        "list",
                                                new Node.Sequence(
                                                        List.of(
                                                                new Node.Scalar("x", true),
                                                                new Node.Mapping(Map.of()))))));
        assertThat(JsonText.read(text).orElseThrow().members().keySet())
                .containsExactly("Z", "n", "big", "t", "none", "list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "{",
                "{\"a\":1",
                "{\"a\":1,}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":True}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":1} // done",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null,\"a\":null}"
            })
    void readsNothingButOneStrictObject(String text) {
        assertThat(JsonText.read(text)).isEmpty();
    }

    @Test
    void looks64LevelsDeepAndNoDeeper() {
        assertThat(JsonText.read("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")).isPresent();
        assertThat(JsonText.read("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}")).isEmpty();
        assertThat(JsonText.read("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))).isEmpty();
        assertThat(JsonText.read("{\"a\":" + "[".repeat(100_000))).isEmpty();
    }

    @Test
    void countsItsParts() {
        assertThat(JsonText.read(listOf(Node.PARTS))).isPresent();
        assertThat(JsonText.read(listOf(Node.PARTS + 1))).isEmpty();
    }

    @Property
    void readsAnyTextBack(@ForAll String text) {
        String json = new Gson().toJson(Map.of("key", text));
        assertThat(JsonText.read(json).orElseThrow().text("key")).contains(text);
    }

    @Property
    void endsOnAnyText(@ForAll @Chars({'{', '}', '[', ']', '"', ':', ',', '\\', '1'}) String text) {
        assertThatCode(() -> JsonText.read("{" + text)).doesNotThrowAnyException();
    }

    @Test
    void showsNothingOfItself() {
        Node.Mapping read = JsonText.read("{\"canary\":[\"canary\"]}").orElseThrow();
        assertThat(read).asString().doesNotContain("canary");
        assertThat(read.members().get("canary")).asString().doesNotContain("canary");
        assertThat(new Node.Scalar("canary", true)).asString().doesNotContain("canary");
    }

    /// The list is a part itself.
    private static String listOf(int parts) {
        return "{\"a\":[" + "1,".repeat(parts - 2) + "1]}";
    }
}
