package io.strongroom.api.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class SharedPartsTest {

    private final SharedParts shared = new SharedParts();

    @Test
    void holdsWhatIsEqualOnce() {
        Secret one = shared.of(List.of(secret(1, "used by the eval jobs"))).getFirst();
        Secret other = shared.of(List.of(secret(2, "used by the eval jobs"))).getFirst();

        assertThat(one).isEqualTo(secret(1, "used by the eval jobs"));
        assertThat(other).isEqualTo(secret(2, "used by the eval jobs"));
        assertThat(other.userId()).isSameAs(one.userId());
        assertThat(other.description()).isSameAs(one.description());
        assertThat(other.scope()).isSameAs(one.scope());
        assertThat(one.updatedAt()).isSameAs(one.createdAt());
    }

    @Test
    void doesNotRememberEveryTextOfALongList() {
        List<Secret> many =
                IntStream.range(0, 5_000).mapToObj(at -> secret(at, "text " + at)).toList();

        assertThat(shared.of(many)).isEqualTo(many);

        assertThat(shared.size()).isEqualTo(1_000);
    }

    /// Each time of new objects.
    private static Secret secret(int number, String description) {
        return new Secret(
                "s" + number,
                "NAME_" + number,
                Optional.of(new String(description.toCharArray())),
                false,
                Optional.of(new String("u_1".toCharArray())),
                new Scope.Team(new String("t1".toCharArray())),
                Instant.ofEpochSecond(5),
                Instant.ofEpochSecond(5));
    }
}
