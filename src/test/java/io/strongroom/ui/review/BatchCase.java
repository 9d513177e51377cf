package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A batch of forty that goes over HTTP to a server that can stumble.
abstract class BatchCase {

    static final int BATCH = 40;

    @TempDir Path home;

    StumblingServer server;
    ReviewViewModel review;
    private SecretsClient client;

    @BeforeEach
    void openServer() throws Exception {
        server = new StumblingServer(home);
        client = server.client();
        review =
                new ReviewViewModel(
                        Reviews.services(client, new DirectTaskRunner()),
                        ScopeChoice.personal("Personal"),
                        "the clipboard");
        String lines =
                IntStream.range(0, BATCH)
                        .mapToObj(number -> name(number) + "=v" + number)
                        .collect(Collectors.joining("\n", "", "\n" + moreLines()));
        review.read(_ -> Intake.ofText(lines), failure -> assertThat(failure).isNull());
    }

    @AfterEach
    void closeServer() {
        review.close();
        client.close();
        server.close();
    }

    /// What is pasted below the forty.
    String moreLines() {
        return "";
    }

    static String name(int number) {
        return "KEY_" + number;
    }

    Headline said() {
        return review.headlineProperty().get();
    }

    List<Chip> chips() {
        return Reviews.chips(review);
    }

    List<String> shown() {
        return Reviews.names(review.rows());
    }

    RowLook look(String name) {
        return review.lookOf(Reviews.row(review.rows(), name));
    }
}
