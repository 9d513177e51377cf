package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.FileDrop;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the list shows of several scopes, and what is done between them, in the real window over
/// the real vault.
class ListInTheWindowTest extends TwoScopesCase {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    @Override
    String nameInTeam() {
        return "FIRST";
    }

    @Test
    void theMenuOfScopesTellsRoleAndCountAndTheTitleNamesTheScope() {
        assertThat(stage.getTitle()).isEqualTo("Personal \u2013 Local vault \u2013 Strongroom");

        // Counts are as of the moment the menu is opened: the team is read in the background.
        OpenWindow.waitUntil(() -> {
            robot.clickOn("#shown-scope");
            boolean counted = scopeLines().contains("Acme research admin 1 secret");
            if (!counted) {
                robot.type(KeyCode.ESCAPE);
            }
            return counted;
        });
        assertThat(scopeLines()).contains("Personal 2 secrets");
        window.press("Acme research");

        OpenWindow.waitUntil(() ->
                stage.getTitle().equals("Acme research \u2013 Local vault \u2013 Strongroom"));
        assertThat(window.names()).containsExactly("FIRST");
    }

    private List<String> scopeLines() {
        return robot.lookup(".context-menu .scope-line").queryAll().stream()
                .map(line ->
                        line.lookupAll(".label").stream()
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void theBarNamesWhatIsListedAndAScopeChosenThereIsListedAlone() {
        reach("All scopes");
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        assertThat(textsOf("#shown-scope")).contains("All scopes").doesNotContain("Personal");
        assertThat(stage.getTitle()).isEqualTo("All scopes \u2013 Local vault \u2013 Strongroom");
        assertThat(textsOf("#save-to")).contains("Personal");

        chooseIn("#shown-scope", "Personal");
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        assertThat(textsOf("#shown-scope")).contains("Personal").doesNotContain("All scopes");
        assertThat(stage.getTitle()).startsWith("Personal");
        assertThat(textsOf("#list-scope")).containsOnly("in Personal");
    }

    @Test
    void whatIsStoredInAnyListedScopeIsChosenAndNeedsNoWayToIt() {
        reach("All teams");
        chooseIn("#save-to", "Acme research");
        window.create("THIRD", "three");

        OpenWindow.waitUntil(() -> window.shows("Created THIRD in Acme research"));
        OpenWindow.waitUntil(() -> window.detailName().equals("THIRD"));
        assertThat(window.shows("Show")).isFalse();
    }

    private void reach(String words) {
        robot.clickOn("#list-filter");
        OpenWindow.waitUntil(() -> window.shows("Only Personal"));
        window.press(words);
    }

    private void chooseIn(String selector, String scope) {
        robot.clickOn(selector);
        robot.clickOn((Node node) ->
                node instanceof Label label
                        && scope.equals(label.getText())
                        && robot.lookup(".context-menu .scope-label").queryAll().contains(node));
    }

    private List<String> textsOf(String selector) {
        return OpenWindow.texts(robot.lookup(selector).query());
    }

    @Test
    void whatChangedElsewhereIsMarkedForAMoment() throws Exception {
        assertThat(marked()).isEmpty();

        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                SecretChange change =
                        new SecretChange(
                                Optional.empty(), Optional.empty(), Optional.of("theirs"))) {
            client.change(stored("FIRST", Scope.personal()).id(), Scope.personal(), change);
        }

        OpenWindow.waitUntil(() -> marked().equals(List.of("FIRST changed")));
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                NewSecret added = Secrets.text("THIRD", "three")) {
            client.create(added);
        }
        OpenWindow.waitUntil(() -> marked().contains("THIRD new"));
        OpenWindow.waitUntil(() -> marked().isEmpty());
        assertThat(window.shows("theirs")).isTrue();
    }

    /// The names of the rows that are marked, all at one moment.
    private List<String> marked() {
        List<String> marked = new ArrayList<>();
        robot.interact(() ->
                robot.lookup(".secret-cell").queryAll().stream()
                        .filter(cell -> cell.getPseudoClassStates().contains(CHANGED))
                        .map(ListInTheWindowTest::nameAndMark)
                        .forEach(marked::add));
        return marked;
    }

    private static String nameAndMark(Node cell) {
        Labeled mark = (Labeled) cell.lookup(".mark-badge");
        assertThat(cell.getAccessibleText()).contains(", " + mark.getText());
        return ((Secret) ((ListCell<?>) cell).getItem()).name() + " " + mark.getText();
    }

    @Test
    void aCopyIsInBothScopesAndShownOnDemand() throws Exception {
        transfer("SECOND", "Copy to another scope\u2026");
        assertThat(window.shows("Copy from Personal to another scope")).isTrue();
        window.press("Copy to Acme research");

        OpenWindow.waitUntil(() -> window.shows("Copied SECOND to Acme research"));
        assertThat(valueOf("SECOND", team())).isEqualTo("two");
        assertThat(valueOf("SECOND", Scope.personal())).isEqualTo("two");
        window.press("Show");
        OpenWindow.waitUntil(() -> window.names().contains("SECOND") && window.names().size() == 2);
        OpenWindow.waitUntil(() -> window.detailName().equals("SECOND"));
        assertThat(stage.getTitle()).startsWith("Acme research");
    }

