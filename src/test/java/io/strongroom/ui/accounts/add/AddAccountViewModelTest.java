package io.strongroom.ui.accounts.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.signin.SignInState;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.domain.Scope;
import io.strongroom.domain.VaultProblem;
import io.strongroom.support.AccountScene;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Added;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Asking;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Confirming;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Way;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Over real files, real HTTP, and a provider that this test plays.
class AddAccountViewModelTest {

    private static final URI PAGE = URI.create("https://pages.example/confirm?code=ABCD-1234");

    @TempDir Path folder;

    private final FakeProvider provider = new FakeProvider();
    private final List<String> copied = new ArrayList<>();
    private AccountScene scene;
    private AccountServices services;
    private AddAccountViewModel adding;
    private int unlocked;

    @BeforeEach
    void start() throws Exception {
        provider.start();
        scene = new AccountScene(folder);
        services = scene.services(Map.of());
        adding = adding(new DirectTaskRunner());
    }

    @AfterEach
    void stop() {
        adding.close();
        provider.close();
    }

    @Test
    void showsWhatAKeyIsGoodForBeforeItIsKept() {
        ConfirmViewModel confirm = checked();

        assertThat(confirm.owner()).isEqualTo("Ada · ada@example.com");
        assertThat(confirm.permissions())
                .containsExactly(
                        new PermissionWords.Line("pods", "read"),
                        new PermissionWords.Line("secrets", "read and write"));
        assertThat(confirm.doubts()).isEmpty();
        assertThat(confirm.choices())
                .extracting(ScopeChoice::label)
                .containsExactly("Personal", "Acme research");
        assertThat(confirm.teamProperty().get().scope()).isEqualTo(Scope.personal());
        assertThat(stored()).isEmpty();
        assertThat(scene.keys().kept()).isEmpty();
    }

    @Test
    void keepsAnAccountWithItsNameItsTeamAndItsKey() {
        ConfirmViewModel confirm = checked();
        confirm.nameProperty().set(" Acme ");
        confirm.teamProperty().set(confirm.choices().getLast());

        confirm.save();

        StoredAccount account = stored().getFirst();
        assertThat(adding.stageProperty().get()).isEqualTo(new Added(account));
        assertThat(account.name()).isEqualTo("Acme");
        assertThat(account.defaultScope()).isEqualTo(new Scope.Team("t1"));
        assertThat(account.baseUrl().uri()).hasToString(provider.url());
        assertThat(scene.keys().kept()).containsOnlyKeys(account.id());
        assertThat(adding.key().textProperty().get()).isEmpty();
    }

    @Test
    void saysWhatTheKeyCannotDo() {
        provider.permissions("{\"secrets\": {\"read\": true}}");

        assertThat(checked().doubts())
                .containsExactly(
                        "This key may not write secrets, so nothing can be created, changed or"
                                + " imported with it.");
    }

    @Test
    void aKeyThatMayNotListTeamsIsGoodAllTheSame() {
        provider.teamsStatus(403);

        ConfirmViewModel confirm = checked();

        assertThat(confirm.areTeamsTold()).isFalse();
        assertThat(confirm.choices()).extracting(ScopeChoice::label).containsExactly("Personal");
    }

    @Test
    void saysBesideTheKeyThatTheServerRefusesItAndKeepsWhatWasTyped() {
        adding.server().addressProperty().set(provider.url());
        adding.key().textProperty().set("pit_wrong");

        adding.checkKey();

        assertThat(adding.stageProperty().get()).isEqualTo(new Asking());
        assertThat(adding.key().messageProperty().get().text()).contains("does not accept");
        assertThat(adding.key().textProperty().get()).isEqualTo("pit_wrong");
        assertThat(adding.server().addressProperty().get()).isEqualTo(provider.url());
        assertThat(adding.checkingProperty().get()).isFalse();
    }

