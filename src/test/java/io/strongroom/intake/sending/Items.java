package io.strongroom.intake.sending;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Items for tests.
final class Items {

    private Items() {}

    static SecretValue value(String text) {
        return switch (SecretValue.ofText(text)) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue> invalid ->
                    throw new AssertionError(invalid.violations());
        };
    }

    /// A personal text secret.
    static Item.Create named(String name) {
        return (Item.Create)
                Item.create(
                        new SecretName(name),
                        value("value of " + name),
                        false,
                        Optional.empty(),
                        Scope.personal());
    }

    /// `S0`, `S1` … as many as asked for.
    static List<Item> count(int count) {
        return IntStream.range(0, count).<Item>mapToObj(n -> named("S" + n)).toList();
    }

    static List<String> labels(List<Item> items) {
        return items.stream().map(Item::label).toList();
    }
}
