package io.strongroom.ui.secretinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Checked;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Doctors;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the form says about a value while it is being given, and what one press does.
class ValueAdviceTest {

    private static final String HF_TOKEN = "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH";
    private static final String LONG = "x".repeat(ValueAdvice.AT_ONCE);

    @TempDir Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StringProperty name = new SimpleStringProperty("KEY");
    private final PausedTaskRunner paused = new PausedTaskRunner();
    private final ValueInput value = input(new DirectTaskRunner());

    @Test
    void showsTheNextAdviceOnceTheFirstIsTaken() {
        value.textProperty().set(" \"secret\"\n");
        assertThat(told().text()).isEqualTo("The quotes around it become part of the value");
        press("Remove them");

        assertThat(value.textProperty().get()).isEqualTo(" secret\n");
        assertThat(told().text()).isEqualTo("Ends with a line break");
        press("Remove it");

        assertThat(told().text()).isEqualTo("Begins with a blank");
        press("Remove");

        assertThat(value.textProperty().get()).isEqualTo("secret");
        assertThat(told().isPresent()).isFalse();
    }

    @Test
    void changesNothingUnasked() {
        value.textProperty().set("Bearer abcdef123\n");

        assertThat(value.textProperty().get()).isEqualTo("Bearer abcdef123\n");
        assertThat(told().isBad()).isFalse();
        assertThat(value.toSend()).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void looksAgainWhenTheNameChanges() {
        value.textProperty().set(HF_TOKEN);
        assertThat(told().isPresent()).isFalse();

        name.set("OPENAI_API_KEY");
        assertThat(told().severity()).isEqualTo(Severity.WARNING);
        assertThat(told().text())
                .isEqualTo(
                        "This looks like a token of Hugging Face, and the name says OpenAI: check"
                                + " which of the two is right");
        assertThat(told().fix()).isEmpty();

        name.set("HF_TOKEN");
        assertThat(told().isPresent()).isFalse();
    }

    @Test
    void givesAHintForWhatMayWellBeMeant() {
        name.set("HF_TOKEN");
        value.textProperty().set("0123456789".repeat(4));

        assertThat(told().severity()).isEqualTo(Severity.HINT);
        assertThat(told().text()).contains("could be a token of Weights & Biases");
    }

    @Test
    void keepsAProblemThatIsToldWhenTheNameChanges() {
        assertThat(value.toSend()).isInstanceOf(Checked.Invalid.class);

        name.set("OTHER");

        assertThat(told().isBad()).isTrue();
        value.textProperty().set("typed");
        assertThat(told().isPresent()).isFalse();
    }

    @Test
    void looksAtALongTextInTheBackground() {
        ValueInput slow = ready(input(paused));
        slow.textProperty().set(LONG.substring(1) + "\n");
        assertThat(slow.messageProperty().get().isPresent()).isTrue();
        assertThat(paused.started()).hasSize(1);

        slow.textProperty().set(LONG + "\n");
        assertThat(slow.messageProperty().get().isPresent()).isFalse();
        assertThat(slow.toSend()).isInstanceOf(Checked.Valid.class);
        paused.last().finish();

        assertThat(slow.messageProperty().get().text()).isEqualTo("Ends with a line break");
        slow.messageProperty().get().fix().orElseThrow().action().run();
        assertThat(slow.textProperty().get()).isEqualTo(LONG);
    }

    @Test
    void looksInTheBackgroundTheFirstTimeAndAtSeveralLines() {
        ValueInput slow = input(paused);
        slow.textProperty().set("first\n");
        assertThat(paused.started()).hasSize(1);
        paused.last().finish();
        assertThat(slow.messageProperty().get().isPresent()).isTrue();

        slow.textProperty().set("second\n");
        assertThat(slow.messageProperty().get().isPresent()).isTrue();
        assertThat(paused.started()).hasSize(1);

        slow.textProperty().set("two\nlines");
        assertThat(paused.started()).hasSize(2);
    }

    @Test
    void saysNothingOfATextThatIsGone() {
        ValueInput slow = ready(input(paused));
        slow.textProperty().set(LONG + "\n");
        PausedTaskRunner.Held first = paused.last().work();

        slow.textProperty().set("short");
        first.deliver();

        assertThat(first.isCancelled()).isTrue();
        assertThat(slow.messageProperty().get().isPresent()).isFalse();
    }

    @Test
    void looksAtAFileAndOffersNoFix() throws IOException {
        Path file = Files.writeString(folder.resolve("tls.pem"), "-----BEGIN A-----\nAAAA\n");

        value.offer(file);

        assertThat(told().severity()).isEqualTo(Severity.WARNING);
        assertThat(told().text()).contains("begins in line 1 has no END");
        assertThat(told().fix()).isEmpty();
        assertThat(value.toSend()).isInstanceOf(Checked.Valid.class);
        value.kindProperty().set(ValueInput.Kind.TEXT);
        assertThat(told().isPresent()).isFalse();
    }

    @Test
    void refusalOfTheNextFileOutlastsTheLookAtTheFirst() throws IOException {
        ValueInput slow = input(paused);
        slow.offer(Files.writeString(folder.resolve("long"), LONG));
        paused.last().finish();
        PausedTaskRunner.Held look = paused.last();

        slow.offer(folder);
        paused.last().finish();
        look.finish();

        assertThat(slow.messageProperty().get().isBad()).isTrue();
        assertThat(slow.fileProperty().get()).isPresent();
    }

    @Test
    void stopsLookingWhenItIsClosed() {
        ValueInput slow = input(paused);
        slow.textProperty().set(LONG + "\n");

        slow.close();
        paused.last().finish();

        assertThat(paused.last().isCancelled()).isTrue();
        assertThat(slow.messageProperty().get().isPresent()).isFalse();
    }

    /// After the first look.
    private ValueInput ready(ValueInput input) {
        input.textProperty().set("first");
        paused.last().finish();
        return input;
    }

    private FieldMessage told() {
        return value.messageProperty().get();
    }

    private void press(String label) {
        FieldMessage.Fix fix = told().fix().orElseThrow();
        assertThat(fix.label()).isEqualTo(label);
        fix.action().run();
    }

    private ValueInput input(TaskRunner tasks) {
        return new ValueInput(
                tasks,
                new ManualTicker(),
                new UserMessages(messages),
                Doctors.advice(tasks, messages),
                name,
                _ -> {});
    }
}
