package io.strongroom.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps what it is told was refused.
final class Refused implements Consumer<Refusal> {

    private final List<Refusal> all = new ArrayList<>();

    @Override
    public void accept(Refusal refusal) {
        all.add(refusal);
    }

    List<Refusal> all() {
        return all;
    }
}
