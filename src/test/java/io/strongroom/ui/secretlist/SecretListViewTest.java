package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ListChoices.Sort;
import io.strongroom.account.ThemeChoice;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.AccessibleTree;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class SecretListViewTest {

    private static final Instant NOW = Secrets.CREATED.plus(Duration.ofHours(1));
    private static final Messages MESSAGES = new Messages(Locale.US);

    private static final Secret KEY =
            new Secret(
                    "1",
                    "OPENAI_API_KEY",
                    Optional.of("used by the eval jobs\nand more"),
                    false,
                    Optional.empty(),
                    Scope.personal(),
                    Secrets.CREATED,
                    NOW.minusSeconds(120));
    private static final Secret FILE = Secrets.file("KUBECONFIG");

    private final CannedServer server = new CannedServer().holding(KEY, FILE);
    private final List<String> pressed = new ArrayList<>();
    private SecretListViewModel viewModel;
    private SecretListView view;

    private final ManualTicker ticker = new ManualTicker();

    @Start
    void show(Stage stage) {
        viewModel =
                new SecretListViewModel(
                        server.client(),
                        new DirectTaskRunner(),
                        ticker,
                        MESSAGES,
                        new UserMessages(MESSAGES));
        view =
                new SecretListView(
                        viewModel,
                        MESSAGES,
                        new RelativeTime(Clock.fixed(NOW, ZoneOffset.UTC), MESSAGES));
        view.setOnBegin(() -> pressed.add("type"), () -> pressed.add("files"));
        view.setOnUseAccount(() -> pressed.add("account"));
        Scene scene = new Scene(view.root(), 776, 500);
        new AppTheme(ThemeChoice.SYSTEM).dress(scene);
        stage.setScene(scene);
        stage.show();
        viewModel.show(ScopeChoice.personal("Personal"));
    }

    @Test
    void marksOfWhatIsNewStayWhileSomethingLiesOverTheList(FxRobot robot) {
        SimpleBooleanProperty covered = new SimpleBooleanProperty(true);
        robot.interact(() -> {
            view.setCovered(covered);
            server.holding(KEY, FILE, Secrets.file("NEW"));
            viewModel.reload();
        });
        robot.interact(() -> ticker.pass(60));
        assertThat(marked(robot)).hasSize(1);

        robot.interact(() -> covered.set(false));
        robot.interact(() -> ticker.pass(3));
        assertThat(marked(robot)).hasSize(1);

        robot.interact(() -> ticker.pass(1));
        assertThat(marked(robot)).isEmpty();
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void listThatIsTakenAwayCountsNoSeconds(FxRobot robot) {
        robot.interact(viewModel::reload);
        assertThat(ticker.waiting()).isEqualTo(1);

        robot.interact(() -> view.root().getScene().setRoot(new StackPane()));

        assertThat(ticker.waiting()).isZero();
    }

    private static List<ListCell<?>> marked(FxRobot robot) {
        return rows(robot).stream()
                .filter(row ->
                        row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("changed")))
                .toList();
    }

    @Test
    void showsKindNameDescriptionAndTimeOfEachSecret(FxRobot robot) {
        List<ListCell<?>> rows = rows(robot);

        assertThat(texts(robot, rows.getFirst()))
                .containsExactly("OPENAI_API_KEY", "used by the eval jobs", "2 min ago");
        assertThat(texts(robot, rows.getLast())).containsExactly("KUBECONFIG", "file", "1 h ago");
    }

    @Test
    void readsARowOutAsOneSentence(FxRobot robot) {
        assertThat(rows(robot))
                .extracting(ListCell::getAccessibleText)
                .containsExactly(
                        "OPENAI_API_KEY, text secret, used by the eval jobs\nand more, updated"
                                + " 2 minutes ago",
                        "KUBECONFIG, file secret, updated 1 hour ago");
    }

    @Test
    void leavesNothingOfASecretInARowThatIsEmptied(FxRobot robot) {
        server.holding(FILE);

        robot.interact(viewModel::reload);

        assertThat(robot.lookup(".secret-cell").<ListCell<?>>queryAll())
                .filteredOn(ListCell::isEmpty)
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.getGraphic().isVisible()).isFalse();
                    assertThat(robot.from(cell).lookup(".text").<Text>queryAll())
                            .extracting(Text::getText)
                            .isSubsetOf("", "file");
                    assertThat(cell.getAccessibleText()).isNull();
                });
    }

    @Test
    void choosesTheRowThatIsClicked(FxRobot robot) {
        robot.clickOn("KUBECONFIG");

        assertThat(viewModel.selectedProperty().get()).contains(FILE);
    }

    @Test
    void choosesRowsFromTheKeyboard(FxRobot robot) {
        robot.interact(view::focusRows);
        assertThat(viewModel.selectedProperty().get()).contains(KEY);

        robot.type(KeyCode.DOWN);

        assertThat(viewModel.selectedProperty().get()).contains(FILE);
    }

    @Test
    void keepsTheChoiceWhileRowsMove(FxRobot robot) {
        robot.clickOn("KUBECONFIG");

        robot.interact(() -> sortBy(Sort.NAME));
        assertThat(viewModel.selectedProperty().get()).contains(FILE);
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isEqualTo(FILE);

        robot.interact(() -> viewModel.add(Secrets.named("ANOTHER")));
        robot.interact(() -> viewModel.select(Optional.of(FILE)));
        server.holding(Secrets.named("ANOTHER"), FILE);
        robot.interact(viewModel::reload);
        assertThat(viewModel.selectedProperty().get()).contains(FILE);
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isEqualTo(FILE);
    }

    @Test
    void scrollsToWhatWasJustStored(FxRobot robot) {
        server.holding(
                IntStream.range(100, 200)
                        .mapToObj(number -> Secrets.named("S" + number))
                        .toArray(Secret[]::new));
        robot.interact(() -> {
            viewModel.reload();
            sortBy(Sort.NAME);
        });

        robot.interact(() -> viewModel.add(Secrets.named("S150X")));
        robot.interact(() -> view.root().layout());

        assertThat(robot.lookup("S150X").tryQuery()).isPresent();
    }

    @Test
    void staysAtItsBeginningWhileMoreComesBeforeIt(FxRobot robot) {
        showNumbered(robot, 200, 300);

        showNumbered(robot, 100, 300);

        assertThat(texts(robot, rows(robot).getFirst())).contains("S100");
    }

    @Test
    void staysWhereItWasScrolledToWhileMoreComesBeforeIt(FxRobot robot) {
        showNumbered(robot, 200, 300);
        robot.interact(() -> {
            list(robot).scrollTo(50);
            view.root().layout();
        });

        showNumbered(robot, 100, 300);

        assertThat(robot.lookup("S250").tryQuery()).isPresent();
        assertThat(robot.lookup("S100").tryQuery()).isEmpty();
    }

    private void showNumbered(FxRobot robot, int from, int to) {
        server.holding(
                IntStream.range(from, to)
                        .mapToObj(number -> Secrets.named("S" + number))
                        .toArray(Secret[]::new));
        robot.interact(() -> {
            viewModel.reload();
            sortBy(Sort.NAME);
            view.root().layout();
        });
    }

    @Test
    void searchesAndOffersToClearASearchThatFindsNothing(FxRobot robot) {
        robot.interact(() -> viewModel.searchProperty().set("kube"));
        assertThat(rows(robot)).hasSize(1);
        robot.interact(() -> viewModel.searchProperty().set("zebra"));
        assertThat(visibleTexts(robot))
                .contains("No name or description matches “zebra”", "0 of 2 secrets");

        robot.clickOn("Clear search");

        assertThat(rows(robot)).hasSize(2);
    }

    @Test
    void saysWhyLoadingFailedAndTriesAgain(FxRobot robot) {
        robot.interact(() -> {
            server.failWith(401);
            viewModel.show(new ScopeChoice(new Scope.Team("t1"), "Acme", Optional.empty()));
        });
        assertThat(visibleTexts(robot)).anyMatch(text -> text.contains("API key"));
        server.recover().holding(Secrets.owned("TEAM_KEY", "t1"));

        robot.clickOn("#list-failed .button");

        assertThat(visibleTexts(robot)).contains("TEAM_KEY", "1 secret", "in Acme");
    }

    @Test
    void keepsRowsInSightAndSaysThatTheyMayBeOld(FxRobot robot) {
        server.failWith(401);
        robot.interact(viewModel::reload);
        assertThat(visibleTexts(robot))
                .contains("KUBECONFIG")
                .anyMatch(text -> text.startsWith("The list may be out of date."));
        server.recover();

        robot.clickOn(".list-banner .button");

        assertThat(visibleTexts(robot)).noneMatch(text -> text.contains("out of date"));
    }

    @Test
    void countsDownToTheNextAttemptAboveTheRowsAndInTheirPlace(FxRobot robot) {
        server.failWith(429, "Retry-After", "12");
        robot.interact(viewModel::reload);
        assertThat(visibleTexts(robot)).contains("KUBECONFIG", "Trying again in 12 s");
        robot.interact(() -> ticker.pass(2));
        assertThat(visibleTexts(robot)).contains("Trying again in 10 s");

        robot.clickOn(".list-banner .hyperlink");
        assertThat(visibleTexts(robot)).noneMatch(text -> text.startsWith("Trying again"));

        robot.interact(() ->
                viewModel.show(new ScopeChoice(new Scope.Team("t1"), "Acme", Optional.empty())));
        assertThat(visibleTexts(robot)).contains("Trying again in 12 s");
        server.recover().holding(Secrets.owned("TEAM_KEY", "t1"));
        robot.interact(() -> ticker.pass(12));
        assertThat(visibleTexts(robot)).contains("TEAM_KEY");
    }

    @Test
    void saysOnceHowLongItWaitsAndNotEachSecond(FxRobot robot) {
        List<String> said = new ArrayList<>();
        Node line = robot.lookup(".list-banner .retry-line").query();
        line.accessibleTextProperty().subscribe((_, now) -> said.add(now));
        server.failWith(429, "Retry-After", "3");
        robot.interact(viewModel::reload);
        robot.interact(() -> ticker.pass(2));

        assertThat(said).containsExactly("Trying again in 3 s");
        assertThat(line.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
        robot.interact(() ->
                assertThat(AccessibleTree.words(line))
                        .as("the seconds are for the eye")
                        .contains("Trying again in 3 s")
                        .doesNotContain("Trying again in 1 s"));
        assertThat(visibleTexts(robot)).contains("Trying again in 1 s");

        server.failWith(429, "Retry-After", "5");
        robot.interact(() -> ticker.pass(1));
        assertThat(said).containsExactly("Trying again in 3 s", "Trying again in 5 s");
    }

    @Test
    void rowsThatAreReadAgainTakeThePlaceOfTheirLikeWithoutBeingCompared(FxRobot robot) {
        List<Secret> before = list(robot).getItems();

        robot.interact(viewModel::reload);

        List<Secret> now = list(robot).getItems();
        assertThat(now).isNotSameAs(before);
        assertThat(List.copyOf(now)).isNotEmpty().isEqualTo(List.copyOf(before));
        assertThat(now.equals(before)).isFalse();
        assertThat(now.hashCode()).isNotEqualTo(List.copyOf(now).hashCode());
    }

    @Test
    void sortsAsChosenFromTheMenu(FxRobot robot) {
        robot.clickOn("#list-sort").clickOn("Name");

        assertThat(viewModel.choicesProperty().get().sort()).isEqualTo(Sort.NAME);
        assertThat(robot.lookup("#list-sort").<Labeled>query().getText()).isEqualTo("Name");
    }

    @ParameterizedTest
    @CsvSource({"#empty-type, type", "#empty-drop, files", "#empty-account, account"})
    void offersWaysToBeginInAnEmptyScope(String card, String action, FxRobot robot) {
        robot.interact(this::showEmpty);

        assertThat(visibleTexts(robot))
                .contains("Nothing in Acme yet")
                .doesNotContain("in Acme", "No secrets");
        robot.clickOn(card);
        assertThat(pressed).containsExactly(action);
    }

    @Test
    void readsTheWaysToBeginOutAndPressesThemFromTheKeyboard(FxRobot robot) {
        robot.interact(() -> {
            showEmpty();
            robot.lookup("#empty-type").query().requestFocus();
        });
        robot.type(KeyCode.SPACE);

        assertThat(pressed).containsExactly("type");
        assertThat(robot.lookup("#empty-type").query().getAccessibleText())
                .isEqualTo("Type one. Name and value on the left, Ctrl Enter to save.");
    }

    @Test
    void offersNoAccountWhereSecretsLieWithOneAlready(FxRobot robot) {
        robot.interact(() -> {
            viewModel.hostedProperty().set(true);
            showEmpty();
        });

        assertThat(robot.lookup("#empty-account").query().isVisible()).isFalse();
        assertThat(visibleTexts(robot))
                .anyMatch(text -> text.contains("stored by the server of this account"))
                .noneMatch(text -> text.contains("sealed on this machine"));
    }

    private void showEmpty() {
        viewModel.show(new ScopeChoice(new Scope.Team("t1"), "Acme", Optional.empty()));
    }

    private static ListView<Secret> list(FxRobot robot) {
        return robot.lookup("#secrets").query();
    }

    private static List<ListCell<?>> rows(FxRobot robot) {
        robot.interact(() -> list(robot).layout());
        return robot.lookup(".secret-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .<ListCell<?>>map(cell -> cell)
                .toList();
    }

    private static List<String> texts(FxRobot robot, Node row) {
        return robot
                .from(row)
                .lookup((Label label) -> label.isManaged() && !label.getText().isEmpty())
                .<Label>queryAll()
                .stream()
                .map(Label::getText)
                .toList();
    }

    private static List<String> visibleTexts(FxRobot robot) {
        return robot.lookup((Labeled labeled) -> isShown(labeled)).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void sortBy(Sort sort) {
        viewModel.choicesProperty().set(viewModel.choicesProperty().get().withSort(sort));
    }
}
