package io.strongroom.intake.recognition.format;

import io.strongroom.intake.recognition.structure.JsonText;
import io.strongroom.intake.recognition.structure.Node;

import java.util.Optional;

/// The JSON key of a Google Cloud service account: an object whose `type` is `service_account`.
///
/// @param complete whether it has its `private_key`
public record ServiceAccountKey(boolean complete) {

    /// Reads a text.
    ///
    /// @return empty if it is something else
    public static Optional<ServiceAccountKey> read(String text) {
        if (!text.contains("service_account")) {
            return Optional.empty();
        }
        return JsonText.read(text).filter(ServiceAccountKey::is).map(ServiceAccountKey::of);
    }

    /// Whether a text's structure is that of such a key.
    public static boolean is(Node.Mapping root) {
        return root.text("type").filter("service_account"::equals).isPresent();
    }

    private static ServiceAccountKey of(Node.Mapping key) {
        return new ServiceAccountKey(
                key.text("private_key").filter(text -> !text.isBlank()).isPresent());
    }
}
