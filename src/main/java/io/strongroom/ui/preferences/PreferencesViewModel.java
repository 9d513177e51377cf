package io.strongroom.ui.preferences;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What can be set, and what is told about the vault and the program. Use on the FX thread.
public final class PreferencesViewModel {

    private final ObjectProperty<ThemeChoice> theme;
    private final Consumer<ThemeChoice> keeper;
    private final VaultPlace vault;
    private final String version;
    private final Messages messages;

    /// Where the vault lies.
    ///
    /// @param folder the folder that holds it
    /// @param keyFile the file that opens it
    public record VaultPlace(Path folder, Path keyFile) {}

    /// @param theme the look of the window, now
    /// @param keeper remembers the look for the next start
    /// @param version of the program
    public PreferencesViewModel(
            ObjectProperty<ThemeChoice> theme,
            Consumer<ThemeChoice> keeper,
            VaultPlace vault,
            String version,
            Messages messages) {
        this.theme = theme;
        this.keeper = keeper;
        this.vault = vault;
        this.version = version;
        this.messages = messages;
    }

    // Properties

    /// The look of the window, now.
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// The folder that holds the vault.
    public String vaultFolder() {
        return vault.folder().toString();
    }

    /// What protects the vault, and what does not.
    public String vaultProtection() {
        return messages.text("preferences.vault.protection", vault.keyFile().toString());
    }

    /// The program and its version.
    public String version() {
        return messages.text("preferences.version", messages.text("app.name"), version);
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
}
