package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.account.protection.LockedVault;
import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient.Doubt;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.inventory.ScopeRows;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.secretlist.query.ShownRows;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/// What there is to say about the scopes whose secrets are listed.
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Inventory inventory;
    private final Messages messages;
    private final UserMessages userMessages;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked", false);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);

    Standing(Inventory inventory, Messages messages, UserMessages userMessages) {
        this.inventory = inventory;
        this.messages = messages;
        this.userMessages = userMessages;
    }

    ReadOnlyObjectWrapper<State> state() {
        return state;
    }

    ReadOnlyObjectWrapper<Content> content() {
        return content;
    }

    ReadOnlyStringWrapper failure() {
        return failure;
    }

    ReadOnlyBooleanWrapper locked() {
        return locked;
    }

    ReadOnlyStringWrapper note() {
        return note;
    }

    ReadOnlyStringWrapper count() {
        return count;
    }

    ReadOnlyDoubleWrapper progress() {
        return progress;
    }

    /// Says how far loading is.
    void follow(List<ScopeChoice> listed) {
        List<ScopeRows> known = known(listed);
        state.set(stateOf(known));
        failure.set(
                listed.stream()
                        .filter(choice -> rows(choice).state() == State.FAILED)
                        .findFirst()
                        .map(choice -> failureOf(choice, listed.size() > 1))
                        .orElse(""));
        locked.set(
                known.stream()
                        .filter(rows -> rows.state() == State.FAILED)
                        .flatMap(rows -> rows.failure().stream())
                        .anyMatch(LockedVault::isBehind));
        int told = known.stream().mapToInt(rows -> rows.total().orElse(0)).sum();
        int held = known.stream().mapToInt(ScopeRows::held).sum();
        progress.set(
                state.get() != State.LOADING || told == 0 ? 1 : Math.min(1, (double) held / told));
    }

    /// Says what is listed of it.
    ///
    /// @param scopes which are listed
    /// @param choices which secrets of them
    void describe(ListedScopes scopes, ShownRows shown, ListChoices choices) {
        List<ScopeChoice> listed = scopes.listed();
        boolean narrowed = !shown.search().isEmpty() || choices.kind() != Kind.ANY;
        List<ScopeRows> known = known(listed);
        boolean complete = known.stream().allMatch(ScopeRows::isComplete);
        count.set(complete || shown.total() > 0 ? counted(known, shown, narrowed, complete) : "");
        boolean leftOut = narrowed || choices.reach() == Reach.TEAMS;
        content.set(contentOf(shown, complete, leftOut ? Content.NOTHING_FOUND : Content.EMPTY));
        note.set(content.get() == Content.FAILED ? "" : noteOn(listed));
    }

    private String counted(
            List<ScopeRows> known, ShownRows shown, boolean narrowed, boolean complete) {
        if (narrowed) {
            return messages.text("list.count.found", shown.rows().size(), shown.total());
        }
        int told = known.stream().mapToInt(rows -> rows.total().orElse(0)).sum();
        int held = known.stream().mapToInt(ScopeRows::held).sum();
        boolean loading = !complete && state.get() == State.LOADING && told > held;
        return loading
                ? messages.text("list.count.loading", held, told)
                : messages.text("list.count", shown.total());
    }

    private Content contentOf(ShownRows shown, boolean complete, Content none) {
        if (!shown.rows().isEmpty()) {
            return Content.ROWS;
        }
        if (shown.total() > 0) {
            return Content.NOTHING_FOUND;
        }
        return switch (state.get()) {
            case UNKNOWN, LOADING -> complete ? none : Content.LOADING;
            case READY -> none;
            case FAILED -> Content.FAILED;
        };
    }

    private String noteOn(List<ScopeChoice> listed) {
        if (!failure.get().isEmpty()) {
            return messages.text("list.refresh-failed", failure.get());
        }
        return listed.stream()
                .map(this::rows)
                .map(ScopeRows::doubt)
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::sentence)
                .orElse("");
    }

    private String sentence(Doubt doubt) {
        return switch (doubt) {
            case Doubt.FewerThanTold(int given, int told) ->
                    messages.text("list.doubt.fewer", given, told);
            case Doubt.MoreThanTold(int given, int told) ->
                    messages.text("list.doubt.more", given, told);
            case Doubt.SamePage(int given) -> messages.text("list.doubt.same", given);
            case Doubt.Restless(int given) -> messages.text("list.doubt.restless", given);
        };
    }

    private String failureOf(ScopeChoice choice, boolean amongMany) {
        String sentence =
                switch (rows(choice).failure().orElseThrow()) {
                    // How long is counted down beside it.
                    case ApiException.RateLimited _ -> messages.text("list.busy");
                    // Why, and what to do about it, is told for the whole window.
                    case ApiException.Unauthorized _ -> messages.text("list.key-refused");
                    case ApiException answer -> userMessages.of(answer, choice.label());
                    case Exception unforeseen -> {
                        LOG.error("loading the list failed in an unforeseen way", unforeseen);
                        yield userMessages.unexpected();
                    }
                };
        return amongMany ? messages.text("list.failed.in", choice.label(), sentence) : sentence;
    }

    private List<ScopeRows> known(List<ScopeChoice> listed) {
        return listed.stream().map(this::rows).toList();
    }

    private ScopeRows rows(ScopeChoice choice) {
        return inventory.of(choice.scope());
    }

    private static State stateOf(List<ScopeRows> known) {
        if (known.stream().anyMatch(rows -> rows.state() == State.FAILED)
                && known.stream().noneMatch(rows -> rows.state() == State.LOADING)) {
            return State.FAILED;
        }
        return known.stream().allMatch(rows -> rows.state() == State.READY)
                ? State.READY
                : State.LOADING;
    }
}
