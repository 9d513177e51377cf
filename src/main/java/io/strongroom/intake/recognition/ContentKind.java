package io.strongroom.intake.recognition;

/// What a content is.
public enum ContentKind {
    /// A kubectl configuration: `apiVersion: v1`, `kind: Config`, in YAML or JSON.
    KUBECONFIG,
    /// The JSON key of a Google Cloud service account.
    SERVICE_ACCOUNT,
    /// One or more certificates in PEM, without a private key.
    CERTIFICATE,
    /// A private key in PEM, alone or with its certificates.
    PRIVATE_KEY,
    /// A public key in PEM.
    PUBLIC_KEY,
    /// A private key in the form of OpenSSH or PuTTY.
    SSH_PRIVATE_KEY,
    /// A public key as it stands in `id_ed25519.pub` and `authorized_keys`.
    SSH_PUBLIC_KEY,
    /// The logins of `.netrc`.
    NETRC,
    /// The settings of npm.
    NPMRC,
    /// Lines of `KEY=value`.
    ENV_FILE,
    /// One JSON object whose members are all text, numbers or booleans.
    JSON_MAP,
    /// One YAML mapping of keys to scalars.
    YAML_MAP,
    /// Any other UTF-8 text.
    TEXT,
    /// Anything that is not UTF-8 text.
    BINARY
}
