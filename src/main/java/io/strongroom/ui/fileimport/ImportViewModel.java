package io.strongroom.ui.fileimport;

import io.strongroom.domain.FilePayload;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.fileimport.typed.TypedPath;
import io.strongroom.ui.review.ReviewServices;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.reading.Reading;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.task.SlowWork;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes everything that arrives, whichever way it came, and leads it to the form or to a review,
/// of which there is one at a time. The last review that sent something can be looked at again
/// until the next one. Use on the FX thread.
public final class ImportViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);

    private final ReviewServices services;
    private final Supplier<ScopeChoice> scope;
    private final BiConsumer<Path, Optional<FilePayload>> form;
    private final TypedPath typedPath;
    private final SlowWork<Looked> looking;
    private List<Path> lookedAt = List.of();
    private Optional<KeptResult> before = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<ReviewViewModel>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReviewViewModel>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
    private final ObservableValue<Boolean> sending =
            last.flatMap(review ->
                            review.map(sent -> sent.phaseProperty().map(Phase.SENDING::equals))
                                    .orElseGet(() -> new SimpleObjectProperty<>(false)))
                    .orElse(false);
    private Consumer<ReviewViewModel> onEnd = _ -> {};
    private Consumer<ReviewViewModel> onResult = _ -> {};
    private Consumer<String> onFailure = _ -> {};

    /// @param ticker tells when a single file takes long to be read
    /// @param scope where things go unless the user says otherwise
    /// @param form takes a single file as its value, with what was read of it, unless that was
    ///   refused
    /// @param home the user's home folder, for typed paths
    public ImportViewModel(
            ReviewServices services,
            Ticker ticker,
            Supplier<ScopeChoice> scope,
            BiConsumer<Path, Optional<FilePayload>> form,
            Path home) {
        this.services = services;
        this.scope = scope;
        this.form = form;
        this.typedPath = new TypedPath(home);
        this.looking = new SlowWork<>(services.tasks(), ticker, Looked::close);
    }

    /// The review that is on screen, if one is.
    public ReadOnlyObjectProperty<Optional<ReviewViewModel>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The last review that sent something; it may be under way.
    public ReadOnlyObjectProperty<Optional<ReviewViewModel>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// The name of a single file that takes long to be read, while nobody knows yet whether it goes
    /// to the form or to a review.
    public ReadOnlyObjectProperty<Optional<String>> slowFileProperty() {
        return looking.slowProperty();
    }

    /// Whether something is being sent.
    public ObservableValue<Boolean> sendingProperty() {
        return sending;
    }

    /// Takes each review whose sending has ended.
    public void onEnd(Consumer<ReviewViewModel> listener) {
        onEnd = listener;
    }

    /// Takes each review that has ended and is not on screen, or not any more.
    public void onResult(Consumer<ReviewViewModel> listener) {
        onResult = listener;
    }

    /// Takes a sentence about what went wrong in a way nobody foresaw.
    public void onFailure(Consumer<String> listener) {
        onFailure = listener;
    }

    /// What would be lost of a review if the program ended now, in a sentence; empty if nothing
    /// would. A result that was put away is no loss any more.
    public Optional<String> unsaved() {
        return open.get()
                .or(() ->
                        last.get().filter(review -> review.phaseProperty().get() == Phase.SENDING))
                .flatMap(ReviewViewModel::unsaved);
    }

    /// Takes what arrived. While a review is on screen it joins the rows, or the review says why it
    /// cannot; one that has ended makes room for the next.
    ///
    /// @return whether it was taken
    public boolean take(Arrival arrival) {
        Optional<ReviewViewModel> onScreen = open.get();
        if (onScreen.isPresent() && onScreen.get().phaseProperty().get() != Phase.ENDED) {
            return onScreen.get().add(arrival.reading(), this::failed);
        }
        dismiss();
        Arrival all = withLookedAt(arrival);
        if (all instanceof Arrival.Files files && Looked.couldGoToForm(files)) {
            lookedAt = files.paths();
            looking.start(
                    files.source(services.messages()),
                    Looked.at(files),
                    looked -> lead(looked, files),
                    this::failed);
        } else {
            review(all.source(services.messages()), all.reading());
        }
        return true;
    }

    /// Ends the reading of a single file that takes long. Nothing has become of it.
    public void stopLooking() {
        looking.cancel();
    }

    /// Looks, in the background, at what lies at a path that was typed.
    ///
    /// @param then takes what is there, or that it is no path, or that nothing there can be read
    public void find(String typed, Consumer<TypedPath.Found> then) {
        services.tasks().run(() -> typedPath.find(typed), then, this::failed);
    }

    /// What the review on screen, or the last one while something of it can still be sent, has that
    /// is not stored, and what became of the last import.
    public Optional<KeptReview> keep() {
        Optional<KeptResult> result = lastResult();
        return open.get()
                .or(() -> last.get().filter(ImportViewModel::isUnfinished))
                .map(review -> KeptReview.ofUnsent(review, result))
                .or(() -> result.map(ended -> KeptReview.ofResult(ended, scope.get())))
                .filter(kept -> !kept.rows().isEmpty() || result.isPresent());
    }

    /// What became of the last import, also of one before a lock.
    public Optional<KeptResult> lastResult() {
        return last.get().flatMap(KeptReview::result).or(() -> before);
    }

    /// Reviews what another review had; it becomes the owner of the values.
    public void resume(KeptReview kept) {
        before = kept.last();
        if (!kept.rows().isEmpty()) {
            begin(kept.back(services), _ -> kept.intake());
        }
    }

    /// Reviews again what the review on screen left out, once that has ended; the next one goes to
    /// the same scope.
    public void reviewLeftOut() {
        open.get()
                .filter(review -> !review.rows().leftOut().isEmpty())
                .ifPresent(ended -> {
                    KeptReview leftOut = KeptReview.ofLeftOut(ended);
                    dismiss();
                    begin(leftOut.review(services), _ -> leftOut.intake());
                });
    }

    /// Sends nothing more.
    public void stopSending() {
        last.get().ifPresent(ReviewViewModel::stop);
    }

    /// Puts the last review that sent something on screen again.
    public void reopen() {
        if (open.get().isEmpty()) {
            open.set(last.get());
        }
    }

    /// Takes the review off the screen. One that is sending goes on; one that nothing was sent of
    /// is over.
    public void dismiss() {
        hideValues();
        Optional<ReviewViewModel> closing = open.get();
        open.set(Optional.empty());
        closing.ifPresent(review -> {
            if (last.get().filter(review::equals).isEmpty()) {
                review.close();
            } else if (review.phaseProperty().get() == Phase.ENDED) {
                onResult.accept(review);
            }
        });
    }

    /// Runs something right behind what runs now.
    public void later(Runnable then) {
        services.tasks().post(then);
    }

    /// Hides the value that is seen.
    public void hideValues() {
        open.get().ifPresent(review -> review.seen().hide());
    }

    /// Stops what is under way and overwrites every value.
    @Override
    public void close() {
        looking.cancel();
        dismiss();
        last.get().ifPresent(ReviewViewModel::close);
    }

    /// Files that arrive while a single one is being read are reviewed together with it.
    private Arrival withLookedAt(Arrival arrival) {
        return arrival instanceof Arrival.Files files && looking.cancel()
                ? files.behind(lookedAt)
                : arrival;
    }

    private void lead(Looked looked, Arrival.Files files) {
        if (open.get().isPresent()) {
            looked.close();
            take(files);
        } else if (looked.goesToForm()) {
            Path file = files.paths().getFirst();
            form.accept(file, looked.file(file));
            looked.close();
        } else {
            review(files.source(services.messages()), looked.reading(files));
        }
    }

    private void review(String source, Reading.Way way) {
        begin(new ReviewViewModel(services, scope.get(), source), way);
    }

    private static boolean isUnfinished(ReviewViewModel review) {
        return review.phaseProperty().get() == Phase.SENDING || review.canRetry();
    }

    private void begin(ReviewViewModel review, Reading.Way way) {
        review.onEnd(() -> ended(review));
        review.phaseProperty()
                .subscribe(phase -> {
                    if (phase == Phase.SENDING) {
                        remember(review);
                    }
                });
        open.set(Optional.of(review));
        review.read(
                way,
                failure -> {
                    dismiss();
                    failed(failure);
                });
    }

    private void ended(ReviewViewModel review) {
        onEnd.accept(review);
        if (open.get().filter(review::equals).isEmpty()) {
            onResult.accept(review);
        }
    }

    private void remember(ReviewViewModel review) {
        last.get().filter(before -> !before.equals(review)).ifPresent(ReviewViewModel::close);
        last.set(Optional.of(review));
    }

    private void failed(Exception failure) {
        LOG.error("what arrived could not be read", failure);
        onFailure.accept(new UserMessages(services.messages()).unexpected());
    }
}