    @Test
    void saysBesideTheAddressThatNobodyAnswersThere() {
        adding.server().addressProperty().set(provider.url());
        provider.close();
        adding.key().textProperty().set(FakeProvider.KEY);

        adding.checkKey();

        assertThat(adding.server().addressMessageProperty().get().isBad()).isTrue();
        assertThat(adding.key().messageProperty().get().isBad()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com, BAD",
        "https://user@example.com, BAD",
        "https://example.com/?a=b, BAD",
        "https://api.example.com/api/v1/, GOOD",
        "http://127.0.0.1:8080, GOOD",
        "https://api.primeintellect.ai, HINT",
        "'', HINT"
    })
    void judgesAnAddressWhileItIsTyped(String address, Severity severity) {
        adding.server().addressProperty().set(address);

        assertThat(adding.server().addressMessageProperty().get().severity()).isEqualTo(severity);
    }

    @Test
    void sendsNothingToAnAddressThatIsNotOne() {
        adding.server().addressProperty().set("http://example.com");
        adding.key().textProperty().set("");

        adding.checkKey();

        assertThat(adding.server().addressMessageProperty().get().isBad()).isTrue();
        assertThat(adding.key().messageProperty().get().text()).startsWith("Paste a key");
        assertThat(adding.checkingProperty().get()).isFalse();
    }

    @Test
    void takesBlanksFromAroundAKeyInOnePressOrWhereItIsChecked() {
        adding.server().addressProperty().set(provider.url());
        adding.key().textProperty().set(" " + FakeProvider.KEY + "\n");
        FieldMessage said = adding.key().messageProperty().get();
        assertThat(said.severity()).isEqualTo(Severity.WARNING);
        said.fix().orElseThrow().action().run();
        assertThat(adding.key().textProperty().get()).isEqualTo(FakeProvider.KEY);
        adding.key().textProperty().set("two keys");
        assertThat(adding.key().messageProperty().get().text()).contains("place 4");

        adding.key().textProperty().set(FakeProvider.KEY + "\n");
        adding.checkKey();

        assertThat(adding.stageProperty().get()).isInstanceOf(Confirming.class);
        assertThat(adding.key().textProperty().get()).isEqualTo(FakeProvider.KEY);
    }

    @Test
    void saysBesideTheCertificateWhyItIsNotTrusted() throws Exception {
        Path file = Files.writeString(folder.resolve("company.pem"), "nothing");
        adding.server().addressProperty().set(provider.url());
        adding.server().authority().typedProperty().set(file.toString());
        adding.key().textProperty().set(FakeProvider.KEY);

        adding.checkKey();

        assertThat(adding.server().authority().messageProperty().get().text())
                .contains("no certificate");
        assertThat(adding.stageProperty().get()).isEqualTo(new Asking());
    }

    @Test
    void goesBackToWhatWasTyped() {
        checked();

        adding.back();

        assertThat(adding.stageProperty().get()).isEqualTo(new Asking());
        assertThat(adding.key().textProperty().get()).isEqualTo(FakeProvider.KEY);
    }

    @Test
    void whatWasSaidOfAnAccountIsThereAgainAfterGoingBack() {
        ConfirmViewModel confirm = checked();
        confirm.nameProperty().set("Acme");
        confirm.teamProperty().set(confirm.choices().getLast());
        adding.back();
        assertThat(adding.keep().orElseThrow().name()).isEqualTo("Acme");

        ConfirmViewModel again = checked();

        assertThat(again.nameProperty().get()).isEqualTo("Acme");
        assertThat(again.teamProperty().get()).isEqualTo(confirm.choices().getLast());
        again.nameProperty().set("");
        adding.back();
        assertThat(checked().nameProperty().get()).isNotEmpty();
    }

    @Test
    void whatWasSaidOfAnAccountIsNotMeantOfOneElsewhere() throws Exception {
        checked().nameProperty().set("Acme");
        adding.back();
        try (FakeProvider other = new FakeProvider()) {
            other.start();
            adding.server().addressProperty().set(other.url().replace("127.0.0.1", "localhost"));

            adding.checkKey();

            assertThat(((Confirming) adding.stageProperty().get()).confirm().nameProperty().get())
                    .isNotEqualTo("Acme");
        }
    }

