package io.strongroom.ui.preferences;

import io.strongroom.account.Preferences;
import io.strongroom.account.Preferences.ClipboardTime;
import io.strongroom.account.Preferences.LockAfter;
import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The look, when the window locks, and what is told about the program. Use on the FX thread.
public final class PreferencesViewModel {

    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<LockAfter> lockAfter;
    private final ObjectProperty<ClipboardTime> clipboard;
    private final Consumer<UnaryOperator<Preferences>> keeper;
    private final Path home;
    private final String version;
    private final Messages messages;

    /// Something about the program.
    ///
    /// @param name what it is
    /// @param value what it is here
    public record Fact(String name, String value) {}

    /// @param theme the look of the window, now
    /// @param now what is remembered
    /// @param keeper changes what is remembered, at once
    /// @param home the data folder
    /// @param version of the program
    public PreferencesViewModel(
            ObjectProperty<ThemeChoice> theme,
            Preferences now,
            Consumer<UnaryOperator<Preferences>> keeper,
            Path home,
            String version,
            Messages messages) {
        this.theme = theme;
        this.lockAfter = new SimpleObjectProperty<>(this, "lockAfter", now.lockAfter());
        this.clipboard = new SimpleObjectProperty<>(this, "clipboard", now.clipboard());
        this.keeper = keeper;
        this.home = home;
        this.version = version;
        this.messages = messages;
    }

    // Properties

    /// The look of the window, now.
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// When the window locks.
    public ReadOnlyObjectProperty<LockAfter> lockAfterProperty() {
        return lockAfter;
    }

    /// How long a secret stays on the clipboard.
    public ReadOnlyObjectProperty<ClipboardTime> clipboardProperty() {
        return clipboard;
    }

    /// The program and its version.
    public String version() {
        return messages.text("preferences.version", messages.text("app.name"), version);
    }

    /// What it runs on, and where its data lies.
    public List<Fact> facts() {
        return List.of(
                fact("java", Runtime.version().toString()),
                fact("javafx", System.getProperty("javafx.runtime.version", "?")),
                fact(
                        "system",
                        System.getProperty("os.name") + " " + System.getProperty("os.version")),
                fact("data", home.toString()),
                fact("log", home.resolve("logs").toString()));
    }

    /// The libraries that ship with the program.
    public List<Library> libraries() {
        return Library.ALL;
    }

    // Commands

    /// Changes the look at once, and for the next start.
    public void chooseTheme(ThemeChoice chosen) {
        theme.set(chosen);
        keeper.accept(remembered -> remembered.withTheme(chosen));
    }

    /// Has the window lock after another while, from now on.
    public void chooseLockAfter(LockAfter chosen) {
        lockAfter.set(chosen);
        keeper.accept(remembered -> remembered.withLockAfter(chosen));
    }

    /// Leaves a secret on the clipboard for another while, from the next one on.
    public void chooseClipboard(ClipboardTime chosen) {
        clipboard.set(chosen);
        keeper.accept(remembered -> remembered.withClipboard(chosen));
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text("preferences.fact." + key), value);
    }
}
