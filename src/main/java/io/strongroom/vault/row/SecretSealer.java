package io.strongroom.vault.row;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.DoesNotOpenException;

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Arrays;

/// Seals secrets and opens them. Metadata open only in the vault, row, scope and version they were
/// sealed for; a value, moreover, only under its name. So a row that is changed, moved to another
/// scope or mixed from two others does not open.
public final class SecretSealer {

    private final VaultKeys keys;

    /// @param keys stay the caller's
    public SecretSealer(VaultKeys keys) {
        this.keys = keys;
    }

    /// Seals a secret in both its parts.
    ///
    /// @param value in UTF-8; stays the caller's
    public SealedSecret seal(Secret secret, byte[] value, long version) {
        byte[] metadata = encode(secret);
        try {
            return new SealedSecret(
                    secret.id(),
                    version,
                    scopeIndex(secret.scope()),
                    nameIndex(secret.scope(), secret.name()),
                    keys.data().seal(metadata, metadataPlace(secret.id(), secret.scope(), version)),
                    keys.data().seal(value, valuePlace(secret, version)));
        } finally {
            Arrays.fill(metadata, (byte) 0);
        }
    }

    /// Opens the metadata of a row; its value is not touched and may be absent.
    ///
    /// @param scope the one that was asked for
    public Secret open(SealedSecret row, Scope scope) throws DoesNotOpenException {
        byte[] metadata =
                keys.data().open(row.metadata(), metadataPlace(row.id(), scope, row.version()));
        Secret secret;
        try {
            secret = decode(row.id(), scope, metadata);
        } finally {
            Arrays.fill(metadata, (byte) 0);
        }
        if (!MessageDigest.isEqual(nameIndex(scope, secret.name()), row.nameIndex())) {
            throw new DoesNotOpenException("the row is filed under another name");
        }
        return secret;
    }

    /// Opens the value of a row.
    ///
    /// @param secret what the metadata of the row say
    /// @return UTF-8, which the caller overwrites after use
    public byte[] openValue(SealedSecret row, Secret secret) throws DoesNotOpenException {
        return keys.data().open(row.value(), valuePlace(secret, row.version()));
    }

    /// Opens the value of a row as one that the caller closes.
    public SecretValue reveal(SealedSecret row, Secret secret) throws DoesNotOpenException {
        byte[] utf8 = openValue(row, secret);
        try {
            return switch (SecretValue.ofUtf8(utf8)) {
                case Checked.Valid<SecretValue>(SecretValue value) -> value;
                case Checked.Invalid<SecretValue> _ ->
                        throw new DoesNotOpenException("the value is empty");
            };
        } catch (CharacterCodingException _) {
            throw new DoesNotOpenException("the value is not UTF-8");
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    /// What stands for a scope in the clear.
    public byte[] scopeIndex(Scope scope) {
        return keys.index().of(VaultKeys.add(AssociatedData.of("scope"), scope));
    }

    /// What stands for a name in a scope in the clear.
    public byte[] nameIndex(Scope scope, String name) {
        return keys.index().of(VaultKeys.add(AssociatedData.of("name"), scope).text(name));
    }

    private AssociatedData metadataPlace(String id, Scope scope, long version) {
        return VaultKeys.add(keys.place("metadata").text(id), scope).number(version);
    }

    private AssociatedData valuePlace(Secret secret, long version) {
        return VaultKeys.add(keys.place("value").text(secret.id()), secret.scope())
                .text(secret.name())
                .number(version);
    }

    private static byte[] encode(Secret secret) {
        return new FieldWriter()
                .text(secret.name())
                .optionalText(secret.description())
                .flag(secret.isFile())
                .optionalText(secret.userId())
                .instant(secret.createdAt())
                .instant(secret.updatedAt())
                .toBytes();
    }

    private static Secret decode(String id, Scope scope, byte[] metadata)
            throws DoesNotOpenException {
        FieldReader fields = new FieldReader(metadata);
        Secret secret =
                new Secret(
                        id,
                        fields.text(),
                        fields.optionalText(),
                        fields.flag(),
                        fields.optionalText(),
                        scope,
                        fields.instant(),
                        fields.instant());
        fields.requireEnd();
        return secret;
    }
}