    @Test
    void whatIsMovedIsInTheOtherScopeAloneUnderTheNameGivenThere() throws Exception {
        transfer("FIRST", "Move to another scope\u2026");
        window.press("Move to Acme research");
        OpenWindow.waitUntil(() -> window.showsPart("FIRST is in Acme research already."));
        assertThat(valueOf("FIRST", team())).isEqualTo("of the team");
        window.type("#transfer-name", "FIRST_OF_MINE");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.shows("Moved FIRST_OF_MINE to Acme research"));
        assertThat(valueOf("FIRST_OF_MINE", team())).isEqualTo("one");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
        assertThat(names(Scope.personal())).containsExactly("SECOND");
        reach("All scopes");
        OpenWindow.waitUntil(
                () -> window.names().size() == 3 && window.names().contains("FIRST_OF_MINE"));
    }

    @Test
    void aCopyIsKnownToBeThereWithoutReadingItsScopeAgain() {
        reach("All scopes");
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        transfer("SECOND", "Copy to another scope\u2026");
        window.press("Copy to Acme research");

        OpenWindow.waitUntil(() -> window.names().size() == 4);
        assertThat(window.detailName()).isEqualTo("SECOND");
        chooseIn("#save-to", "Acme research");
        window.type("#name", "SECOND");
        OpenWindow.waitUntil(() -> window.showsPart("Already in Acme research"));
    }

    @Test
    void aSearchThatFindsNothingHereGoesOnInAllScopes() {
        chooseIn("#save-to", "Acme research");
        window.create("THIRD", "three");
        OpenWindow.waitUntil(() -> window.shows("Created THIRD in Acme research"));
        robot.clickOn("#search").write("third");
        OpenWindow.waitUntil(() -> window.showsPart("No name or description matches"));

        robot.clickOn("#search-all-scopes");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("THIRD")));
        robot.clickOn("#search").eraseText(5).write("zebra");
        OpenWindow.waitUntil(() -> window.showsPart("No name or description matches"));
        assertThat(robot.lookup("#search-all-scopes").query().isVisible()).isFalse();
    }

    @Test
    void escapeClosesTheMoveAlsoWhileItsScopeHasTheFocus() {
        transfer("FIRST", "Move to another scope\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("transfer-target"));

        robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> robot.lookup("#transfer").tryQuery().isEmpty());
        assertThat(window.names()).contains("FIRST");
    }

    private void transfer(String name, String words) {
        window.choose(name);
        robot.clickOn("#more");
        window.press(words);
        OpenWindow.waitUntil(() -> robot.lookup("#transfer").tryQuery().isPresent());
    }

    @Test
    void updatingInsteadSaysInWhichScopeAndChangesThatOneAlone() throws Exception {
        window.create("FIRST", "updated");
        OpenWindow.waitUntil(() -> window.shows("A secret of this name is already in Personal."));
        window.press("Update it instead");

        OpenWindow.waitUntil(() -> window.shows("Updated FIRST in Personal"));
        assertThat(valueOf("FIRST", Scope.personal())).isEqualTo("updated");
        assertThat(valueOf("FIRST", team())).isEqualTo("of the team");
    }

    @Test
    void altEnterTakesWhatIsOfferedBelowTheForm() throws Exception {
        window.create("FIRST", "updated");
        OpenWindow.waitUntil(() -> window.shows("Update it instead"));
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        OpenWindow.waitUntil(() -> window.shows("Updated FIRST in Personal"));
        assertThat(valueOf("FIRST", Scope.personal())).isEqualTo("updated");
    }

    @Test
    void aFileThatIsDroppedOnAnOpenEditorIsItsNewValueAndNoImport() throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                NewSecret file = Secrets.fileOf("CA_PEM", new byte[] {1})) {
            client.create(file);
        }
        OpenWindow.waitUntil(() -> window.names().contains("CA_PEM"));
        Path dropped = file("new.pem", "new content");
        window.choose("CA_PEM").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> robot.lookup("#edit-browse").tryQuery().isPresent());

        robot.interact(() -> {
            Node place = robot.lookup("#edit-browse").query();
            assertThat(new FileDrop(List.of(dropped)).over(place)).isTrue();
            assertThat(new FileDrop(List.of(dropped)).drop(place)).isTrue();
        });
        OpenWindow.waitUntil(() -> window.showsPart("new.pem"));
        assertThat(robot.lookup("#name").<TextField>query().getText()).isEmpty();
        robot.clickOn("#edit-save");

        OpenWindow.waitUntil(() -> window.shows("Saved CA_PEM in Personal"));
        assertThat(valueOf("CA_PEM", Scope.personal()))
                .isEqualTo(Base64.getEncoder().encodeToString("new content".getBytes(UTF_8)));
    }

    private List<String> names(Scope scope) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            return client.listAll(scope).stream().map(Secret::name).toList();
        }
    }

    private String valueOf(String name, Scope scope) throws Exception {
        String id = stored(name, scope).id();
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                SecretValue value = client.reveal(id, scope)) {
            return value.reveal();
        }
    }
}
