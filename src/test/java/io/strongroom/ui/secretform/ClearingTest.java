package io.strongroom.ui.secretform;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Doctors;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.ScriptedServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Optional;

class ClearingTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final SecretFormViewModel form =
            new SecretFormViewModel(
                    new ScriptedServer().client(),
                    new DirectTaskRunner(),
                    new ManualTicker(),
                    messages,
                    new UserMessages(messages),
                    Doctors.advice(new DirectTaskRunner(), messages),
                    ScopeChoice.personal("Personal"),
                    _ -> Optional.empty());

    @Test
    void formThatWasSentBackSaysNothingBadOnceItIsCleared() {
        form.value().textProperty().set("hf_canary");
        form.submit();
        assertThat(form.name().messageProperty().get().isBad()).isTrue();

        form.clearing().clear();

        assertThat(form.name().messageProperty().get().isBad()).isFalse();
        form.name().textProperty().set("HF_TOKEN");
        form.submit();
        assertThat(form.value().messageProperty().get().isBad()).isTrue();

        form.clearing().clear();

        assertThat(form.value().messageProperty().get().isPresent()).isFalse();
        assertThat(form.name().messageProperty().get().isBad()).isFalse();
    }

    @Test
    void putsBackWhatWasClearedUntilSomethingElseIsEntered() {
        form.name().textProperty().set("HF_TOKEN");
        form.value().textProperty().set("hf_canary");
        form.description().textProperty().set("for the evals");

        form.clearing().clear();

        assertThat(form.isEmpty()).isTrue();
        assertThat(form.clearing().possibleProperty().get()).isFalse();
        FieldMessage told = form.clearing().messageProperty().get();

        told.fix().orElseThrow().action().run();

        assertThat(form.name().textProperty().get()).isEqualTo("HF_TOKEN");
        assertThat(form.value().textProperty().get()).isEqualTo("hf_canary");
        assertThat(form.description().textProperty().get()).isEqualTo("for the evals");

        form.clearing().clear();
        form.name().textProperty().set("OTHER");

        assertThat(form.clearing().messageProperty().get().isPresent()).isFalse();
        assertThat(form.value().textProperty().get()).isEmpty();
    }
}
