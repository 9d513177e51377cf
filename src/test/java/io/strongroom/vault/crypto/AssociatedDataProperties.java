package io.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HexFormat;
import java.util.List;

class AssociatedDataProperties {

    @Property(tries = 10_000)
    void encodesDifferentFieldsDifferently(
            @ForAll("fields") List<String> one, @ForAll("fields") List<String> other) {
        assertThat(encode(one).equals(encode(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 1_000)
    void tellsFieldsFromThoseCutElsewhere(@ForAll("fields") List<String> fields) {
        List<String> joined = List.of(String.join("", fields));
        assertThat(encode(fields).equals(encode(joined))).isEqualTo(fields.equals(joined));
    }

    @Example
    void tellsFieldsThatJoinToTheSameText() {
        assertThat(encode(List.of("ab", "c"))).isNotEqualTo(encode(List.of("a", "bc")));
        assertThat(encode(List.of("a"))).isNotEqualTo(encode(List.of("a", "")));
        assertThat(encode(List.of())).isNotEqualTo(encode(List.of("")));
    }

    /// Few letters, some of which look like lengths, so that chance finds what could collide.
    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.strings()
                .withChars('\0', '\1', '\2', 'a')
                .ofMaxLength(6)
                .list()
                .ofMaxSize(4);
    }

    private static String encode(List<String> fields) {
        AssociatedData encoded = AssociatedData.of("");
        fields.forEach(encoded::text);
        return HexFormat.of().formatHex(encoded.encoded());
    }
}
