package io.strongroom.intake.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.CannedServer;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What has an unknown outcome is looked for before it is offered again.
class LookingBackTest extends SendingCase {

    @TempDir Path elsewhere;

    @Test
    void findsWhatWasStoredWithoutAnAnswer() throws Exception {
        server.stumbleOver("S1", StumblingServer.STORED_WITHOUT_ANSWER);
        Report report = send(Items.count(3));
        assertThat(report.remaining()).isEmpty();
        assertThat(outcomes(report).get(1))
                .isInstanceOfSatisfying(
                        Outcome.Created.class,
                        created -> assertThat(created.foundLater()).isTrue());
        assertThat(told).contains(new Progress.LookingBack(1));
        assertThat(server.asked()).containsExactly("S0", "S1", "S2", "GET");
        assertThat(server.stored()).containsExactly("S0", "S1", "S2");
    }

    @Test
    void saysThatALostItemIsSafeToSendAgain() throws Exception {
        server.stumbleOver("S1", StumblingServer.LOST_ON_THE_WAY);
        Report report = send(Items.count(3));
        assertThat(outcomes(report).get(1))
                .isInstanceOfSatisfying(
                        Outcome.Lost.class,
                        lost ->
                                assertThat(lost.failure())
                                        .isInstanceOf(ApiException.OutcomeUnknown.class));
        assertThat(send(report.remaining()).stored()).isEqualTo(1);
        assertThat(server.stored()).containsExactly("S0", "S2", "S1");
    }

    /// The first request was on its way all the time, and arrives between the look and the second
    /// one.
    @Test
    void takesALateArrivalForItsOwn() throws Exception {
        server.stumbleOver("A", StumblingServer.LOST_ON_THE_WAY);
        Report report = send(Items.named("A"));
        server.stumbleOver(
                "A",
                vault -> {
                    assertThat(vault.answer().getStatus()).contains("200");
                    return vault.answer();
                });
        Report again = send(report.remaining());
        assertThat(only(again)).isInstanceOf(Outcome.Created.class);
        assertThat(server.stored()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void looksAfterAServersFault(int status) throws Exception {
        server.stumbleOver("S0", StumblingServer.status(status))
                .stumbleOver(
                        "S1",
                        vault -> {
                            assertThat(vault.answer().getStatus()).contains("200");
                            return StumblingServer.status(status).respond(vault);
                        });
        assertThat(outcomes(send(Items.count(2))))
                .satisfiesExactly(
                        lost -> assertThat(lost).isInstanceOf(Outcome.Lost.class),
                        found -> assertThat(found).isInstanceOf(Outcome.Created.class));
    }

    @Test
    void looksFirstWhenTheLookFailedBefore() throws Exception {
        server.stumbleOver("A", StumblingServer.STORED_WITHOUT_ANSWER)
                .stumbleOver("GET", StumblingServer.status(403));
        Report report = send(Items.named("A"));
        assertThat(only(report)).isInstanceOf(Outcome.Unknown.class);
        Report again = send(report.remaining());
        assertThat(only(again)).isInstanceOf(Outcome.Created.class);
        assertThat(server.asked()).containsExactly("A", "GET", "GET");
    }

    @Test
    void sendsNothingUnknownThatCannotBeLookedFor() throws Exception {
        server.stumbleOver("A", StumblingServer.STORED_WITHOUT_ANSWER)
                .stumbleOver("GET", StumblingServer.status(403))
                .stumbleOver("GET", StumblingServer.status(403));
        Report again = send(send(Items.named("A")).remaining());
        assertThat(only(again)).isInstanceOf(Outcome.Unknown.class);
        assertThat(send(again.remaining()).stored()).isEqualTo(1);
        assertThat(server.asked()).containsExactly("A", "GET", "GET", "GET");
    }

    @ParameterizedTest
    @CsvSource({"true, Updated", "false, Lost"})
    void looksForAnUpdateByItsTime(boolean arrives, String kind) throws Exception {
        send(Items.named("A"));
        Secret before;
        try (SecretsClient direct = server.direct()) {
            before = direct.listAll(Scope.personal()).getFirst();
        }
        server.stumbleOver(
                "PATCH",
                arrives ? StumblingServer.STORED_WITHOUT_ANSWER : StumblingServer.LOST_ON_THE_WAY);
        Report report = send(Item.update(before, Items.value("new")));
        assertThat(only(report).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void listsAScopeOnceForAllThatAreInDoubt() throws Exception {
        for (int doubtful = 0; doubtful < 6; doubtful += 2) {
            server.stumbleOver("S" + doubtful, StumblingServer.STORED_WITHOUT_ANSWER);
        }
        assertThat(send(Items.count(6)).stored()).isEqualTo(6);
        assertThat(server.asked()).filteredOn("GET"::equals).hasSize(1);
    }

    @Test
    void takesNothingOfAnotherKindForItsOwn() {
        CannedServer held = new CannedServer().holding(Secrets.named("A"), Secrets.file("B"));
        try (SecretsClient canned = held.client()) {
            Sending sending =
                    new Sending(
                            canned,
                            Pace.LOCAL,
                            time,
                            List.of(Items.named("B").asUnsure(), Items.named("A").asUnsure()),
                            told::add);
            sending.cancel();
            assertThat(outcomes(sending.run()))
                    .satisfiesExactly(
                            file ->
                                    assertThat(file)
                                            .isEqualTo(new Outcome.NotSent(Optional.empty())),
                            own -> assertThat(own).isInstanceOf(Outcome.Created.class));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void findsWhatWasStoredWhereTheServersClockIsHoursOff(long hours) throws Exception {
        Clock off = Clock.offset(Clock.systemUTC(), Duration.ofHours(hours));
        try (StumblingServer other = new StumblingServer(elsewhere, off);
                SecretsClient client = other.client()) {
            other.stumbleOver("S0", StumblingServer.STORED_WITHOUT_ANSWER);
            List<Item> items = Items.count(2);

            Report report = new Sending(client, Pace.LOCAL, time, items, told::add).run();

            assertThat(outcomes(report).getFirst())
                    .isInstanceOfSatisfying(
                            Outcome.Created.class,
                            found -> assertThat(found.foundLater()).isTrue());
        }
    }
}
