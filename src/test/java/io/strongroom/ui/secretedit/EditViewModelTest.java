package io.strongroom.ui.secretedit;

import static io.strongroom.support.StumblingServer.LOST_ON_THE_WAY;
import static io.strongroom.support.StumblingServer.STORED_WITHOUT_ANSWER;
import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Field;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Doctors;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;
import io.strongroom.support.StumblingServer.Stumble;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretinput.ValueInput;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import mockwebserver3.MockResponse;

import okhttp3.Headers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Editing over HTTP, in a real vault behind a server that stumbles.
class EditViewModelTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");

    @TempDir Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Secret> saved = new ArrayList<>();
    private final List<Field> focused = new ArrayList<>();
    private boolean left;
    private StumblingServer server;
    private SecretsClient client;
    private SecretsClient elsewhere;
    private Secret secret;
    private EditViewModel edit;

    @BeforeEach
    void open() throws Exception {
        server = new StumblingServer(home);
        client = server.client();
        elsewhere = server.direct();
        try (NewSecret made = Secrets.text("OLD_NAME", "old value")) {
            secret = elsewhere.create(made);
        }
        edit = editor(secret);
    }

    @AfterEach
    void close() {
        edit.close();
        elsewhere.close();
        client.close();
        server.close();
    }

    private EditViewModel editor(Secret edited) {
        EditViewModel made =
                new EditViewModel(
                        new EditServices(
                                client,
                                tasks,
                                ticker,
                                messages,
                                new UserMessages(messages),
                                () -> Doctors.advice(tasks, messages),
                                _ -> Optional.of(Set.of("OLD_NAME", "TAKEN"))),
                        edited,
                        PERSONAL);
        made.onSaved(saved::add);
        made.onFocusRequest(focused::add);
        made.onLeft(() -> left = true);
        return made;
    }

    @Test
    void sendsOnlyWhatWasChanged() throws Exception {
        edit.name().textProperty().set("NEW_NAME");

        edit.save();

        assertThat(saved).singleElement().extracting(Secret::name).isEqualTo("NEW_NAME");
        assertThat(server.bodies("PATCH")).containsExactly("{\"name\":\"NEW_NAME\"}");
        assertThat(valueNow()).isEqualTo("old value");
    }

    @Test
    void takesANewValueExactlyAsTyped() throws Exception {
        edit.value().textProperty().set(" new\nvalue ");
        edit.description().textProperty().set("what it is for");

        edit.save();

        assertThat(valueNow()).isEqualTo(" new\nvalue ");
        assertThat(now().description()).contains("what it is for");
        assertThat(now().name()).isEqualTo("OLD_NAME");
    }

    @Test
    void emptiedDescriptionIsCleared() throws Exception {
        change(Optional.empty(), Optional.of("for the jobs"));
        edit = editor(now());
        edit.description().textProperty().set("");

        edit.save();

        assertThat(server.bodies("PATCH")).containsExactly("{\"description\":\"\"}");
        assertThat(now().description().orElse("")).isEmpty();
    }

    @Test
    void nothingChangedSendsNothingAndLeaves() {
        edit.save();

        assertThat(left).isTrue();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void renamingWarnsThatJobsReadTheOldName() {
        assertThat(edit.name().messageProperty().get().isPresent()).isFalse();

        edit.name().textProperty().set("NEW_NAME");
        FieldMessage warned = edit.name().messageProperty().get();
        edit.name().textProperty().set("TAKEN");

        assertThat(warned.severity()).isEqualTo(Severity.WARNING);
        assertThat(warned.text()).startsWith("Jobs read it by its name");
        assertThat(edit.name().messageProperty().get().text()).startsWith("Already in Personal");
    }

    @Test
    void nameThatBreaksTheRuleCanStayAndNotBeTyped() throws Exception {
        edit = editor(Secrets.named("held-by-a-server"));
        assertThat(edit.name().messageProperty().get().isPresent()).isFalse();

        edit.name().textProperty().set("bad-name");
        edit.save();

        assertThat(edit.name().messageProperty().get().isBad()).isTrue();
        assertThat(focused).containsExactly(Field.NAME);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void fileStaysAFile(@TempDir Path folder) throws Exception {
        Secret file;
        try (NewSecret made = Secrets.fileOf("CA_PEM", new byte[] {1})) {
            file = elsewhere.create(made);
        }
        edit = editor(file);
        assertThat(edit.value().kindProperty().get()).isEqualTo(ValueInput.Kind.FILE);

        edit.value().offer(Files.write(folder.resolve("new.pem"), new byte[] {1, 2, 3}));
        edit.save();

        assertThat(saved.getFirst().isFile()).isTrue();
        try (SecretValue value = elsewhere.reveal(file.id(), Scope.personal())) {
            assertThat(value.reveal()).isEqualTo("AQID");
        }
    }

    @Test
    void whatChangedElsewhereIsShownBesideAndNothingIsSent() throws Exception {
        edit.name().textProperty().set("MINE");
        edit.value().textProperty().set("my value");
        change(Optional.empty(), Optional.of("theirs"));

        edit.save();

        Conflict conflict = edit.conflictProperty().get().orElseThrow();
        assertThat(conflict.name()).isEqualTo("MINE");
        assertThat(conflict.theirs().description()).contains("theirs");
        assertThat(conflict.newValue()).isTrue();
        assertThat(conflict.renames()).isTrue();
        assertThat(conflict.describes()).isFalse();
        assertThat(server.asked()).doesNotContain("PATCH");
        assertThat(valueNow()).isEqualTo("old value");
    }

    @Test
    void overwritingSendsWhatIsMineAndKeepsTheirRest() throws Exception {
        edit.name().textProperty().set("MINE");
        change(Optional.of("THEIRS"), Optional.of("theirs"));
        edit.save();

        edit.overwrite();

        assertThat(now().name()).isEqualTo("MINE");
        assertThat(now().description()).contains("theirs");
        assertThat(saved).hasSize(1);
    }

    @Test
    void overwritingAsksAgainWhatChangedAgain() throws Exception {
        edit.name().textProperty().set("MINE");
        change(Optional.empty(), Optional.of("once"));
        edit.save();
        change(Optional.empty(), Optional.of("twice"));

        edit.overwrite();

        assertThat(edit.conflictProperty().get().orElseThrow().theirs().description())
                .contains("twice");
        assertThat(server.asked()).doesNotContain("PATCH");
    }

    @Test
    void takingTheirsSendsNothing() throws Exception {
        edit.name().textProperty().set("MINE");
        change(Optional.of("THEIRS"), Optional.empty());
        edit.save();

        edit.takeTheirs();

        assertThat(saved).singleElement().extracting(Secret::name).isEqualTo("THEIRS");
        assertThat(server.asked()).doesNotContain("PATCH");
    }

    @Test
    void goingOnKeepsWhatIsTypedAndFollowsTheRest() throws Exception {
        edit.name().textProperty().set("MINE");
        change(Optional.empty(), Optional.of("theirs"));
        edit.save();

        edit.goOn();

        assertThat(edit.name().textProperty().get()).isEqualTo("MINE");
        assertThat(edit.description().textProperty().get()).isEqualTo("theirs");
        edit.save();
        assertThat(saved).hasSize(1);
        assertThat(server.bodies("PATCH")).containsExactly("{\"name\":\"MINE\"}");
    }

    @Test
    void changeWithoutAnswerThatArrivedIsFoundAndNotSentTwice() throws Exception {
        server.stumbleOver("PATCH", STORED_WITHOUT_ANSWER);
        edit.name().textProperty().set("NEW_NAME");

        edit.save();

        assertThat(saved).singleElement().extracting(Secret::name).isEqualTo("NEW_NAME");
        assertThat(server.asked()).containsExactly("GET", "PATCH", "GET");
    }

    @Test
    void changeWithoutAnswerThatWasLostIsSaidToBeSafeToSaveAgain() throws Exception {
        server.stumbleOver("PATCH", LOST_ON_THE_WAY);
        edit.name().textProperty().set("NEW_NAME");
        edit.value().textProperty().set("typed");

        edit.save();

        assertThat(told())
                .isEqualTo(
                        "No answer came. It was read again: nothing was saved. You may save"
                                + " again.");
        assertThat(edit.value().textProperty().get()).isEqualTo("typed");
        edit.save();
        assertThat(saved).hasSize(1);
        assertThat(valueNow()).isEqualTo("typed");
    }

    @Test
    void valueThatMostLikelyArrivedIsSaidToBeJustThat() throws Exception {
        server.stumbleOver("PATCH", STORED_WITHOUT_ANSWER);
        edit.value().textProperty().set("new value");

        edit.save();

        assertThat(saved).isEmpty();
        assertThat(told()).contains("most likely by this");
        assertThat(edit.value().textProperty().get()).isEqualTo("new value");
        edit.outcomeProperty().get().fix().orElseThrow().action().run();
        assertThat(saved).hasSize(1);
        assertThat(server.asked()).filteredOn("PATCH"::equals).hasSize(1);
    }

    @Test
    void unknownIsSaidAndSavingReadsAgainInsteadOfSending() throws Exception {
        server.stumbleOver("PATCH", STORED_WITHOUT_ANSWER);
        server.stumbleOver("GET", StumblingServer.PLAIN).stumbleOver("GET", status(403));
        edit.name().textProperty().set("NEW_NAME");

        edit.save();

        assertThat(told()).contains("could not be read again");
        assertThat(saved).isEmpty();
        edit.save();
        assertThat(saved).singleElement().extracting(Secret::name).isEqualTo("NEW_NAME");
        assertThat(server.asked()).containsExactly("GET", "PATCH", "GET", "GET");
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not accept the API key",
        "402, billing problem",
        "403, You may not do this in Personal",
        "404, not in Personal any more",
        "409, already in Personal",
        "413, too large",
        "422, without giving a reason",
        "500, nothing was saved",
        "503, nothing was saved"
    })
    void failureIsToldAndEverythingTypedStays(int status, String said) throws Exception {
        server.stumbleOver("PATCH", status(status));
        edit.name().textProperty().set("NEW_NAME");
        edit.description().textProperty().set("typed");
        edit.value().textProperty().set("typed value");

        edit.save();

        assertThat(told()).contains(said);
        assertThat(edit.outcomeProperty().get().isBad()).isTrue();
        assertThat(edit.name().textProperty().get()).isEqualTo("NEW_NAME");
        assertThat(edit.description().textProperty().get()).isEqualTo("typed");
        assertThat(edit.value().textProperty().get()).isEqualTo("typed value");
        assertThat(now()).isEqualTo(secret);
        edit.save();
        assertThat(saved).hasSize(1);
        assertThat(valueNow()).isEqualTo("typed value");
    }

    @Test
    void waitIsCountedDown() {
        server.stumbleOver("PATCH", status(429, "Retry-After", "2"));
        edit.name().textProperty().set("NEW_NAME");

        edit.save();

        assertThat(told()).contains("in 2 seconds");
        ticker.pass(1);
        assertThat(told()).contains("in 1 seconds");
        ticker.pass(1);
        assertThat(told()).isEqualTo("You can try again now.");
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void complaintAboutAFieldIsSaidBesideIt() {
        server.stumbleOver(
                "PATCH",
                _ ->
                        new MockResponse(
                                422,
                                Headers.of("content-type", "application/json"),
                                """
                                {"errors":[{"param":"description","details":"too plain"}]}\
                                """));
        edit.description().textProperty().set("plain");

        edit.save();

        assertThat(edit.description().messageProperty().get().text()).contains("too plain");
        assertThat(focused).containsExactly(Field.DESCRIPTION);
        edit.description().textProperty().set("plainer");
        assertThat(edit.description().messageProperty().get().isPresent()).isFalse();
    }

    @Test
    void secretThatIsGoneIsSaidSoAndNothingTypedIsLost() throws Exception {
        edit.name().textProperty().set("NEW_NAME");
        elsewhere.delete(secret.id(), Scope.personal());

        edit.save();

        assertThat(told()).startsWith("It is not in Personal any more");
        assertThat(edit.isDirty()).isTrue();
        assertThat(server.asked()).doesNotContain("PATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "403, You may not do this in Personal",
        "500, status 500",
        "html, not part of its contract",
        "cut, The connection broke off",
    })
    void nothingIsSentWhereTheFirstReadFails(String kind, String said) throws Exception {
        // A read that stumbles is repeated twice before it is given up.
        for (int attempt = 0; attempt < 3; attempt++) {
            server.stumbleOver("GET", failure(kind));
        }
        edit.name().textProperty().set("NEW_NAME");
        edit.value().textProperty().set("typed value");

        edit.save();

        assertThat(told()).contains(said).endsWith("so nothing was sent.");
        assertThat(server.asked()).doesNotContain("PATCH");
        assertThat(edit.value().textProperty().get()).isEqualTo("typed value");
        while (saved.isEmpty()) {
            edit.save();
        }
        assertThat(valueNow()).isEqualTo("typed value");
    }

    private static Stumble failure(String kind) {
        return switch (kind) {
            case "html" -> _ -> new MockResponse(200, Headers.of(), "<html>maintenance</html>");
            case "cut" -> StumblingServer.LOST_ON_THE_WAY;
            default -> status(Integer.parseInt(kind));
        };
    }

    @Test
    void waitBeforeTheFirstReadIsCountedDown() {
        server.stumbleOver("GET", status(429, "Retry-After", "2"));
        edit.name().textProperty().set("NEW_NAME");

        edit.save();

        assertThat(told()).contains("in 2 seconds");
        assertThat(server.asked()).doesNotContain("PATCH");
        ticker.pass(2);
        assertThat(told()).isEqualTo("You can try again now.");
    }

    @Test
    void nothingIsSentWhereTheServerCannotBeReached() {
        edit.name().textProperty().set("NEW_NAME");
        server.disappear();

        edit.save();

        assertThat(told()).contains("cannot be reached").endsWith("so nothing was sent.");
        assertThat(edit.name().textProperty().get()).isEqualTo("NEW_NAME");
        assertThat(saved).isEmpty();
    }

    @Test
    void whatIsHalfDoneGoesIntoAnotherEditor() throws Exception {
        edit.name().textProperty().set("half");
        edit.value().textProperty().set("typed");
        KeptEdit kept = edit.keep().orElseThrow();
        change(Optional.empty(), Optional.of("theirs"));

        EditViewModel other = editor(kept.base());
        other.restore(kept);

        assertThat(other.name().textProperty().get()).isEqualTo("half");
        assertThat(other.value().textProperty().get()).isEqualTo("typed");
        other.name().textProperty().set("WHOLE");
        other.save();
        assertThat(other.conflictProperty().get()).isPresent();
    }

    private String told() {
        return edit.outcomeProperty().get().text();
    }

    private Secret now() throws Exception {
        return elsewhere.find(secret.id(), Scope.personal());
    }

    private String valueNow() throws Exception {
        try (SecretValue value = elsewhere.reveal(secret.id(), Scope.personal())) {
            return value.reveal();
        }
    }

    private void change(Optional<String> name, Optional<String> description) throws Exception {
        try (SecretChange change =
                new SecretChange(name.map(SecretName::new), Optional.empty(), description)) {
            var _ = elsewhere.change(secret.id(), Scope.personal(), change);
        }
    }
}
