package io.strongroom.vault.http.message;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Violation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what is wrong with a request, so that its sender learns everything at once, and each
/// thing once, however often it is there. For one request and one thread.
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    /// Notes what is wrong with a parameter.
    public void add(String parameter, String details) {
        found.add(new Problem(parameter, details));
    }

    /// Notes broken rules of the domain, each at the parameter it is about.
    public void addAll(List<Violation> violations) {
        for (Violation violation : violations) {
            add(violation.field().parameter(), Sentences.of(violation));
        }
    }

    /// What was judged, if it is valid; else its broken rules are noted.
    public <T> Optional<T> valid(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(T value) -> Optional.of(value);
            case Checked.Invalid<T>(List<Violation> violations) -> {
                addAll(violations);
                yield Optional.empty();
            }
        };
    }

    /// Goes on only if nothing was noted.
    ///
    /// @throws InvalidRequestException with everything noted so far
    public void refuseIfAny() throws InvalidRequestException {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(List.copyOf(found));
        }
    }

    /// Notes a problem after which nothing more can be judged.
    InvalidRequestException refuse(String parameter, String details) {
        add(parameter, details);
        return new InvalidRequestException(List.copyOf(found));
    }
}
