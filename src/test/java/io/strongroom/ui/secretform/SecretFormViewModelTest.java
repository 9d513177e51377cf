package io.strongroom.ui.secretform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.domain.Field;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Doctors;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.ScriptedServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretform.SecretFormViewModel.Stored;
import io.strongroom.ui.secretinput.ValueInput;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SecretFormViewModelTest {

    private static final String STORED =
            """
            {"data": {"id": "s1", "name": "MY_KEY", "isFile": false,
                      "createdAt": "2026-11-24T10:00:00Z", "updatedAt": "2026-11-24T10:00:00Z"}}\
            """;
    private static final ScopeChoice ACME =
            ScopeChoice.of(
                    new Membership(
                            "t1", "Acme research", Optional.empty(), Role.ADMIN, Optional.empty()));

    @TempDir Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ScriptedServer server = new ScriptedServer();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Field> focused = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private final SecretFormViewModel form = form(server.client(), new DirectTaskRunner());

    // Typing

    @Test
    void assignmentPastedIntoTheNameBecomesNameAndValue() {
        form.name().textProperty().set("export hf-token=\"hf_canary\"");

        assertThat(form.name().textProperty().get()).isEqualTo("hf-token");
        assertThat(form.value().textProperty().get()).isEqualTo("hf_canary");
    }

    @Test
    void equalsSignTypedBehindANameMovesOnToTheValue() {
        form.name().textProperty().set("HF_TOKEN");
        form.name().textProperty().set("HF_TOKEN=");

        assertThat(form.name().textProperty().get()).isEqualTo("HF_TOKEN");
        assertThat(form.value().textProperty().get()).isEmpty();
    }

    @Test
    void assignmentDoesNotReplaceAValueThatIsThere() {
        form.value().textProperty().set("typed");
        form.name().textProperty().set("HF_TOKEN=hf_canary");

        assertThat(form.value().textProperty().get()).isEqualTo("typed");
        assertThat(form.name().textProperty().get()).isEqualTo("HF_TOKEN=hf_canary");
    }

    @Test
    void offersTheNearestNameInOnePress() {
        form.name().textProperty().set("my-key");

        FieldMessage told = form.name().messageProperty().get();
        assertThat(told.isBad()).isTrue();
        assertThat(told.fix().orElseThrow().label()).isEqualTo("Use MY_KEY");

        told.fix().orElseThrow().action().run();

        assertThat(form.name().textProperty().get()).isEqualTo("MY_KEY");
        assertThat(form.name().messageProperty().get().isBad()).isFalse();
    }

    @Test
    void saysWhetherTheNameIsFreeInTheChosenScope() {
        form.name().textProperty().set("TAKEN");
        assertThat(form.name().messageProperty().get().severity()).isEqualTo(Severity.WARNING);

        form.name().textProperty().set("FREE");
        assertThat(form.name().messageProperty().get())
                .isEqualTo(FieldMessage.of(Severity.GOOD, "Free in Personal"));

        form.scopeProperty().set(ACME);
        assertThat(form.name().messageProperty().get().severity()).isEqualTo(Severity.HINT);
    }

    @Test
    void doesNotScoldAnEmptyFormBeforeItIsSent() {
        assertThat(form.name().messageProperty().get().severity()).isEqualTo(Severity.HINT);
        assertThat(form.value().messageProperty().get().isPresent()).isFalse();
        assertThat(form.description().countProperty().get()).isEqualTo("0 / 500");
    }

    @Test
    void countsDescriptionsInCodePoints() {
        form.description().textProperty().set("\uD83D\uDD11".repeat(500));
        assertThat(form.description().messageProperty().get().isBad()).isFalse();
        assertThat(form.description().countProperty().get()).isEqualTo("500 / 500");

        form.description().textProperty().set("\uD83D\uDD11".repeat(501));
        assertThat(form.description().messageProperty().get().text())
                .isEqualTo("At most 500 characters; shorten it by 1");
    }

    @Test
    void dropsATrailingLineBreakOnlyWhenAsked() {
        form.value().textProperty().set("secret\r\n");
        FieldMessage told = form.value().messageProperty().get();
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(form.value().textProperty().get()).isEqualTo("secret\r\n");

        told.fix().orElseThrow().action().run();

        assertThat(form.value().textProperty().get()).isEqualTo("secret");
        assertThat(form.value().messageProperty().get().isPresent()).isFalse();
    }

    @Test
    void namesTheScopeOnTheButton() {
        assertThat(form.submitLabelProperty().get()).isEqualTo("Create in Personal");

        form.scopeProperty().set(ACME);

        assertThat(form.submitLabelProperty().get()).isEqualTo("Create in Acme research");
    }

    // Sending

    @Test
    void movesToTheFirstProblemAndSendsNothing() {
        form.submit();
        form.name().textProperty().set("MY_KEY");
        form.submit();
        form.value().textProperty().set("v");
        form.description().textProperty().set("d".repeat(501));
        form.submit();

        assertThat(focused).containsExactly(Field.NAME, Field.VALUE, Field.DESCRIPTION);
        assertThat(form.name().messageProperty().get().isBad()).isFalse();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void tellsWhatIsMissingOnceTheFormWasSent() {
        form.submit();

        assertThat(form.name().messageProperty().get().isBad()).isTrue();
        assertThat(form.value().messageProperty().get().isBad()).isTrue();
    }

    @Test
    void sendsExactlyWhatWasTypedAndEmptiesTheForm() {
        server.reply(200, STORED);
        form.scopeProperty().set(ACME);
        type("MY_KEY", " v\u00E9ry\tsecret\n", "for the eval jobs");

        form.submit();

        var sent = server.asked().getFirst();
        assertThat(sent.line()).isEqualTo("POST /api/v1/secrets/");
        assertThat(sent.body().get("name").getAsString()).isEqualTo("MY_KEY");
        assertThat(sent.body().get("value").getAsString()).isEqualTo(" v\u00E9ry\tsecret\n");
        assertThat(sent.body().get("description").getAsString()).isEqualTo("for the eval jobs");
        assertThat(sent.body().get("teamId").getAsString()).isEqualTo("t1");
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().updated()).isFalse();
        assertThat(stored.getFirst().scope()).isEqualTo(ACME);
        assertThat(form.isEmpty()).isTrue();
        assertThat(form.scopeProperty().get()).isEqualTo(ACME);
        assertThat(focused).containsExactly(Field.NAME);
    }

    @Test
    void keepsWhatIsTypedWhileTheServerIsAsked() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        SecretFormViewModel slow = form(server.client(), tasks);
        server.reply(200, STORED);
        slow.name().textProperty().set("MY_KEY");
        slow.value().textProperty().set("v");
        slow.submit();
        assertThat(slow.busyProperty().get()).isTrue();
        assertThat(slow.submitLabelProperty().get()).startsWith("Creating in Personal");

        slow.submit();
        slow.name().textProperty().set("NEXT_KEY");
        tasks.started().getFirst().finish();

        assertThat(server.asked()).hasSize(1);
        assertThat(slow.name().textProperty().get()).isEqualTo("NEXT_KEY");
        assertThat(slow.value().textProperty().get()).isEmpty();
        assertThat(slow.busyProperty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 413, 422, 429, 500, 503})
    void keepsEveryCharacterWhateverTheServerAnswers(int status) {
        server.reply(status, "{\"detail\": \"no\"}");
        type("MY_KEY", "v\n", "d");

        form.submit();

        assertThat(form.outcomeProperty().get().isBad()).isTrue();
        assertThat(form.name().textProperty().get()).isEqualTo("MY_KEY");
        assertThat(form.value().textProperty().get()).isEqualTo("v\n");
        assertThat(form.description().textProperty().get()).isEqualTo("d");
        assertThat(stored).isEmpty();
    }

    @Test
    void forgetsAnOldFailureOnceTheNameChanges() {
        server.reply(500, "");
        type("MY_KEY", "v", "");
        form.submit();

        form.name().textProperty().set("OTHER_KEY");

        assertThat(form.outcomeProperty().get().isPresent()).isFalse();
    }

    // A name that is taken

    @Test
    void updatesTheSecretThatHasTheNameWhenAskedTo() {
        server.reply(409, "{\"detail\": \"taken\"}")
                .reply(200, page(row("s7", "MY_KEY", false)))
                .reply(200, STORED);
        type("MY_KEY", "new", "");
        form.submit();
        FieldMessage told = form.outcomeProperty().get();
        assertThat(told.text()).isEqualTo("A secret of this name is already in Personal.");

        told.fix().orElseThrow().action().run();

        var change = server.asked().getLast();
        assertThat(change.line()).isEqualTo("PATCH /api/v1/secrets/s7");
        assertThat(change.body().get("value").getAsString()).isEqualTo("new");
        assertThat(change.body().has("name")).isFalse();
        assertThat(change.body().has("description")).isFalse();
        assertThat(stored.getFirst().updated()).isTrue();
        assertThat(form.isEmpty()).isTrue();
    }

    @Test
    void doesNotTurnAFileIntoAText() {
        server.reply(409, "{\"detail\": \"taken\"}").reply(200, page(row("s7", "MY_KEY", true)));
        type("MY_KEY", "new", "");
        form.submit();

        form.outcomeProperty().get().fix().orElseThrow().action().run();

        assertThat(server.asked()).hasSize(2);
        assertThat(form.outcomeProperty().get().text()).contains("a file cannot become a text");
        assertThat(form.value().textProperty().get()).isEqualTo("new");
    }

    // An answer that never came

    @Test
    void looksAgainBeforeAnythingIsSentTwice() throws IOException {
        try (MockWebServer web = new MockWebServer()) {
            web.start();
            web.enqueue(
                    new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build());
            web.enqueue(new MockResponse.Builder().body(page(row("s1", "MY_KEY", false))).build());
            BaseUrl url = BaseUrl.parse("http://127.0.0.1:" + web.getPort());
            try (SecretsClient client = SecretsClients.overHttp(url, () -> "key", "Test/1")) {
                SecretFormViewModel remote = form(client, new DirectTaskRunner());
                remote.name().textProperty().set("MY_KEY");
                remote.value().textProperty().set("v");
                remote.submit();
                FieldMessage told = remote.outcomeProperty().get();
                assertThat(told.text()).contains("may have been stored in Personal");

                told.fix().orElseThrow().action().run();

                assertThat(web.getRequestCount()).isEqualTo(2);
                assertThat(stored).hasSize(1);
                assertThat(remote.isEmpty()).isTrue();
            }
        }
    }

    // Waiting

    @Test
    void countsDownWhenTheServerAsksToWait() {
        server.reply(429, Map.of("retry-after", "3"), "{}");
        type("MY_KEY", "v", "");
        form.submit();
        assertThat(form.outcomeProperty().get().text()).contains("in 3 seconds");

        ticker.pass(1);
        assertThat(form.outcomeProperty().get().text()).contains("in 2 seconds");

        ticker.pass(2);
        assertThat(form.outcomeProperty().get().text()).isEqualTo("You can try again now.");
        assertThat(ticker.waiting()).isZero();
    }

    // Files

    @Test
    void refusesAFileThatIsTooLargeWithBothNumbers() throws IOException {
        Path large = Files.write(folder.resolve("large.bin"), new byte[49_153]);

        form.value().offer(large);

        assertThat(form.value().messageProperty().get().text())
                .contains("49,153 bytes", "65,540 characters", "49,152 bytes", "65,536 characters");
        assertThat(form.value().fileProperty().get()).isEmpty();
    }

    @Test
    void refusesAFolderInWords() {
        form.value().offer(folder);

        assertThat(form.value().messageProperty().get().text()).contains("is a folder");
    }

    @Test
    void storesWhatWasReadEvenIfTheFileVanishesBeforeItIsSent() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one");
        server.reply(200, STORED);
        form.value().offer(file);
        Files.delete(file);

        form.submit();

        assertThat(server.asked().getFirst().body().get("value").getAsString()).isEqualTo("b25l");
    }

    @Test
    void keepsANameThatWasTypedWhenAFileComes() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one");
        form.name().textProperty().set("MINE");

        form.value().offer(file);

        assertThat(form.name().textProperty().get()).isEqualTo("MINE");
    }

    @Test
    void switchingBetweenTextAndFileLosesNeither() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one");
        form.value().textProperty().set("typed");
        form.value().offer(file);

        form.value().kindProperty().set(ValueInput.Kind.TEXT);

        assertThat(form.value().textProperty().get()).isEqualTo("typed");
        assertThat(form.value().fileProperty().get()).isPresent();
    }

    @Test
    void nothingOfOneSecretIsLeftForTheNext() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one");
        server.reply(200, STORED);
        form.value().textProperty().set("typed, then a file was chosen instead");
        form.value().offer(file);

        form.submit();

        assertThat(form.isEmpty()).isTrue();
        assertThat(form.value().kindProperty().get()).isEqualTo(ValueInput.Kind.TEXT);
    }

    @Test
    void fileTakesThePlaceOfTheOneBefore() throws IOException {
        form.value().offer(Files.writeString(folder.resolve("kube.config"), "one"));
        server.reply(200, STORED);

        form.value().offer(Files.write(folder.resolve("ca.pem"), new byte[] {0, (byte) 0xFF, 10}));
        form.submit();

        assertThat(server.asked().getFirst().body().get("value").getAsString()).isEqualTo("AP8K");
        assertThat(server.asked().getFirst().body().get("isFile").getAsBoolean()).isTrue();
    }

    @Test
    void fileThatIsRefusedDoesNotTakeTheGoodOneAway() throws IOException {
        Path good = Files.writeString(folder.resolve("good"), "one");
        form.value().offer(good);

        form.value().offer(folder);

        assertThat(form.value().messageProperty().get().isBad()).isTrue();
        assertThat(form.value().fileProperty().get().orElseThrow().fileName()).isEqualTo("good");
    }

    @Test
    void overwritesTheFileWhenTheFormIsClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one");
        form.value().offer(file);
        var held = form.value().fileProperty().get().orElseThrow();

        form.close();

        assertThat(form.value().fileProperty().get()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> held.value().reveal());
    }

    private SecretFormViewModel form(SecretsClient client, TaskRunner tasks) {
        SecretFormViewModel made =
                new SecretFormViewModel(
                        client,
                        tasks,
                        ticker,
                        messages,
                        new UserMessages(messages),
                        Doctors.advice(new DirectTaskRunner(), messages),
                        ScopeChoice.personal("Personal"),
                        SecretFormViewModelTest::names);
        made.onFocusRequest(focused::add);
        made.onStored(stored::add);
        return made;
    }

    private static Optional<Set<String>> names(Scope scope) {
        return scope instanceof Scope.Personal ? Optional.of(Set.of("TAKEN")) : Optional.empty();
    }

    private void type(String name, String value, String description) {
        form.name().textProperty().set(name);
        form.value().textProperty().set(value);
        form.description().textProperty().set(description);
    }

    private static String page(String row) {
        return "{\"data\": [" + row + "], \"total_count\": 1, \"offset\": 0, \"limit\": 100}";
    }

    private static String row(String id, String name, boolean isFile) {
        return """
        {"id": "%s", "name": "%s", "isFile": %s,
         "createdAt": "2026-11-24T10:00:00Z", "updatedAt": "2026-11-24T10:00:00Z"}\
        """
                .formatted(id, name, isFile);
    }
}
