package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RecordsTest {

    private static final SecretName NAME = new SecretName("A");

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "long"})
    void noSecretIsMadeWithABadDescription(String text) {
        Optional<String> description = Optional.of("long".equals(text) ? "x".repeat(501) : text);
        SecretValue value = value();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewSecret(NAME, value, false, description, Scope.personal()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretChange.ofValue(value, description));
    }

    @Test
    void aChangeOfNothingIsEmpty() {
        assertThat(new SecretChange(Optional.empty(), Optional.empty(), Optional.empty()).isEmpty())
                .isTrue();
        assertThat(
                        new SecretChange(Optional.of(NAME), Optional.empty(), Optional.empty())
                                .isEmpty())
                .isFalse();
        assertThat(new SecretChange(Optional.empty(), Optional.empty(), Optional.of("")).isEmpty())
                .as("an empty description clears it")
                .isFalse();
        assertThat(SecretChange.ofValue(value(), Optional.empty()).isEmpty()).isFalse();
    }

    @Test
    void aListGivenToAPageCannotChangeIt() {
        List<String> rows = new ArrayList<>(List.of("one"));
        Page<String> page = new Page<>(rows, 1, 0);
        rows.add("two");
        assertThat(page.items()).containsExactly("one");
    }

    @Test
    void nothingIsInvalidWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked.Invalid<>(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsHaveTheNamesOfTheContract(Field field) {
        assertThat(field.parameter())
                .isEqualTo(
                        field == Field.TEAM
                                ? "teamId"
                                : field.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static SecretValue value() {
        return switch (SecretValue.ofText("v")) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue> invalid -> throw new AssertionError(invalid);
        };
    }
}
