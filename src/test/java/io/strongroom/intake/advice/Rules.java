package io.strongroom.intake.advice;

import java.util.Arrays;

/// The rules there are.
final class Rules {

    private Rules() {}

    /// The simple name of each.
    static String[] names() {
        return Arrays.stream(Advice.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toArray(String[]::new);
    }
}
