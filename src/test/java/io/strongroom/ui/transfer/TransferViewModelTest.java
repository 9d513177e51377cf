package io.strongroom.ui.transfer;

import static io.strongroom.support.StumblingServer.LOST_ON_THE_WAY;
import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.transfer.TransferViewModel.Arrived;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/// Copying and moving over HTTP, in a real vault behind a server that stumbles.
class TransferViewModelTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");

    @TempDir Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<Arrived> arrived = new ArrayList<>();
    private StumblingServer server;
    private SecretsClient client;
    private SecretsClient direct;
    private ScopeChoice team;
    private Secret secret;

    @BeforeEach
    void open() throws Exception {
        server = new StumblingServer(home);
        client = server.client();
        direct = server.direct();
        team = ScopeChoice.of(direct.createTeam("Acme research"));
        secret = store("KEY", "exact \n value", Scope.personal());
    }

    @AfterEach
    void close() {
        direct.close();
        client.close();
        server.close();
    }

    @Test
    void copyHasTheSameValueThereAndStaysHere() throws Exception {
        TransferViewModel copy = transfer(TransferKind.COPY);
        assertThat(copy.submitLabelProperty().get()).isEqualTo("Copy to Acme research");

        copy.submit();

        assertThat(valueIn(team.scope(), "KEY")).isEqualTo("exact \n value");
        assertThat(server.stored()).containsExactly("KEY");
        assertThat(arrived).singleElement().extracting(Arrived::scope).isEqualTo(team);
    }

    @Test
    void moveIsGoneHereOnceItIsThere() throws Exception {
        transfer(TransferKind.MOVE).submit();

        assertThat(valueIn(team.scope(), "KEY")).isEqualTo("exact \n value");
        assertThat(server.stored()).isEmpty();
        assertThat(server.asked()).containsSubsequence("KEY", "DELETE");
    }

    @Test
    void moveThatDoesNotArriveStaysHere() throws Exception {
        server.stumbleOver("KEY", LOST_ON_THE_WAY);
        TransferViewModel move = transfer(TransferKind.MOVE);

        move.submit();

        assertThat(arrived).isEmpty();
        assertThat(move.outcomeProperty().get().text()).startsWith("No answer came");
        assertThat(server.asked()).doesNotContain("DELETE");
        assertThat(server.stored()).containsExactly("KEY");
    }

    @Test
    void moveThatCannotBeDeletedHereSaysSoAndCanBeEnded() throws Exception {
        server.stumbleOver("DELETE", status(403));
        TransferViewModel move = transfer(TransferKind.MOVE);

        move.submit();

        assertThat(move.outcomeProperty().get().text())
                .startsWith("It is in Acme research now, and still in Personal.");
        assertThat(server.stored()).containsExactly("KEY");
        move.outcomeProperty().get().fix().orElseThrow().action().run();
        assertThat(server.stored()).isEmpty();
        assertThat(arrived).hasSize(1);
        assertThat(direct.listAll(team.scope())).hasSize(1);
    }

    @Test
    void takenNameThereIsAskedAboutAndCanBeUpdatedOrChanged() throws Exception {
        store("KEY", "theirs", team.scope());
        TransferViewModel copy = transfer(TransferKind.COPY);

        copy.submit();
        assertThat(copy.outcomeProperty().get().text()).startsWith("KEY is in Acme research");
        assertThat(valueIn(team.scope(), "KEY")).isEqualTo("theirs");
        copy.name().textProperty().set("KEY_2");
        copy.submit();
        assertThat(valueIn(team.scope(), "KEY_2")).isEqualTo("exact \n value");

        TransferViewModel again = transfer(TransferKind.COPY);
        again.submit();
        again.outcomeProperty().get().fix().orElseThrow().action().run();
        assertThat(valueIn(team.scope(), "KEY")).isEqualTo("exact \n value");
    }

    @Test
    void whereThereIsNoOtherScopeTheWayToOneIsSaidAtOnce() {
        TransferViewModel copy = transfer(new Route(PERSONAL, PERSONAL, true), TransferKind.COPY);
        assertThat(copy.outcomeProperty().get().text())
                .isEqualTo("There is no other scope yet. Choose \u201cNew team\u2026\u201d above.");
        assertThat(copy.submitLabelProperty().get()).isEqualTo("Copy to another scope");
        assertThat(copy.elsewhereProperty().get()).isFalse();

        TransferViewModel hosted =
                transfer(new Route(PERSONAL, PERSONAL, false), TransferKind.FILL);
        assertThat(hosted.outcomeProperty().get().text())
                .contains("\u201cUse a team\u2019s ID\u2026\u201d");
        hosted.submit();
        assertThat(arrived).isEmpty();
    }

    @Test
    void sameScopeIsNoOtherScope() {
        TransferViewModel copy = transfer(TransferKind.COPY);
        copy.targetProperty().set(PERSONAL);

        assertThat(copy.outcomeProperty().get().text()).startsWith("It is in Personal already");
        assertThat(copy.elsewhereProperty().get()).isFalse();
        copy.submit();
        copy.name().textProperty().set("KEY_2");
        assertThat(copy.outcomeProperty().get().text()).startsWith("It is in Personal already");

        copy.targetProperty().set(team);
        assertThat(copy.outcomeProperty().get()).isEqualTo(FieldMessage.NONE);
        assertThat(copy.elsewhereProperty().get()).isTrue();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatHasNoKnownValueAsksTheServerNothing() {
        transfer(TransferKind.FILL).submit();

        assertThat(server.asked()).isEmpty();
        assertThat(arrived).singleElement().extracting(Arrived::secret).isEqualTo(secret);
    }

    private TransferViewModel transfer(TransferKind kind) {
        return transfer(new Route(PERSONAL, team, true), kind);
    }

    private TransferViewModel transfer(Route route, TransferKind kind) {
        TransferViewModel made =
                new TransferViewModel(
                        client,
                        new DirectTaskRunner(),
                        messages,
                        new UserMessages(messages),
                        secret,
                        route,
                        kind);
        made.onDone(arrived::add);
        return made;
    }

    private Secret store(String name, String value, Scope scope) throws Exception {
        try (NewSecret made = Secrets.text(name, value, scope)) {
            return direct.create(made);
        }
    }

    private String valueIn(Scope scope, String name) throws Exception {
        Secret there =
                direct.listAll(scope).stream()
                        .filter(listed -> listed.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(name));
        try (SecretValue value = direct.reveal(there.id(), scope)) {
            return value.reveal();
        }
    }
}
