package io.strongroom.keyring.macos;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The four calls of the Security framework on keychain items. Each takes a dictionary, whose keys
/// are the names of the framework's constants, and answers with an `OSStatus`.
interface Keychain {

    int SUCCESS = 0;

    /// `SecItemAdd`.
    int add(Map<String, Value> attributes);

    /// `SecItemCopyMatching`.
    Match copyMatching(Map<String, Value> query);

    /// `SecItemUpdate`.
    int update(Map<String, Value> query, Map<String, Value> changes);

    /// `SecItemDelete`.
    int delete(Map<String, Value> query);

    /// What was found.
    ///
    /// @param status as in `OSStatus`
    /// @param data null unless something was found; the receiver's to overwrite
    record Match(int status, byte @Nullable [] data) {}

    /// A value in a dictionary.
    sealed interface Value {

        /// A constant of the framework.
        ///
        /// @param symbol its name
        record Constant(String symbol) implements Value {}

        /// A text.
        record Text(String text) implements Value {}

        /// Bytes.
        record Data(byte[] bytes) implements Value {}
    }
}
