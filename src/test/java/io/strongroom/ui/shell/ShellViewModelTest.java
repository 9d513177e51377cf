package io.strongroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Doctors;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.NotedClipboard;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.notice.Toast;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The screens together, over a real vault, without a toolkit.
class ShellViewModelTest {

    @TempDir Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final List<ScopeChoice> made = new ArrayList<>();
    private LocalVaultServer vault;
    private SecretsClient client;
    private ScopesViewModel scopes;
    private SecretListViewModel list;
    private SecretDetailViewModel detail;
    private SecretFormViewModel form;
    private ShellViewModel shell;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(home);
        client = vault.client();
        begin(tasks);
    }

    private void begin(TaskRunner tasks) {
        UserMessages userMessages = new UserMessages(messages);
        ManualTicker ticker = new ManualTicker();
        scopes = new ScopesViewModel(client, tasks, messages, userMessages, new Scope.Personal());
        list = new SecretListViewModel(client, tasks, ticker, messages, userMessages);
        RelativeTime times = new RelativeTime(Clock.systemUTC(), messages);
        detail =
                new SecretDetailViewModel(
                        client,
                        tasks,
                        ticker,
                        messages,
                        userMessages,
                        times,
                        _ -> {},
                        new NotedClipboard(new ArrayList<>()));
        form =
                new SecretFormViewModel(
                        client,
                        tasks,
                        ticker,
                        messages,
                        userMessages,
                        Doctors.advice(tasks, messages),
                        scopes.shownProperty().get(),
                        list.inventory()::namesOf);
        shell = new ShellViewModel(client, tasks, scopes, list, detail, form, messages);
        shell.start();
    }

    @AfterEach
    void close() {
        shell.close();
        vault.close();
    }

    @Test
    void whatTheFormStoresIsListedSelectedAndShownInDetail() {
        create("MY_KEY");

        assertThat(list.rows()).extracting(Secret::name).containsExactly("MY_KEY");
        assertThat(list.selectedProperty().get()).map(Secret::name).contains("MY_KEY");
        assertThat(detail.factsProperty().get()).isPresent();
        assertThat(shell.notices().toastProperty().get().orElseThrow().sentence().text())
                .isEqualTo("Created MY_KEY in Personal");
        assertThat(shell.notices().toastProperty().get().orElseThrow().action()).isEmpty();
    }

    @Test
    void nameIsFreeAgainOnceItsSecretIsGone() {
        create("MY_KEY");
        form.name().textProperty().set("MY_KEY");

        list.remove(list.rows().getFirst().id());

        assertThat(form.name().messageProperty().get().text()).startsWith("Free in Personal");
    }

    @Test
    void nameThatWasJustStoredIsTakenFromThenOn() {
        create("MY_KEY");

        form.name().textProperty().set("MY_KEY");

        assertThat(form.name().messageProperty().get().text()).startsWith("Already in Personal");
    }

    @Test
    void whatIsStoredElsewhereIsOneToastAway() {
        scopes.createTeam("Acme research", made::add, problem -> assertThat(problem).isNull());
        form.scopeProperty().set(made.getFirst());
        create("TEAM_KEY");
        assertThat(list.rows()).isEmpty();

        shell.notices().toastProperty().get().orElseThrow().action().orElseThrow().run().run();

        assertThat(scopes.shownProperty().get()).isEqualTo(made.getFirst());
        assertThat(list.rows()).extracting(Secret::name).containsExactly("TEAM_KEY");
        assertThat(list.selectedProperty().get()).map(Secret::name).contains("TEAM_KEY");
        assertThat(shell.notices().toastProperty().get()).isEmpty();
    }

    @Test
    void emptyFormFollowsTheShownScopeAndAHalfFilledOneStays() {
        scopes.createTeam("Acme research", made::add, problem -> assertThat(problem).isNull());
        scopes.shownProperty().set(made.getFirst());
        assertThat(form.submitLabelProperty().get()).isEqualTo("Create in Acme research");

        form.name().textProperty().set("HALF");
        scopes.shownProperty().set(scopes.choices().getFirst());

        assertThat(form.submitLabelProperty().get()).isEqualTo("Create in Acme research");
        assertThat(form.name().textProperty().get()).isEqualTo("HALF");
    }

    @Test
    void scopeThatEverythingWasImportedToIsShownUnlessTheFormIsHalfFilled() throws Exception {
        scopes.createTeam("Acme research", made::add, problem -> assertThat(problem).isNull());
        ImportViewModel imports = imports();

        form.name().textProperty().set("HALF");
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        sendToTeam(imports);
        assertThat(scopes.shownProperty().get().label()).isEqualTo("Personal");

        form.name().textProperty().set("");
        imports.take(new Arrival.Text("C=1\nD=2\n"));
        sendToTeam(imports);
        assertThat(scopes.shownProperty().get()).isEqualTo(made.getFirst());
        assertThat(list.rows())
                .extracting(Secret::name)
                .containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    @Test
    void fileInTheFormIsPutAwayWhenAReviewHasStoredIt() throws Exception {
        Path key = Files.writeString(home.resolve("tls.key"), "not really");
        Path other = Files.writeString(home.resolve("ca.pem"), "not really");
        ImportViewModel imports = imports();
        form.value().offer(other);
        imports.take(new Arrival.Files(List.of(key, home.resolve("gone"))));
        imports.openProperty().get().orElseThrow().submit();
        assertThat(form.value().fileProperty().get()).isPresent();

        Files.writeString(key, "not what was stored");
        form.value().offer(key);
        imports.take(new Arrival.Files(List.of(key, other)));
        imports.openProperty().get().orElseThrow().submit();

        assertThat(form.value().fileProperty().get()).isEmpty();
        assertThat(form.isEmpty()).isTrue();
    }

    @Test
    void importThatFailedInPartOutOfSightIsToldAsAWarning() throws Exception {
        ImportViewModel imports = imports();
        imports.take(new Arrival.Text("A=1\nB=2\nC=3\n"));
        form.name().textProperty().set("B");
        form.value().textProperty().set("in the way");
        form.submit();
        imports.openProperty().get().orElseThrow().submit();
        imports.dismiss();

        Toast told = shell.notices().toastProperty().get().orElseThrow();
        assertThat(told.kind()).isEqualTo(Toast.Kind.WARNING);
        assertThat(told.sentence().shown(false)).isEqualTo("Saved 2 of 3 to Personal: 1 failed");
        told.action().orElseThrow().run().run();
        ReviewViewModel review = imports.openProperty().get().orElseThrow();

        review.takeFix(Reviews.row(review.rows(), "B"));
        review.retry();
        imports.dismiss();
        Toast mended = shell.notices().toastProperty().get().orElseThrow();
        assertThat(mended.kind()).isEqualTo(Toast.Kind.GOOD);
        assertThat(mended.sentence().shown(false)).isEqualTo("Saved 3 secrets to Personal");
    }

    @Test
    void importThatLeavesARowToBeMendedIsToldAsAWarning() throws Exception {
        ImportViewModel imports = imports();
        imports.take(new Arrival.Text("A=1\ndb-url=2\n"));
        imports.openProperty().get().orElseThrow().submit();
        imports.dismiss();

        Toast told = shell.notices().toastProperty().get().orElseThrow();
        assertThat(told.kind()).isEqualTo(Toast.Kind.WARNING);
        assertThat(told.sentence().shown(false))
                .isEqualTo("Saved 1 secret to Personal: 1 not saved: must be fixed");
    }

    private void sendToTeam(ImportViewModel imports) {
        ReviewViewModel review = imports.openProperty().get().orElseThrow();
        review.scopeProperty().set(made.getFirst());
        review.submit();
    }

    private ImportViewModel imports() {
        ImportViewModel imports =
                new ImportViewModel(
                        Reviews.services(client, tasks),
                        new ManualTicker(),
                        scopes.shownProperty()::get,
                        form.value()::offer,
                        home);
        shell.attach(imports);
        return imports;
    }

    @Test
    void whatAnotherProgramStoredAppearsOnRefresh() throws Exception {
        try (LocalVaultServer other = new LocalVaultServer(home)) {
            SecretFormViewModel elsewhere =
                    new SecretFormViewModel(
                            other.client(),
                            tasks,
                            new ManualTicker(),
                            messages,
                            new UserMessages(messages),
                            Doctors.advice(tasks, messages),
                            ScopeChoice.personal("Personal"),
                            list.inventory()::namesOf);
            elsewhere.name().textProperty().set("FROM_ELSEWHERE");
            elsewhere.value().textProperty().set("v");
            elsewhere.submit();
        }

        shell.refresh();

        assertThat(list.rows()).extracting(Secret::name).containsExactly("FROM_ELSEWHERE");
    }

    @Test
    void revealedValueIsHiddenWhenTheWindowIsLeft() {
        create("MY_KEY");
        detail.value().toggle();
        assertThat(detail.value().valueProperty().get()).isPresent();

        shell.hideValues();

        assertThat(detail.value().valueProperty().get()).isEmpty();
    }

    @Test
    void vaultThatCannotBeOpenedIsToldOnceByTheList() throws Exception {
        vault.close();

        shell.refresh();

        assertThat(list.failureProperty().get()).isNotEmpty();
        assertThat(shell.notices().noticeProperty().get().isPresent()).isFalse();
    }

    @Test
    void noticeStaysUntilItIsPutAway() {
        shell.tell("The settings were damaged.");
        assertThat(shell.notices().noticeProperty().get().text())
                .isEqualTo("The settings were damaged.");

        shell.notices().noticeProperty().get().fix().orElseThrow().action().run();

        assertThat(shell.notices().noticeProperty().get().isPresent()).isFalse();
    }

    @Test
    void settlingWaitsForTheAnswerAndAsksNobodyMeanwhile() {
        PausedTaskRunner paused = new PausedTaskRunner();
        shell.close();
        begin(paused);
        create("MY_KEY");
        PausedTaskRunner.Held writing = paused.last();
        int begun = paused.started().size();
        List<Boolean> settled = new ArrayList<>();

        shell.settle(() -> settled.add(form.busyProperty().get()));
        assertThat(settled).isEmpty();
        assertThat(paused.started()).hasSize(begun);
        writing.finish();

        assertThat(settled).containsExactly(false);
        shell.settle(() -> settled.add(true));
        assertThat(settled).containsExactly(false, true);
    }

    private void create(String name) {
        form.name().textProperty().set(name);
        form.value().textProperty().set("v");
        form.submit();
    }
}
