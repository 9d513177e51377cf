package io.strongroom.ui.review.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.review.RowProblem;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.UserMessages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows that were refused because a secret of their name was created after the scope had been
/// looked at. When the user wants that one updated instead, the scope is looked at again. Use on
/// the FX thread.
public final class TakenNames {

    private static final Logger LOG = LoggerFactory.getLogger(TakenNames.class);

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final UserMessages userMessages;
    private final SendingRun sending;
    private final Runnable onNews;
    private final Set<Row> wanted = new HashSet<>();
    private final Map<Row, RowProblem.OtherKind> inTheWay = new HashMap<>();
    private Optional<String> trouble = Optional.empty();
    private Task looking = Task.NONE;

    /// @param sending has sent the rows and will send them again
    /// @param onNews runs when something else is to be said
    public TakenNames(
            SecretsClient client,
            TaskRunner tasks,
            UserMessages userMessages,
            SendingRun sending,
            Runnable onNews) {
        this.client = client;
        this.tasks = tasks;
        this.userMessages = userMessages;
        this.sending = sending;
        this.onNews = onNews;
    }

    /// Looks for the secret that has a row's name, and has the row update it when it is sent again.
    public void updateInstead(Row row, ScopeChoice scope) {
        wanted.add(row);
        looking.cancel();
        looking =
                tasks.run(
                        () -> client.listAll(scope.scope()),
                        this::prepare,
                        failure -> fail(failure, scope));
    }

    /// Why a row cannot update what has its name, if it was tried.
    public Optional<RowProblem> problem(Row row) {
        return Optional.ofNullable(inTheWay.get(row));
    }

    /// Why the scope could not be looked at, if the last look failed.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Gives up what is being looked for.
    public void stop() {
        looking.cancel();
        wanted.clear();
        trouble = Optional.empty();
    }

    private void prepare(List<Secret> listed) {
        Map<String, Secret> byName =
                listed.stream().collect(Collectors.toMap(Secret::name, Function.identity()));
        for (Row row : wanted) {
            Optional<Secret> existing = Optional.ofNullable(byName.get(row.name()));
            if (existing.isPresent() && existing.get().isFile() != row.candidate().isFile()) {
                inTheWay.put(row, new RowProblem.OtherKind(existing.get()));
            } else {
                sending.prepare(row, existing);
            }
        }
        stop();
        onNews.run();
    }

    private void fail(Exception failure, ScopeChoice scope) {
        stop();
        if (failure instanceof ApiException answer) {
            trouble = Optional.of(userMessages.of(answer, scope.label()));
        } else {
            LOG.error("listing the scope failed in an unforeseen way", failure);
            trouble = Optional.of(userMessages.unexpected());
        }
        onNews.run();
    }
}