    @Test
    void refusesANameThatIsTakenBesideItsField() {
        checked().save();
        adding.back();
        ConfirmViewModel second = checked();

        second.save();

        assertThat(second.nameMessageProperty().get().text()).contains("already");
        assertThat(stored()).hasSize(1);
        second.nameProperty().set("Second");
        second.save();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void offersToSealTheKeyBesideTheVaultWhereTheKeyringIsLocked() {
        ConfirmViewModel confirm = checked();
        scene.keys().failWith(new KeyProblem.KeyringLocked());
        confirm.save();
        FieldMessage said = confirm.outcomeProperty().get();
        assertThat(said.text()).contains("keyring is locked");
        scene.keys().work();

        said.fix().orElseThrow().action().run();

        assertThat(stored().getFirst().keyPlace()).isEqualTo(KeyPlace.VAULT);
    }

    @Test
    void leadsToUnlockingTheVaultWhereThatCannotSealTheKey() {
        ConfirmViewModel confirm = checked();
        scene.keys().failWith(new KeyProblem.VaultInTheWay(new VaultProblem.Locked(scene.home())));
        confirm.save();

        confirm.outcomeProperty().get().fix().orElseThrow().action().run();

        assertThat(unlocked).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptUntilItIsGivenUp() {
        assertThat(adding.keep()).isEmpty();
        adding.wayProperty().set(Way.BROWSER);
        assertThat(adding.keep()).isEmpty();
        adding.server().authority().typedProperty().set("/tmp/ca.pem");
        assertThat(adding.keep().orElseThrow().authority()).isEqualTo("/tmp/ca.pem");
        adding.close();
        assertThat(adding.keep()).isEmpty();
    }

    @Test
    void whatWasSaidOfAnAccountIsKeptUntilItIsStored() {
        ConfirmViewModel confirm = checked();
        confirm.nameProperty().set("Acme");
        confirm.teamProperty().set(confirm.choices().getLast());
        KeptAddition kept = adding.keep().orElseThrow();
        confirm.save();
        assertThat(adding.keep()).isEmpty();

        AddAccountViewModel later = adding(new DirectTaskRunner());
        later.restore(kept);
        assertThat(later.stageProperty().get()).isEqualTo(new Asking());
        assertThat(later.keep()).contains(kept);
        later.checkKey();
        assertThat(later.keep()).contains(kept);
        assertThat(kept.name()).isEqualTo("Acme");
        assertThat(kept.team()).isEqualTo(new Scope.Team("t1"));
        assertThat(kept.key()).isEqualTo(FakeProvider.KEY);
        later.close();
    }

    @Test
    void savesForAsLongAsTheAccountIsBeingKept() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        AddAccountViewModel paused = adding(tasks);
        paused.server().addressProperty().set(provider.url());
        paused.key().textProperty().set(FakeProvider.KEY);
        paused.checkKey();
        tasks.last().finish();
        assertThat(paused.savingProperty().getValue()).isFalse();

        ((Confirming) paused.stageProperty().get()).confirm().save();

        assertThat(paused.savingProperty().getValue()).isTrue();
        tasks.last().finish();
        assertThat(paused.savingProperty().getValue()).isFalse();
        paused.close();
    }

    @Test
    void givesUpACheckThatIsUnderWay() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        AddAccountViewModel paused = adding(tasks);
        paused.server().addressProperty().set(provider.url());
        paused.key().textProperty().set(FakeProvider.KEY);
        paused.checkKey();
        assertThat(paused.checkingProperty().get()).isTrue();

        paused.cancelCheck();

        assertThat(tasks.last().isCancelled()).isTrue();
        assertThat(paused.checkingProperty().get()).isFalse();
        assertThat(paused.key().textProperty().get()).isEqualTo(FakeProvider.KEY);
    }

    @Test
    void signsInWithTheBrowserAndChecksTheKeyThatComesBack() {
        provider.pending(2);
        List<SignInState> states = new ArrayList<>();
        adding.signIn().stateProperty().subscribe(now -> now.ifPresent(states::add));
        adding.wayProperty().set(Way.BROWSER);
        adding.server().addressProperty().set(provider.url());

        adding.signInWithBrowser();

        assertThat(scene.pages()).containsExactly(PAGE);
        assertThat(states)
                .last()
                .isInstanceOfSatisfying(
                        SignInState.Waiting.class,
                        waiting -> assertThat(waiting.code()).isEqualTo("ABCD-1234"));
        assertThat(adding.stageProperty().get()).isInstanceOf(Confirming.class);
        assertThat(adding.signIn().stateProperty().get()).isEmpty();
    }

