package io.strongroom.ui.secretdetail;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.VaultProblem;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.NotedClipboard;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.secretdetail.ValueViewModel.State;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class SecretDetailViewModelTest {

    private static final Messages MESSAGES = new Messages(Locale.US);
    private static final Secret KEY = Secrets.described("OPENAI_API_KEY", "used by the eval jobs");

    private final CannedServer server =
            new CannedServer().withValue(KEY.id(), "sk-planted").withValue("id-B", "other");
    private final ManualTicker ticker = new ManualTicker();
    private final PausedTaskRunner paused = new PausedTaskRunner();
    private final List<String> copied = new ArrayList<>();
    private final SecretDetailViewModel detail = viewModel(new DirectTaskRunner());

    private SecretDetailViewModel viewModel(TaskRunner tasks) {
        return new SecretDetailViewModel(
                server.client(),
                tasks,
                ticker,
                MESSAGES,
                new UserMessages(MESSAGES),
                new RelativeTime(Clock.fixed(Secrets.CREATED, ZoneOffset.UTC), MESSAGES),
                copied::add,
                new NotedClipboard(copied));
    }

    // What is known

    @Test
    void tellsWhatIsKnownInWords() {
        detail.show(Optional.of(KEY), "Personal");

        assertThat(detail.factsProperty().get())
                .contains(
                        new SecretFacts(
                                "OPENAI_API_KEY",
                                "text",
                                "Personal",
                                "scope-dot-0",
                                "u_8f2c41d0",
                                Optional.of("used by the eval jobs"),
                                "just now \u00B7 20 Nov 2026, 10:00",
                                "just now \u00B7 20 Nov 2026, 10:00",
                                "id-OPENAI_API_KEY",
                                Optional.empty()));
    }

    @Test
    void tellsNothingWhenNoSecretIsChosen() {
        detail.show(Optional.of(KEY), "Personal");

        detail.show(Optional.empty(), "Personal");

        assertThat(detail.factsProperty().get()).isEmpty();
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"u_8f2c41d0, you (u_8f2c…)", "u_other, u_8f2c41d0"})
    void callsTheCallerYou(String ownId, String owner) {
        detail.show(Optional.of(KEY), "Personal");

        detail.ownIdProperty().set(Optional.of(ownId));

        assertThat(detail.factsProperty().get().orElseThrow().owner()).isEqualTo(owner);
    }

    @Test
    void saysWhenTheServerTellsNoOwner() {
        Secret unowned =
                new Secret(
                        "x",
                        "X",
                        Optional.of("  "),
                        true,
                        Optional.empty(),
                        Scope.personal(),
                        Secrets.CREATED,
                        Secrets.CREATED);

        detail.show(Optional.of(unowned), "Personal");

        SecretFacts facts = detail.factsProperty().get().orElseThrow();
        assertThat(facts.owner()).isEqualTo("not told by the server");
        assertThat(facts.description()).isEmpty();
        assertThat(facts.kind()).isEqualTo("file");
    }

    // Copying

    @Test
    void copiesWhatJobsReadASecretBy() {
        detail.copyName();
        detail.show(Optional.of(KEY), "Personal");

        detail.copyName();
        detail.copyId();
        detail.copyForShell();
        detail.copyForPython();

        assertThat(copied)
                .containsExactly(
                        "OPENAI_API_KEY",
                        "id-OPENAI_API_KEY",
                        "$OPENAI_API_KEY",
                        "os.environ[\"OPENAI_API_KEY\"]");
    }

    // Revealing

    @Test
    void revealsOnlyWhenAskedAndHidesWhenAskedAgain() {
        detail.show(Optional.of(KEY), "Personal");
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.HIDDEN);
        assertThat(server.requests()).noneMatch(request -> request.contains("/value"));

        detail.value().toggle();

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.SHOWN);
        assertThat(shownText()).contains("sk-planted");
        detail.value().toggle();
        assertHidden();
    }

    @Test
    void asksOnceWhetherTheServerReturnsValues() {
        detail.show(Optional.of(KEY), "Personal");
        detail.show(Optional.of(Secrets.named("B")), "Personal");

        assertThat(server.requests()).containsExactly("GET /api/v1/vault");
    }

    @Test
    void neverOffersToRevealWhatTheServerNeverReturns() {
        server.writeOnly();

        detail.show(Optional.of(KEY), "Personal");
        detail.value().toggle();

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.NEVER);
        assertThat(server.requests()).noneMatch(request -> request.contains("/value"));
    }

    @Test
    void asksAgainWhenTheServerDidNotSayWhetherItReturnsValues() {
        server.failWith(401);
        detail.show(Optional.of(KEY), "Personal");
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.NOT_SAID);
        server.recover();

        detail.show(Optional.of(Secrets.named("B")), "Personal");

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.HIDDEN);
    }

    @Test
    void saysThatItCouldNotBeFoundOutWhetherValuesReturnAndAsksAgain() {
        server.failWith(500);
        detail.show(Optional.of(KEY), "Personal");

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.NOT_SAID);
        assertThat(detail.value().failureProperty().get()).isNotEmpty();
        detail.value().askAgain();
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.NOT_SAID);
        server.recover();
        detail.value().askAgain();

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.HIDDEN);
        assertThat(detail.value().failureProperty().get()).isEmpty();
    }

    @Test
    void copyingAsksAgainWhetherValuesReturn() {
        server.failWith(500);
        detail.show(Optional.of(KEY), "Personal");
        server.recover();

        detail.value().copy();

        assertThat(detail.value().stateProperty().get()).isEqualTo(State.HIDDEN);
    }

    @Test
    void hidesTheValueWhenAnotherSecretIsChosen() {
        reveal();

        detail.show(Optional.of(Secrets.named("B")), "Personal");

        assertHidden();
    }

    @Test
    void hidesTheValueWhenTheSecretWasChangedElsewhere() {
        reveal();

        detail.show(
                Optional.of(Secrets.named(KEY.name(), Secrets.CREATED.plusSeconds(1))), "Personal");

        assertHidden();
    }

    @Test
    void keepsTheValueWhenTheVerySameSecretIsShownAgain() {
        reveal();

        detail.show(Optional.of(KEY), "Personal");

        assertThat(shownText()).contains("sk-planted");
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.SHOWN);
    }

    @Test
    void hidesTheValueWhenTheWindowIsLeft() {
        reveal();

        detail.leave();

        assertHidden("Hidden when the window lost the focus.");
        detail.value().toggle();
        assertThat(detail.value().captionProperty().get()).isEmpty();
    }

    @Test
    void saysNothingWhereTheUserHidItOrNothingWasSeen() {
        detail.show(Optional.of(KEY), "Personal");
        detail.leave();
        assertHidden();

        detail.value().hold();
        detail.leave();
        assertHidden();

        detail.value().toggle();
        detail.leave();
        detail.show(Optional.of(Secrets.named("B")), "Personal");
        assertHidden();
    }

    @Test
    void hidesTheValueAfterHalfAMinute() {
        reveal();

        ticker.pass(29);
        assertThat(shownText()).contains("sk-planted");
        ticker.pass(1);

        assertHidden("Hidden again after 30 s.");
    }

    @Test
    void countsHalfAMinuteAnewForEachReveal() {
        reveal();
        ticker.pass(20);
        detail.value().toggle();
        detail.value().toggle();

        ticker.pass(29);

        assertThat(shownText()).contains("sk-planted");
    }

    @Test
    void dropsAValueThatComesAfterAnotherSecretWasChosen() {
        SecretDetailViewModel waiting = viewModel(paused);
        waiting.show(Optional.of(KEY), "Personal");
        paused.last().finish();
        waiting.value().toggle();
        assertThat(waiting.value().stateProperty().get()).isEqualTo(State.OPENING);
        PausedTaskRunner.Held opening = paused.last().work();

        waiting.show(Optional.of(Secrets.named("B")), "Personal");
        opening.deliver();

        assertThat(opening.isCancelled()).isTrue();
        assertThat(waiting.value().valueProperty().get()).isEmpty();
        assertThat(waiting.value().stateProperty().get()).isEqualTo(State.HIDDEN);
    }

    @Test
    void givesUpARevealUnderWayWhenPressedAgainOrClosed() {
        SecretDetailViewModel waiting = viewModel(paused);
        waiting.show(Optional.of(KEY), "Personal");
        paused.last().finish();

        waiting.value().toggle();
        waiting.value().toggle();
        assertThat(paused.last().isCancelled()).isTrue();
        waiting.value().toggle();
        waiting.close();
        assertThat(paused.last().isCancelled()).isTrue();
        assertThat(paused.started()).hasSize(3);
    }

    // Failing

    @Test
    void saysWhyAValueCannotBeHad() {
        detail.show(Optional.of(KEY), "Personal");
        server.failWith(new VaultProblem.SecretDamaged(Path.of("vault.db"), KEY.id()));

        detail.value().toggle();

        assertThat(detail.value().failureProperty().get())
                .contains("damaged")
                .contains("id-OPENAI_API_KEY");
        assertHidden();
    }

    @Test
    void forgetsAFailureWhenTriedAgainOrAnotherSecretIsChosen() {
        detail.show(Optional.of(KEY), "Personal");
        server.failWith(404);
        detail.value().toggle();
        assertThat(detail.value().failureProperty().get()).contains("Personal");
        server.recover();

        detail.value().toggle();
        assertThat(detail.value().failureProperty().get()).isEmpty();

        server.failWith(404);
        detail.value().toggle();
        detail.value().toggle();
        detail.show(Optional.of(Secrets.named("B")), "Personal");
        assertThat(detail.value().failureProperty().get()).isEmpty();
    }

    private void reveal() {
        detail.show(Optional.of(KEY), "Personal");
        detail.value().toggle();
        assertThat(shownText()).contains("sk-planted");
    }

    private Optional<String> shownText() {
        return detail.value().valueProperty().get().map(RevealedValue::text);
    }

    private void assertHidden() {
        assertHidden("");
    }

    private void assertHidden(String said) {
        assertThat(detail.value().valueProperty().get()).isEmpty();
        assertThat(detail.value().captionProperty().get()).isEqualTo(said);
        assertThat(detail.value().stateProperty().get()).isEqualTo(State.HIDDEN);
        assertThat(ticker.waiting()).isZero();
    }
}
