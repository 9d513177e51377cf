package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.Secrets;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The window of a provider that never returns a value: it says so, and a copy to another scope
/// goes through the form.
class HostedSecretsTest extends HostedCase {

    @Override
    void prepare() throws Exception {
        server.neverReturnValues();
        server.direct().createTeam("Acme research");
        store(Secrets.described("API_KEY", "v", "of the eval jobs"));
    }

    @BeforeEach
    void chooseIt() {
        OpenWindow.waitUntil(() -> window.names().equals(List.of("API_KEY")));
        window.choose("API_KEY");
        OpenWindow.waitUntil(() -> window.showsPart("never returns values"));
    }

    @Test
    void copyKeySaysThatThereIsNoValueAndCopiesNone() {
        window.hold(KeyCode.C);

        OpenWindow.waitUntil(() -> window.robot.lookup("#toast").tryQuery().isPresent());
        assertThat(OpenWindow.texts(window.robot.lookup("#toast").query()))
                .anyMatch(said -> said.contains("never returns values"));
        assertThat(window.copied).isEmpty();
    }

    @Test
    void copyToAnotherScopeFillsTheFormWithAllButTheValue() throws Exception {
        fromMoreMenu("Copy to another scope\u2026");
        OpenWindow.waitUntil(() -> window.shows("Fill the form for Acme research"));
        assertThat(window.showsPart("The value is not known")).isTrue();
        window.press("Fill the form for Acme research");

        OpenWindow.waitUntil(() -> window.shows("Create in Acme research"));
        assertThat(typed("#name")).isEqualTo("API_KEY");
        assertThat(typed("#description")).isEqualTo("of the eval jobs");
        window.robot.clickOn("#value").write("another").clickOn("#create");

        OpenWindow.waitUntil(() -> window.shows("Created API_KEY in Acme research"));
        assertThat(server.bodies("API_KEY"))
                .singleElement()
                .asString()
                .contains("\"value\":\"another\"", "of the eval jobs", "teamId");
        assertThat(server.stored()).containsExactly("API_KEY");
    }

    @Test
    void teamThatIsNotListedIsNamedByItsIdWhereNoneIsMade() {
        window.robot.clickOn("#save-to");

        OpenWindow.waitUntil(() -> window.shows("Use a team\u2019s ID\u2026"));
        assertThat(window.shows("New team\u2026")).isFalse();
    }

    @Test
    void menuOfItsRowOffersNoValue() {
        window.robot.type(KeyCode.CONTEXT_MENU);
        OpenWindow.waitUntil(() -> window.shows("Copy $API_KEY"));

        assertThat(window.shows("Reveal")).isFalse();
        assertThat(window.shows("Copy value")).isFalse();
    }

    @Test
    void formThatIsInUseIsNotOverwritten() {
        window.robot.clickOn("#name").write("HALF_DONE");
        window.choose("API_KEY");
        fromMoreMenu("Copy to another scope\u2026");
        window.press("Fill the form for Acme research");

        OpenWindow.waitUntil(() -> window.showsPart("The form holds something"));
        assertThat(typed("#name")).isEqualTo("HALF_DONE");
        assertThat(window.shows("Create in Personal")).isTrue();
    }

    private String typed(String field) {
        var input = window.robot.lookup(field).query();
        return input instanceof TextArea area ? area.getText() : ((TextField) input).getText();
    }

    private void fromMoreMenu(String words) {
        window.robot.interact(() ->
                window.robot.lookup("#more").queryAs(MenuButton.class).getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(MenuItem::fire));
    }
}
