package io.strongroom.ui.secretform;

import io.strongroom.domain.Field;
import io.strongroom.domain.envfile.Assignment;
import io.strongroom.ui.secretinput.NameInput;
import io.strongroom.ui.secretinput.ValueInput;

import java.util.function.Consumer;

/// `KEY=value` that is pasted into the name becomes name and value; a `=` that is typed behind a
/// name, which has none, moves on to the value. A value that is there already is left alone.
record PastedAssignment(NameInput name, ValueInput value, Consumer<Field> onFocusRequest) {

    /// Looks at the name after a change.
    void split(String before, String typed) {
        if (!value.isEmpty() || typed.indexOf('=') < 0) {
            return;
        }
        if (typed.equals(before + "=")) {
            name.textProperty().set(before);
            onFocusRequest.accept(Field.VALUE);
        } else if (typed.length() > before.length() + 1) {
            Assignment.in(typed).ifPresent(this::take);
        }
    }

    private void take(Assignment pasted) {
        try (pasted) {
            value.kindProperty().set(ValueInput.Kind.TEXT);
            value.textProperty().set(pasted.value().reveal());
            name.textProperty().set(pasted.name());
        }
        onFocusRequest.accept(Field.VALUE);
    }
}
