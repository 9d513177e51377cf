package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;

import io.strongroom.api.BaseUrl;
import io.strongroom.api.ImpatientClients;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.domain.Secret;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okhttp3.Headers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The list over a real HTTP server that fails, at its first page or at a later one, and over
/// servers that count and page badly. What was listed stays, and what is wrong is told.
class ListOverHttpTest {

    private static final Messages MESSAGES = new Messages(Locale.US);
    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");
    private static final Gson GSON = new Gson();

    private final ManualTicker ticker = new ManualTicker();
    private final MockWebServer server = new MockWebServer();
    private final List<Integer> offsets = new ArrayList<>();
    private Pages pages = (offset, limit) -> page(offset, limit, 250);
    private SecretsClient client;
    private SecretListViewModel list;

    /// Answers one page.
    @FunctionalInterface
    private interface Pages {
        MockResponse answer(int offset, int limit);
    }

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        int offset = number(request, "offset");
                        offsets.add(offset);
                        return pages.answer(offset, number(request, "limit"));
                    }
                });
        server.start();
        client =
                SecretsClients.overHttp(
                        new BaseUrl(URI.create("http://127.0.0.1:" + server.getPort())),
                        () -> "key",
                        "Test/1");
        list =
                new SecretListViewModel(
                        client,
                        new DirectTaskRunner(),
                        ticker,
                        MESSAGES,
                        new UserMessages(MESSAGES));
    }

    @AfterEach
    void stop() {
        list.close();
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, API key",
        "402, billing",
        "403, Personal",
        "404, not in Personal",
        "409, as told",
        "413, too large",
        "422, as told",
        "429, too many",
        "500, failed",
        "503, failed",
        "cut, connection",
        "html, contract",
        "null, contract",
    })
    void keepsWhatItHasAndSaysWhyAtTheFirstPageAndAtALaterOne(String kind, String said) {
        for (int failing : new int[] {0, 100}) {
            pages = (offset, limit) -> page(offset, limit, 250);
            list.show(PERSONAL);
            assertThat(list.rows()).hasSize(250);
            pages = (offset, limit) -> offset == failing ? failure(kind) : page(offset, limit, 250);

            list.reload();

            assertThat(list.stateProperty().get()).isEqualTo(State.FAILED);
            assertThat(list.rows()).hasSize(250);
            assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
            assertThat(list.failureProperty().get()).containsIgnoringCase(said);
            assertThat(list.noteProperty().get())
                    .startsWith("The list may be out of date.")
                    .contains(list.failureProperty().get());
            assertThat(list.progressProperty().get()).isEqualTo(1);
        }
    }

    @Test
    void showsTheRowsThatCameBeforeALaterPageFailed() {
        pages = (offset, limit) -> offset == 0 ? page(0, limit, 250) : failure("401");

        list.show(PERSONAL);

        assertThat(list.rows()).hasSize(100);
        assertThat(list.noteProperty().get()).contains("API key");
        assertThat(list.inventory().namesOf(PERSONAL.scope())).isEmpty();
    }

    @Test
    void saysWhyWhenNothingCame() {
        pages = (_, _) -> failure("401");

        list.show(PERSONAL);

        assertThat(list.contentProperty().get()).isEqualTo(Content.FAILED);
        assertThat(list.noteProperty().get()).isEmpty();
        pages = (offset, limit) -> page(offset, limit, 250);
        list.reload();
        assertThat(list.rows()).hasSize(250);
        assertThat(list.noteProperty().get()).isEmpty();
    }

    @Test
    void readsAnewWhenRowsGoAwayBetweenPages() {
        pages =
                (offset, limit) ->
                        offsets.size() == 1
                                ? page(0, limit, 250)
                                : answer(rows(offset + 5, limit, 250), 245);

        list.show(PERSONAL);

        assertThat(list.rows()).extracting(Secret::id).hasSize(245).doesNotContain("s0");
        assertThat(list.noteProperty().get()).isEmpty();
    }

    @Test
    void saysSoWhenRowsAreMissingInTheEnd() {
        pages = (offset, limit) -> answer(rows(offset, limit, 245), 250);

        list.show(PERSONAL);

        assertThat(list.rows()).hasSize(245);
        assertThat(list.noteProperty().get())
                .isEqualTo("The server speaks of 250 secrets but sent 245. Some may be missing.");
        assertThat(list.stateProperty().get()).isEqualTo(State.READY);
    }

    @Test
    void listsARepeatedRowOnce() {
        pages = (offset, limit) -> answer(rows(Math.max(0, offset - 7), limit, 250), 250);

        list.show(PERSONAL);

        assertThat(list.rows()).extracting(Secret::id).hasSize(250).doesNotHaveDuplicates();
        assertThat(list.noteProperty().get()).isEmpty();
    }

    @Test
    void listsAllThatAServerSentThatSaysThereIsLess() {
        pages = (offset, limit) -> answer(rows(offset, limit, 250), 1);

        list.show(PERSONAL);

        assertThat(list.rows()).hasSize(250);
        assertThat(list.noteProperty().get())
                .isEqualTo(
                        "The server speaks of 1 secret but sent 250. All that it sent are"
                                + " listed.");
    }

    @Test
    void endsWhenTheSamePageComesForEver() {
        pages = (_, _) -> answer(rows(0, 100, 250), 250);

        list.show(PERSONAL);

        assertThat(list.rows()).hasSize(100);
        assertThat(offsets).containsExactly(0, 100);
        assertThat(list.noteProperty().get())
                .isEqualTo(
                        "The server sent the same 100 secrets again instead of the next ones."
                                + " Some may be missing.");
    }

    @Test
    void endsWhenAServerGoesOnForEver() {
        pages = (offset, _) -> answer(List.of(row("s" + offset, "S" + offset)), Integer.MAX_VALUE);

        list.show(PERSONAL);

        assertThat(offsets).hasSize(100);
        assertThat(list.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(list.noteProperty().get()).contains("contract");
    }

    // Waiting as asked

    @Test
    void triesAgainByItselfAfterTheSecondsThatTheServerAsksFor() {
        pages = (_, _) -> failure("429");
        list.show(PERSONAL);
        assertThat(list.contentProperty().get()).isEqualTo(Content.FAILED);
        assertThat(pause()).isEqualTo(2);
        pages = (offset, limit) -> page(offset, limit, 3);
        int asked = offsets.size();

        ticker.pass(1);
        assertThat(pause()).isEqualTo(1);
        assertThat(offsets).hasSize(asked);
        ticker.pass(1);

        assertThat(list.rows()).hasSize(3);
        assertThat(pause()).isZero();
        assertThat(list.failureProperty().get()).isEmpty();
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void waitsLongerEachTimeThatWasNotEnough() {
        pages = (_, _) -> failure("429");
        list.show(PERSONAL);

        List<Integer> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            pauses.add(pause());
            ticker.pass(pause());
        }

        assertThat(pauses).containsExactly(2, 2, 4, 8, 16, 32, 60, 60);
    }

    @Test
    void doesNotTryAgainOnceThatIsCalledOff() {
        pages = (_, _) -> failure("429");
        list.show(PERSONAL);
        int asked = offsets.size();

        list.inventory().giveUpPause();
        ticker.pass(100);

        assertThat(offsets).hasSize(asked);
        assertThat(list.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void triesAtOnceWhenTheUserDoesNotWait() {
        pages = (_, _) -> failure("429");
        list.show(PERSONAL);
        pages = (offset, limit) -> page(offset, limit, 3);

        list.reload();

        assertThat(list.rows()).hasSize(3);
        assertThat(pause()).isZero();
        int asked = offsets.size();
        ticker.pass(10);
        assertThat(offsets).hasSize(asked);
    }

    @Test
    void aServerThatIsDownTriesAgainOnlyIfItSaysWhen() {
        pages = (_, _) -> failure("503");
        list.show(PERSONAL);
        assertThat(pause()).isZero();
        pages =
                (_, _) ->
                        new MockResponse(503, Headers.of("Retry-After", "7"), "{\"detail\":\"\"}");

        list.reload();

        assertThat(pause()).isEqualTo(7);
    }

    @Test
    void closingStopsTheCountdown() {
        pages = (_, _) -> failure("429");
        list.show(PERSONAL);

        list.close();

        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAndSaidSo() {
        pages =
                (_, _) ->
                        new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build();
        SecretsClient impatient =
                ImpatientClients.overHttp(server.getPort(), Duration.ofMillis(500));
        SecretListViewModel waiting =
                new SecretListViewModel(
                        impatient,
                        new DirectTaskRunner(),
                        ticker,
                        MESSAGES,
                        new UserMessages(MESSAGES));

        waiting.show(PERSONAL);

        assertThat(waiting.contentProperty().get()).isEqualTo(Content.FAILED);
        assertThat(waiting.failureProperty().get())
                .isEqualTo("The server did not answer in time. Try again; nothing was lost.");
        pages = (offset, limit) -> page(offset, limit, 3);
        waiting.reload();
        assertThat(waiting.rows()).hasSize(3);
        pages =
                (_, _) ->
                        new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build();
        waiting.reload();
        assertThat(waiting.rows()).hasSize(3);
        assertThat(waiting.noteProperty().get()).contains("did not answer in time");
        impatient.close();
    }

    private int pause() {
        return list.inventory().pauseProperty().get();
    }

    private static MockResponse failure(String kind) {
        return switch (kind) {
            case "cut" ->
                    new MockResponse.Builder()
                            .body("{\"data\":[")
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build();
            case "html" -> new MockResponse(200, Headers.of(), "<html>maintenance</html>");
            case "null" -> new MockResponse(200, Headers.of(), "{\"data\":[null]}");
            case "429" ->
                    new MockResponse(
                            429, Headers.of("Retry-After", "2"), "{\"detail\":\"as told\"}");
            default ->
                    new MockResponse(
                            Integer.parseInt(kind), Headers.of(), "{\"detail\":\"as told\"}");
        };
    }

    private static MockResponse page(int offset, int limit, int count) {
        return answer(rows(offset, limit, count), count);
    }

    private static MockResponse answer(List<Map<String, Object>> rows, int total) {
        return new MockResponse(
                200, Headers.of(), GSON.toJson(Map.of("data", rows, "total_count", total)));
    }

    private static List<Map<String, Object>> rows(int offset, int limit, int count) {
        return IntStream.range(offset, Math.min(offset + limit, count))
                .mapToObj(number -> row("s" + number, "S" + number))
                .toList();
    }

    private static Map<String, Object> row(String id, String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("createdAt", "2026-11-20T10:00:00Z");
        row.put("updatedAt", "2026-11-20T10:00:00Z");
        return row;
    }

    private static int number(RecordedRequest request, String parameter) {
        return Integer.parseInt(String.valueOf(request.getUrl().queryParameter(parameter)));
    }
}
