package io.strongroom.ui.desk;

import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.secretform.KeptForm;
import io.strongroom.ui.secretform.SecretFormViewModel;

import java.util.Optional;

/// Puts into the form what is to be created from the list; never over what is there. Afterwards, be
/// it stored or given up, the form saves to where the user last chose. Use on the FX thread.
final class FormFilling {

    private final SecretFormViewModel form;
    private final Runnable inUse;
    private Optional<Lent> lent = Optional.empty();

    /// A scope that was put into the form.
    ///
    /// @param before what the user had chosen
    /// @param filled what stands there instead
    private record Lent(ScopeChoice before, ScopeChoice filled) {}

    /// @param inUse says that something that is not saved is in the form
    FormFilling(SecretFormViewModel form, Runnable inUse) {
        this.form = form;
        this.inUse = inUse;
        form.clearing()
                .possibleProperty()
                .subscribe(holdsSomething -> {
                    if (!holdsSomething) {
                        giveBack();
                    }
                });
    }

    /// Opens the form with a name and a scope.
    void begin(String name, ScopeChoice scope) {
        fill(KeptForm.withoutValue(name, false, "", scope));
    }

    /// Opens the form with all of a secret but its value, for another scope.
    void begin(Secret secret, ScopeChoice scope) {
        fill(
                KeptForm.withoutValue(
                        secret.name(), secret.isFile(), secret.description().orElse(""), scope));
    }

    /// Sends what was typed elsewhere as a new secret, or moves to what is missing.
    ///
    /// @return whether the form took it, and owns its file
    boolean create(KeptForm typed) {
        boolean taken = fill(typed);
        if (taken) {
            form.submit();
        } else {
            typed.file().ifPresent(FilePayload::close);
        }
        return taken;
    }

    private boolean fill(KeptForm kept) {
        if (!form.isEmpty()) {
            inUse.run();
            return false;
        }
        ScopeChoice before = form.scopeProperty().get();
        form.restore(kept);
        lent = Optional.of(new Lent(before, kept.scope()));
        form.begin();
        return true;
    }

    /// A scope that the user chose meanwhile stays.
    private void giveBack() {
        lent.filter(scopes -> scopes.filled().equals(form.scopeProperty().get()))
                .ifPresent(scopes -> form.scopeProperty().set(scopes.before()));
        lent = Optional.empty();
    }
}
