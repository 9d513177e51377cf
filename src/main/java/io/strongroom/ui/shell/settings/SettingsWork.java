package io.strongroom.ui.shell.settings;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.preferences.KeptPreferences;
import io.strongroom.ui.preferences.PreferencesParts;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is half done in the sheets of accounts and settings, of which the last one of each kind is
/// known. Use on the FX thread.
public final class SettingsWork implements AutoCloseable {

    private final Messages messages;
    private Optional<AddAccountViewModel> adding = Optional.empty();
    private Optional<PreferencesParts> preferences = Optional.empty();

    /// Knows of no sheet yet.
    public SettingsWork(Messages messages) {
        this.messages = messages;
    }

    /// Takes what adds an account, until another one does.
    public AddAccountViewModel hold(AddAccountViewModel made) {
        adding = Optional.of(made);
        return made;
    }

    /// Takes what is set, until something else is.
    public PreferencesParts hold(PreferencesParts made) {
        preferences = Optional.of(made);
        return made;
    }

    /// What is being written, which is better waited for.
    public List<ObservableValue<Boolean>> writers() {
        List<ObservableValue<Boolean>> writers = new ArrayList<>();
        adding.map(AddAccountViewModel::savingProperty).ifPresent(writers::add);
        preferences.map(PreferencesParts::writers).ifPresent(writers::addAll);
        return writers;
    }

    /// What would be lost, a sentence each.
    public List<String> unsaved() {
        List<String> lost = new ArrayList<>();
        keptAddition().ifPresent(_ -> lost.add(messages.text("unfinished.account")));
        keptPreferences()
                .filter(KeptPreferences::isTyped)
                .ifPresent(_ -> lost.add(messages.text("unfinished.settings")));
        return lost;
    }

    /// What is typed to add an account; empty if nothing is.
    public Optional<KeptAddition> keptAddition() {
        return adding.flatMap(AddAccountViewModel::keep);
    }

    /// What is half done in the settings; empty if nothing is.
    public Optional<KeptPreferences> keptPreferences() {
        return preferences.flatMap(PreferencesParts::keep);
    }

    /// Gives up what is under way and forgets what was typed.
    @Override
    public void close() {
        adding.ifPresent(AddAccountViewModel::close);
        preferences.ifPresent(PreferencesParts::close);
    }
}
