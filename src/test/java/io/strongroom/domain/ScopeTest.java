package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class ScopeTest {

    @Test
    void isPersonalWithoutATeam() {
        assertThat(Scope.of(Optional.empty())).isEqualTo(Scope.personal());
        assertThat(Scope.personal().teamId()).isEmpty();
    }

    @Test
    void isATeamsWithOne() {
        assertThat(Scope.of(Optional.of("t1"))).isEqualTo(new Scope.Team("t1"));
        assertThat(new Scope.Team("t1").teamId()).contains("t1");
    }

    @Test
    void dropsBlanksAroundATypedId() {
        assertThat(Scope.parseTeam(" t1\n")).isEqualTo(new Checked.Valid<>(new Scope.Team("t1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void neverHasABlankTeam(String id) {
        assertThat(Scope.parseTeam(id))
                .isEqualTo(new Checked.Invalid<>(List.of(new Violation.TeamMissing())));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope.Team(id));
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of(Optional.of(id)));
    }
}
