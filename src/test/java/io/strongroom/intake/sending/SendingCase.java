package io.strongroom.intake.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.support.StumblingServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// A server that stumbles, a client of it, and what a sending tells.
abstract class SendingCase {

    @TempDir Path folder;
    StumblingServer server;
    SecretsClient client;
    final TestTime time = new TestTime();
    final List<Progress> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        server = new StumblingServer(folder.resolve("vault"));
        client = server.client();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /// Sends one at a time, so that the order is known.
    final Report send(List<Item> items) {
        return sending(new Pace(1, 5, 3), items, _ -> {}).run();
    }

    final Report send(Item... items) {
        return send(List.of(items));
    }

    final Sending sending(Pace pace, List<Item> items, Consumer<Progress> listener) {
        return new Sending(
                client,
                pace,
                time,
                items,
                progress -> {
                    told.add(progress);
                    listener.accept(progress);
                });
    }

    /// The one outcome of a sending of one item.
    static Outcome only(Report report) {
        assertThat(report.rows()).hasSize(1);
        return report.rows().getFirst().outcome();
    }

    static List<Outcome> outcomes(Report report) {
        return report.outcomes();
    }
}
