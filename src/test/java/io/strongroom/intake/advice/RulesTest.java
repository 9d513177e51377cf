package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// Every rule, with values it is about and values that look like them and are innocent.
class RulesTest {

    static Stream<Example> broken() {
        return Broken.examples();
    }

    static Stream<Example> innocent() {
        return Innocent.examples();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void advisesOn(Example example) {
        List<Advice> advice = Examining.text(example.name(), example.value());

        assertThat(advice).hasAtLeastOneElementOfType(example.rule());
        if (!example.value().isBlank()) {
            assertThat(advice.toString()).doesNotContain(example.value().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void leavesAlone(Example example) {
        assertThat(Examining.text(example.name(), example.value()))
                .doesNotHaveAnyElementsOfTypes(example.rule());
    }

    @Test
    void everyRuleHasExamplesOfBothKinds() {
        assertThat(broken().map(example -> example.rule().getSimpleName())).contains(Rules.names());
        assertThat(innocent().map(example -> example.rule().getSimpleName()))
                .contains(Rules.names());
    }
}
