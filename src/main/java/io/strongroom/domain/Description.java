package io.strongroom.domain;

import java.util.ArrayList;
import java.util.List;

/// What a secret is for, in at most [Limits#DESCRIPTION] code points. It may be empty.
public final class Description {

    private Description() {}

    /// The rules a description breaks, judged as typed.
    public static List<Violation> check(String text) {
        List<Violation> broken = new ArrayList<>();
        int length = Limits.codePoints(text);
        if (length > Limits.DESCRIPTION) {
            broken.add(new Violation.DescriptionTooLong(length));
        }
        Surrogates.firstLone(text)
                .ifPresent(at -> broken.add(new Violation.HalfCharacter(Field.DESCRIPTION, at)));
        return List.copyOf(broken);
    }
}
