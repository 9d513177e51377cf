package io.strongroom.intake.recognition;

import io.strongroom.domain.SecretName;

import java.util.Optional;

/// The name to begin with: the one programs look for where there is such a name, else one made of
/// the file's name.
final class ProposedName {

    private ProposedName() {}

    /// Proposes a name.
    ///
    /// @param fileName the file's own name; empty for a paste
    /// @return may break the rule of names, and is empty where nothing can be proposed
    static String of(ContentKind kind, String fileName) {
        return fixed(kind)
                .or(() -> fileName.isEmpty() ? ofPasted(kind) : SecretName.suggest(fileName))
                .orElse(fileName);
    }

    /// What kubectl and Google's libraries read as a variable of the environment.
    private static Optional<String> fixed(ContentKind kind) {
        return switch (kind) {
            case KUBECONFIG, NETRC, NPMRC -> Optional.of(kind.name());
            case SERVICE_ACCOUNT -> Optional.of("GOOGLE_APPLICATION_CREDENTIALS");
            case CERTIFICATE,
                    PRIVATE_KEY,
                    PUBLIC_KEY,
                    SSH_PRIVATE_KEY,
                    SSH_PUBLIC_KEY,
                    ENV_FILE,
                    JSON_MAP,
                    YAML_MAP,
                    TEXT,
                    BINARY ->
                    Optional.empty();
        };
    }

    private static Optional<String> ofPasted(ContentKind kind) {
        return switch (kind) {
            case CERTIFICATE, PRIVATE_KEY, PUBLIC_KEY, SSH_PRIVATE_KEY, SSH_PUBLIC_KEY ->
                    Optional.of(kind.name());
            case KUBECONFIG,
                    SERVICE_ACCOUNT,
                    NETRC,
                    NPMRC,
                    ENV_FILE,
                    JSON_MAP,
                    YAML_MAP,
                    TEXT,
                    BINARY ->
                    Optional.empty();
        };
    }
}
