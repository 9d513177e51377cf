package io.strongroom.ui.review.value;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.review.Row;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The value that the user types for a row, in the place of the one it arrived with. It is the
/// row's with each keystroke, so that a lock loses nothing of it. Use on the FX thread.
public final class TypedValue implements AutoCloseable {

    private final BiConsumer<Row, SecretValue> replace;
    private final Consumer<Row> takeIn;
    private final ReadOnlyObjectWrapper<Optional<Row>> row =
            new ReadOnlyObjectWrapper<>(this, "row", Optional.empty());
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private Optional<SecretValue> before = Optional.empty();

    /// @param replace gives a row another value, of which it becomes the owner
    /// @param takeIn has a row sent
    public TypedValue(BiConsumer<Row, SecretValue> replace, Consumer<Row> takeIn) {
        this.replace = replace;
        this.takeIn = takeIn;
        text.subscribe((_, typed) -> row.get().ifPresent(of -> put(of, typed)));
    }

    /// The row whose value is being typed, if one is.
    public ReadOnlyObjectProperty<Optional<Row>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// What is typed; while it is empty, the row has the value it arrived with.
    public StringProperty textProperty() {
        return text;
    }

    /// Begins, with nothing typed.
    public void begin(Row of) {
        close();
        before = Optional.of(of.candidate().value().copy());
        row.set(Optional.of(of));
    }

    /// Ends; a row that something was typed for is taken in.
    public void end() {
        row.get().filter(_ -> !text.get().isEmpty()).ifPresent(takeIn);
        close();
    }

    /// Ends, and the row has the value it arrived with.
    public void cancel() {
        text.set("");
        close();
    }

    /// Forgets what was typed; the row keeps the value it has.
    @Override
    public void close() {
        row.set(Optional.empty());
        text.set("");
        before.ifPresent(SecretValue::close);
        before = Optional.empty();
    }

    private void put(Row of, String typed) {
        switch (SecretValue.ofText(typed)) {
            case Checked.Valid<SecretValue>(SecretValue value) -> replace.accept(of, value);
            case Checked.Invalid<SecretValue> _ ->
                    before.ifPresent(arrived -> replace.accept(of, arrived.copy()));
        }
    }
}
