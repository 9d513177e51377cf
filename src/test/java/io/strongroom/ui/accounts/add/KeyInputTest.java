package io.strongroom.ui.accounts.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class KeyInputTest {

    private final KeyInput input = new KeyInput(new Messages(Locale.ENGLISH));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export PRIME_API_BASE_URL=http://127.0.0.1:8632 PRIME_API_KEY=yI-7ld_1MBbw",
                "PRIME_API_KEY=yI-7ld_1MBbw",
                "export PRIME_API_KEY='yI-7ld_1MBbw'\n",
                "  PRIME_API_KEY=\"yI-7ld_1MBbw\" # mine",
            })
    void takesTheKeyOutOfALineForAShell(String line) {
        input.textProperty().set(line);
        assertThat(input.insist()).isEmpty();
        assertThat(input.messageProperty().get().text())
                .isEqualTo("This is a line for a shell, with a key in it");

        input.messageProperty().get().fix().orElseThrow().action().run();

        assertThat(input.insist().orElseThrow().reveal()).isEqualTo("yI-7ld_1MBbw");
    }

    @Test
    void aKeyThatWasRefusedCanBeTriedAgain() {
        input.textProperty().set("pit_1");
        input.refuse("The server does not accept this key");

        assertThat(input.insist()).isPresent();
    }
}
