package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.account.ThemeChoice;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands in the place of the rows where there are none: the ways to begin if nothing was left
/// out, otherwise what leaves all out, and the way back.
@ExtendWith(ApplicationExtension.class)
class NothingListedTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");
    private static final ScopeChoice ACME =
            new ScopeChoice(new Scope.Team("t1"), "Acme research", Optional.empty());
    private static final Secret MINE = Secrets.named("MINE");
    private static final Secret THEIRS = Secrets.owned("THEIRS", "t1");
    private static final Messages MESSAGES = new Messages(Locale.US);

    private final FxRobot robot = new FxRobot();
    private final CannedServer server = new CannedServer();
    private SecretListViewModel list;

    @Start
    void show(Stage stage) {
        list =
                new SecretListViewModel(
                        server.client(),
                        new DirectTaskRunner(),
                        new ManualTicker(),
                        MESSAGES,
                        new UserMessages(MESSAGES));
        SecretListView view =
                new SecretListView(list, MESSAGES, new RelativeTime(Clock.systemUTC(), MESSAGES));
        Scene scene = new Scene(view.root(), 776, 500);
        new AppTheme(ThemeChoice.SYSTEM).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void open(List<ScopeChoice> scopes, Secret... held) {
        robot.interact(() -> {
            server.holding(held);
            list.show(PERSONAL);
            list.setScopes(scopes);
        });
    }

    private void choose(Reach reach) {
        robot.interact(() -> list.choicesProperty().set(ListChoices.DEFAULTS.withReach(reach)));
    }

    @Test
    void allTeamsWhereThereIsNoneLeavesTheHeaderAndAWayBack() {
        open(List.of(PERSONAL), MINE);

        choose(Reach.TEAMS);

        assertTold("No secrets in any team", "Show all");
        robot.clickOn("Show all");
        assertThat(list.choicesProperty().get().reach()).isEqualTo(Reach.ALL);
        assertThat(list.rows()).containsExactly(MINE);
    }

    @Test
    void anEmptyScopeThatIsShownIsWhereOneBegins() {
        open(List.of(PERSONAL, ACME), THEIRS);

        assertBeginning();
    }

    @Test
    void aSearchWithinNoTeamSaysWhatWasSearchedForAndIsClearedFirst() {
        open(List.of(PERSONAL), MINE);
        choose(Reach.TEAMS);

        robot.interact(() -> list.searchProperty().set("mine"));

        assertTold("No name or description matches \u201Cmine\u201D", "Clear search");
        robot.clickOn("Clear search");
        assertThat(list.choicesProperty().get().reach()).isEqualTo(Reach.TEAMS);
        assertTold("No secrets in any team", "Show all");
    }

    @Test
    void aFilterOverTextsAloneKeepsTheScopesWhenItIsTakenAway() {
        open(List.of(PERSONAL, ACME), MINE);
        robot.interact(() -> list.choicesProperty().set(ListChoices.DEFAULTS.withKind(Kind.FILE)));

        assertTold("Nothing of this kind here", "Show all");
        robot.clickOn("Show all");
        assertThat(list.choicesProperty().get()).isEqualTo(ListChoices.DEFAULTS);
    }

    @Test
    void whereNothingIsAnywhereOneBegins() {
        open(List.of(PERSONAL, ACME));

        assertBeginning();
        choose(Reach.ALL);
        assertBeginning();
    }

    private void assertBeginning() {
        assertThat(list.contentProperty().get()).isEqualTo(Content.EMPTY);
        assertThat(isSeen(".empty-state")).isTrue();
        assertThat(isSeen(".list-header")).isFalse();
    }

    private void assertTold(String sentence, String button) {
        assertThat(isSeen(".empty-state")).isFalse();
        assertThat(isSeen("#list-filter")).isTrue();
        Node notice = robot.lookup("#list-nothing-found").query();
        assertThat(notice.isVisible()).isTrue();
        assertThat(textIn(notice, ".notice-sentence")).isEqualTo(sentence);
        assertThat(textIn(notice, ".button")).isEqualTo(button);
    }

    private static String textIn(Node notice, String part) {
        return ((Labeled) notice.lookup(part)).getText();
    }

    private boolean isSeen(String part) {
        for (Node at = robot.lookup(part).query(); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
