package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class SecretValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n",
                "  padded  ",
                "line\n",
                "crlf\r\n",
                "\0",
                "\uFEFFbom",
                "é",
                "e\u0301",
                "😀",
                "\u202Ertl",
                "tab\t",
                "\"quoted\"",
                "back\\slash",
                "${HOME}",
                "\u2028"
            })
    void keepsTextByteForByte(String text) throws CharacterCodingException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        try (SecretValue typed = valid(SecretValue.ofText(text));
                SecretValue read = valid(SecretValue.ofUtf8(utf8))) {
            assertThat(typed.reveal()).isEqualTo(text);
            assertThat(typed.copyUtf8()).isEqualTo(utf8);
            assertThat(typed.length()).isEqualTo(utf8.length);
            assertThat(read.copyUtf8()).isEqualTo(utf8);
            assertThat(read.sameAs(typed)).isTrue();
        }
    }

    @Property
    void keepsAnyTextOrNamesItsHalfCharacter(@ForAll String text) {
        switch (SecretValue.ofText(text)) {
            case Checked.Valid<SecretValue>(SecretValue value) ->
                    assertThat(value.reveal()).isEqualTo(text);
            case Checked.Invalid<SecretValue>(List<Violation> broken) when text.isEmpty() ->
                    assertThat(broken).containsExactly(new Violation.ValueMissing());
            case Checked.Invalid<SecretValue>(List<Violation> broken) ->
                    assertThat(broken)
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    Violation.HalfCharacter.class,
                                    half ->
                                            assertThat(text.charAt(half.index()))
                                                    .matches(Character::isSurrogate));
        }
    }

    @Test
    void setsNoLimitToText() {
        String long1 = "😀".repeat(100_000);
        assertThat(valid(SecretValue.ofText(long1)).reveal()).isEqualTo(long1);
    }

    @Test
    void refusesNothing() throws CharacterCodingException {
        List<Violation> missing = List.of(new Violation.ValueMissing());
        assertThat(SecretValue.ofText("").violations()).isEqualTo(missing);
        assertThat(SecretValue.ofUtf8(new byte[0]).violations()).isEqualTo(missing);
        assertThat(SecretValue.ofFile(new byte[0]).violations()).isEqualTo(missing);
        assertThat(SecretValue.ofEncodedFile("").violations()).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "'\uD83D', 0",
        "'ab\uD83D', 2",
        "'\uDE00b', 0",
        "'\uDE00\uD83D', 0",
        "'😀\uDE00', 2"
    })
    void refusesHalfACharacter(String text, int index) {
        assertThat(SecretValue.ofText(text).violations())
                .containsExactly(new Violation.HalfCharacter(Field.VALUE, index));
    }

    @Test
    void takesARegionOfABuffer() {
        CharBuffer region = CharBuffer.wrap("(canary)".toCharArray(), 1, 6);

        assertThat(valid(SecretValue.ofText(region)).reveal()).isEqualTo("canary");
        assertThat(region.position()).isEqualTo(1);
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0},
                new byte[] {'a', (byte) 0xC3},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                "clé".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void refusesBytesThatAreNotUtf8(byte[] bytes) {
        assertThatExceptionOfType(CharacterCodingException.class)
                .isThrownBy(() -> SecretValue.ofUtf8(bytes));
    }

    @Test
    void ownsACopyOfItsBytes() throws CharacterCodingException {
        byte[] given = {'a', 'b'};
        SecretValue value = valid(SecretValue.ofUtf8(given));
        given[0] = 'x';
        value.copyUtf8()[1] = 'x';
        assertThat(value.reveal()).isEqualTo("ab");
    }

    @Property(tries = 200)
    void aFileComesBackByteForByte(
            @ForAll @IntRange(min = 1, max = 49_152) int size, @ForAll long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        try (SecretValue value = valid(SecretValue.ofFile(content))) {
            assertThat(value.length()).isEqualTo((int) Limits.encodedLength(size));
            assertThat(Base64.getDecoder().decode(value.reveal())).isEqualTo(content);
            assertThat(valid(SecretValue.ofEncodedFile(value.reveal())).sameAs(value)).isTrue();
        }
    }

    @Test
    void takesAFileOf49152BytesAndNoMore() {
        assertThat(valid(SecretValue.ofFile(new byte[49_152])).length()).isEqualTo(65_536);
        assertThat(SecretValue.ofFile(new byte[49_153]).violations())
                .containsExactly(new Violation.FileTooLarge(49_153, 65_540));
    }

    @Test
    void takes65536EncodedCharactersAndNoMore() {
        assertThat(SecretValue.ofEncodedFile("A".repeat(65_536)).violations()).isEmpty();
        assertThat(SecretValue.ofEncodedFile("A".repeat(65_540)).violations())
                .containsExactly(new Violation.FileTooLarge(49_155, 65_540));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUJ",
                "QQ",
                "QQ=",
                "=",
                "====",
                "Q===",
                "QUJD\n",
                "QUJD\nQUJD",
                "QUJD QUJD",
                "QR==",
                "QUK=",
                "QQ==QQ==",
                "-_-_",
                "Ü===",
                "QUJ\uD83D",
                "QUJD\0",
                "data:;base64,QUJD"
            })
    void refusesAnythingButCanonicalBase64(String text) {
        assertThat(SecretValue.ofEncodedFile(text).violations())
                .containsExactly(new Violation.FileNotBase64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ==", "QUI=", "QUJD", "+/+/"})
    void takesCanonicalBase64(String text) {
        assertThat(valid(SecretValue.ofEncodedFile(text)).reveal()).isEqualTo(text);
    }

    static Stream<String> different() {
        return Stream.of("canarx", "Canary", "canary ", "canar", "x");
    }

    @ParameterizedTest
    @MethodSource("different")
    void tellsDifferentContentApart(String other) {
        assertThat(text("canary").sameAs(text(other))).isFalse();
    }

    @Test
    void aClosedValueGivesNothing() {
        SecretValue value = text("canary");
        SecretValue open = text("canary");
        value.close();
        value.close();
        for (ThrowingCallable use :
                List.<ThrowingCallable>of(
                        value::reveal,
                        value::copyUtf8,
                        value::copy,
                        () -> value.sameAs(open),
                        () -> open.sameAs(value))) {
            assertThatIllegalStateException().isThrownBy(use);
        }
    }

    @Test
    void aCopyOutlivesItsOriginal() {
        SecretValue original = text("canary");
        try (SecretValue copy = original.copy()) {
            original.close();
            assertThat(copy.reveal()).isEqualTo("canary");
        }
    }

    @Test
    void noOwnerPrintsIt() {
        SecretName name = new SecretName("A");
        SecretValue value = text("canary");
        assertThat(
                        List.of(
                                value,
                                new Checked.Valid<>(value),
                                new NewSecret(
                                        name, value, false, Optional.empty(), Scope.personal()),
                                SecretChange.ofValue(value, Optional.empty()),
                                new FilePayload("file", 6, value)))
                .extracting(Object::toString)
                .allSatisfy(printed ->
                        assertThat(printed).doesNotContain("canary").contains("not shown"));
    }

    @Test
    void ownersCloseIt() {
        SecretName name = new SecretName("A");
        for (var make :
                List.<java.util.function.Function<SecretValue, AutoCloseable>>of(
                        value ->
                                new NewSecret(
                                        name, value, false, Optional.empty(), Scope.personal()),
                        value -> SecretChange.ofValue(value, Optional.empty()),
                        value -> new FilePayload("file", 6, value))) {
            SecretValue value = text("canary");
            assertThat(make.apply(value))
                    .satisfies(owner -> {
                        owner.close();
                        assertThatIllegalStateException().isThrownBy(value::reveal);
                    });
        }
    }

    private static SecretValue text(String text) {
        return valid(SecretValue.ofText(text));
    }

    private static SecretValue valid(Checked<SecretValue> checked) {
        return switch (checked) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue>(List<Violation> broken) ->
                    throw new AssertionError(broken);
        };
    }
}