    @Test
    void saysThatACodeHasExpiredAndStartsAgain() {
        provider.expire();
        adding.wayProperty().set(Way.BROWSER);
        adding.server().addressProperty().set(provider.url());
        adding.signInWithBrowser();
        FieldMessage said = adding.signIn().messageProperty().get();
        assertThat(said.text()).contains("has expired");
        provider.pending(0);

        said.fix().orElseThrow().action().run();

        assertThat(adding.stageProperty().get()).isInstanceOf(Confirming.class);
    }

    @Test
    void stopsWaitingForTheBrowser() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        AddAccountViewModel paused = adding(tasks);
        paused.wayProperty().set(Way.BROWSER);
        paused.server().addressProperty().set(provider.url());
        paused.signInWithBrowser();
        PausedTaskRunner.Held waiting = tasks.last().work();
        tasks.last().finish();
        assertThat(paused.signIn().messageProperty().get().isPresent()).isFalse();
        paused.signIn().copyLink();
        scene.takeBrowser();
        paused.signIn().openAgain();
        tasks.last().finish();
        assertThat(paused.signIn().messageProperty().get().text())
                .startsWith("No browser could be opened here. Copy the link");
        assertThat(copied).containsExactly(PAGE.toString());
        assertThat(scene.pages()).containsExactly(PAGE, PAGE);

        paused.signIn().cancel();
        waiting.deliver();

        assertThat(paused.signIn().stateProperty().get()).isEmpty();
        assertThat(paused.stageProperty().get()).isEqualTo(new Asking());
    }

    @Test
    void offersWhatTheProvidersClientLeftAndTakesNothingUnasked() throws Exception {
        Path config = leave("config.json", provider.url(), "rw-------");
        adding.wayProperty().set(Way.FOUND);
        FoundViewModel found = adding.found();
        assertThat(found.accounts()).hasSize(1);
        assertThat(found.where(found.accounts().getFirst())).isEqualTo(config.toString());
        assertThat(found.what(found.accounts().getFirst())).contains(provider.url(), "Acme");
        assertThat(found.notes()).isEmpty();
        assertThat(scene.keys().kept()).isEmpty();
        assertThat(adding.stageProperty().get()).isEqualTo(new Asking());

        adding.take(found.accounts().getFirst());

        ConfirmViewModel confirm = confirm();
        assertThat(confirm.teamProperty().get().label()).isEqualTo("Acme research");
        assertThat(stored()).isEmpty();
    }

    @Test
    void warnsOfAFileThatOthersCanReadAndClosesItInOnePress() throws Exception {
        Path config = leave("config.json", provider.url(), "rw-r--r--");
        adding.wayProperty().set(Way.FOUND);
        FieldMessage said = adding.found().notes().getFirst();
        assertThat(said.severity()).isEqualTo(Severity.WARNING);

        said.fix().orElseThrow().action().run();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
                .isEqualTo("rw-------");
        assertThat(adding.found().notes()).isEmpty();
    }

    @Test
    void saysThatNothingWasFoundOnlyOnceItLooked() {
        assertThat(adding.found().lookedProperty().get()).isFalse();

        adding.wayProperty().set(Way.FOUND);

        assertThat(adding.found().lookedProperty().get()).isTrue();
        assertThat(adding.found().accounts()).isEmpty();
    }

    private AddAccountViewModel adding(TaskRunner tasks) {
        return new AddAccountViewModel(
                services, tasks, new Messages(Locale.ENGLISH), copied::add, () -> unlocked++);
    }

    private ConfirmViewModel checked() {
        adding.server().addressProperty().set(provider.url());
        adding.key().textProperty().set(FakeProvider.KEY);
        adding.checkKey();
        return confirm();
    }

    private ConfirmViewModel confirm() {
        assertThat(adding.stageProperty().get()).isInstanceOf(Confirming.class);
        return ((Confirming) adding.stageProperty().get()).confirm();
    }

    private List<StoredAccount> stored() {
        return services.book().list().accounts().all();
    }

    private Path leave(String name, String url, String rights) throws Exception {
        Path file = scene.userHome().resolve(".prime").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(
                file,
                """
                {"api_key": "%s", "base_url": "%s", "team_id": "t1", "team_name": "Acme"}
                """
                        .formatted(FakeProvider.KEY, url));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
