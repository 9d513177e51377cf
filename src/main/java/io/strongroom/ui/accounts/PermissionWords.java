package io.strongroom.ui.accounts;

import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.check.KeyUse;
import io.strongroom.domain.Identity;
import io.strongroom.domain.Identity.Permission;
import io.strongroom.ui.text.Messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says whose a key is, and what it may do.
public final class PermissionWords {

    private final Messages messages;

    public PermissionWords(Messages messages) {
        this.messages = messages;
    }

    /// An area of the server, and what the key may do there.
    ///
    /// @param area under the server's own name
    /// @param allowed in words
    public record Line(String area, String allowed) {}

    /// Whose it is: name and e-mail where they are told, and else the ID, which is said to be one.
    public String owner(Identity identity) {
        List<String> told =
                Stream.of(identity.name(), identity.email())
                        .flatMap(Optional::stream)
                        .filter(text -> !text.isBlank())
                        .toList();
        return told.isEmpty()
                ? messages.text("permission.owner.unnamed", identity.id())
                : String.join(" \u00b7 ", told);
    }

    /// What the server tells of each area, in the order of their names.
    public List<Line> lines(Identity identity) {
        return identity.permissions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Line(entry.getKey(), allowed(entry.getValue())))
                .toList();
    }

    /// What this program needs and the key may not do, a sentence each.
    public List<String> missing(CheckedKey checked) {
        return checked.missing().stream().map(this::sentence).toList();
    }

    /// Why nothing can be created or changed with the key.
    public String sentence(KeyUse use) {
        return messages.text("permission.missing." + use);
    }

    private String allowed(Permission permission) {
        if (permission.write()) {
            return messages.text(permission.read() ? "permission.both" : "permission.write");
        }
        return messages.text(permission.read() ? "permission.read" : "permission.none");
    }
}
