package io.strongroom.ui.preferences;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The look, and what is told about the program. Use on the FX thread.
public final class PreferencesViewModel {

    private final ObjectProperty<ThemeChoice> theme;
    private final Consumer<ThemeChoice> keeper;
    private final Path home;
    private final String version;
    private final Messages messages;

    /// Something about the program.
    ///
    /// @param name what it is
    /// @param value what it is here
    public record Fact(String name, String value) {}

    /// @param theme the look of the window, now
    /// @param keeper remembers the look for the next start
    /// @param home the data folder
    /// @param version of the program
    public PreferencesViewModel(
            ObjectProperty<ThemeChoice> theme,
            Consumer<ThemeChoice> keeper,
            Path home,
            String version,
            Messages messages) {
        this.theme = theme;
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
        keeper.accept(chosen);
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text("preferences.fact." + key), value);
    }
}
