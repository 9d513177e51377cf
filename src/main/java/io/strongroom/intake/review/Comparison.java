package io.strongroom.intake.review;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;

import java.util.ArrayList;
import java.util.List;

/// Whether the value of a row is the one that the secret of its name has already. It owns a copy of
/// the row's value until it was asked, so that this can be done on any thread, whatever becomes of
/// the row meanwhile.
public final class Comparison implements AutoCloseable {

    private final Row row;
    private final Secret stored;
    private final SecretValue original;
    private final SecretValue copy;

    Comparison(Row row, Secret stored) {
        this.row = row;
        this.stored = stored;
        this.original = row.candidate().value();
        this.copy = original.copy();
    }

    /// What came of a comparison.
    ///
    /// @param of what was compared
    /// @param same whether the values are the same; also false where that could not be told
    public record Answer(Comparison of, boolean same) {}

    /// Asks one after another, and closes each. This blocks.
    ///
    /// @param client of any server; one that returns no values tells of none that it is the same
    public static List<Answer> ask(List<Comparison> comparisons, SecretsClient client) {
        try {
            boolean returnsValues = !comparisons.isEmpty() && returnsValues(client);
            List<Answer> answers = new ArrayList<>();
            for (Comparison each : comparisons) {
                answers.add(new Answer(each, returnsValues && each.ask(client)));
            }
            return answers;
        } finally {
            comparisons.forEach(Comparison::close);
        }
    }

    private static boolean returnsValues(SecretsClient client) {
        try {
            return client.extensions().reveal();
        } catch (ApiException unknown) {
            return false;
        }
    }

    /// Nothing that was stored is held for longer than this takes.
    private boolean ask(SecretsClient client) {
        try (this;
                SecretValue held = client.reveal(stored.id(), stored.scope())) {
            return held.sameAs(copy);
        } catch (ApiException unknown) {
            return false;
        }
    }

    /// Overwrites the copy. Closing twice does no harm.
    @Override
    public void close() {
        copy.close();
    }

    /// The row.
    Row row() {
        return row;
    }

    /// The secret that has its name.
    Secret stored() {
        return stored;
    }

    /// Whether the row still has the value that was compared.
    boolean isCurrent() {
        return row.candidate().value().equals(original);
    }
}
