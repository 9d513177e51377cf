package io.strongroom.ui.review.reading;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.intake.review.Comparison;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a scope holds already, against which the rows are judged. Use on the FX thread.
public final class ScopeContents {

    private static final Logger LOG = LoggerFactory.getLogger(ScopeContents.class);

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final UserMessages userMessages;
    private final ReadOnlyObjectWrapper<Known> known =
            new ReadOnlyObjectWrapper<>(this, "known", new Known.Loading());
    private final boolean returnsValues;
    private Task loading = Task.NONE;
    private Task comparing = Task.NONE;
    private boolean compares;
    private boolean gaveUp;

    /// How much is known.
    public sealed interface Known {

        /// It is being asked for.
        record Loading() implements Known {}

        /// All of it.
        record Secrets(List<Secret> secrets) implements Known {}

        /// It could not be had.
        record Failed(String sentence) implements Known {}
    }

    /// @param userMessages say what went wrong
    /// @param returnsValues whether the server could return values at all
    public ScopeContents(
            SecretsClient client,
            TaskRunner tasks,
            UserMessages userMessages,
            boolean returnsValues) {
        this.returnsValues = returnsValues;
        this.client = client;
        this.tasks = tasks;
        this.userMessages = userMessages;
    }

    /// How much is known.
    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// What is there, as far as it is known.
    public List<Secret> existing() {
        return known.get() instanceof Known.Secrets(var secrets) ? secrets : List.of();
    }

    /// Asks the server.
    public void load(ScopeChoice scope) {
        loading.cancel();
        known.set(new Known.Loading());
        loading =
                tasks.run(
                        () -> client.listAll(scope.scope()),
                        secrets -> known.set(new Known.Secrets(secrets)),
                        failure -> known.set(new Known.Failed(sentence(failure, scope))));
    }

    /// Compares values with those that are there, in the background, where the server returns them;
    /// what is to be compared while this is under way is so after it.
    ///
    /// @param next hands out what is to be compared; asked again after each answer
    public void compare(
            Supplier<List<Comparison>> next, Consumer<List<Comparison.Answer>> answers) {
        if (compares || gaveUp || !returnsValues) {
            return;
        }
        List<Comparison> asked = next.get();
        if (asked.isEmpty()) {
            return;
        }
        compares = true;
        comparing =
                tasks.run(
                        () -> Comparison.ask(asked, client),
                        told -> {
                            compares = false;
                            answers.accept(told);
                        },
                        failure -> {
                            LOG.error("comparing failed in an unforeseen way", failure);
                            compares = false;
                            gaveUp = true;
                            answers.accept(List.of());
                        });
    }

    /// Whether values are being compared with those that are there.
    public boolean isComparing() {
        return compares;
    }

    /// Stops asking.
    public void close() {
        loading.cancel();
        comparing.cancel();
    }

    private String sentence(Exception failure, ScopeChoice scope) {
        if (failure instanceof ApiException answer) {
            return userMessages.of(answer, scope.label());
        }
        LOG.error("listing the scope failed in an unforeseen way", failure);
        return userMessages.unexpected();
    }
}
