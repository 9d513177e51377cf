package io.strongroom.ui.accounts.add;

import io.strongroom.api.BaseUrl;
import io.strongroom.ui.accounts.AuthorityInput;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// Where a server is, and which certificate is trusted for it besides those the platform trusts.
/// Use on the FX thread.
public final class ServerInput {

    private final Messages messages;
    private final StringProperty address =
            new SimpleStringProperty(this, "address", BaseUrl.HOSTED.uri().toString());
    private final AuthorityInput authority;
    private final ReadOnlyObjectWrapper<FieldMessage> addressMessage =
            new ReadOnlyObjectWrapper<>(this, "addressMessage", FieldMessage.NONE);

    ServerInput(Messages messages) {
        this.messages = messages;
        this.authority = new AuthorityInput(messages);
        address.subscribe(this::judgeAddress);
    }

    // Properties

    /// The address, as typed.
    public StringProperty addressProperty() {
        return address;
    }

    /// What is the matter with the address.
    public ReadOnlyObjectProperty<FieldMessage> addressMessageProperty() {
        return addressMessage.getReadOnlyProperty();
    }

    /// The certificate.
    public AuthorityInput authority() {
        return authority;
    }

    /// Whether a server is named by other than the address it begins with.
    boolean isTyped() {
        return !address.get().equals(BaseUrl.HOSTED.uri().toString())
                || !authority.typedProperty().get().isEmpty();
    }

    // Commands

    /// Forgets what was typed.
    void clear() {
        restore(BaseUrl.HOSTED.uri().toString(), "");
    }

    /// Puts back what was typed.
    void restore(String typedAddress, String typedAuthority) {
        address.set(typedAddress);
        authority.typedProperty().set(typedAuthority);
    }

    /// The address; empty if it is not one that a key may be sent to.
    Optional<BaseUrl> baseUrl() {
        try {
            return Optional.of(BaseUrl.parse(address.get()));
        } catch (IllegalArgumentException refused) {
            refuseAddress(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /// Forgets what a server said, or did not say.
    void judgeAgain() {
        judgeAddress(address.get());
        authority.judgeAgain();
    }

    void refuseAddress(String sentence) {
        addressMessage.set(FieldMessage.of(Severity.BAD, sentence));
    }

    private void judgeAddress(String typed) {
        if (typed.isBlank()) {
            addressMessage.set(hint("add.address.hint"));
            return;
        }
        try {
            BaseUrl parsed = BaseUrl.parse(typed);
            addressMessage.set(
                    parsed.equals(BaseUrl.HOSTED)
                            ? hint("add.address.provider")
                            : FieldMessage.of(
                                    Severity.GOOD,
                                    messages.text("add.address.good", parsed.uri().toString())));
        } catch (IllegalArgumentException refused) {
            refuseAddress(String.valueOf(refused.getMessage()));
        }
    }

    private FieldMessage hint(String key) {
        return FieldMessage.of(Severity.HINT, messages.text(key));
    }
}
