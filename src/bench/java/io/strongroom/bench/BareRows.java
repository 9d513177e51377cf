package io.strongroom.bench;

import io.strongroom.domain.NewSecret;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.store.VaultStore;
import io.strongroom.vault.store.sqlite.Connections;
import io.strongroom.vault.store.sqlite.Sql;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The least work that stores what the vault stores: one cipher and one prepared statement, both
/// kept, and a commit for each row. The database is one the vault made, so that tables, indexes and
/// settings are the vault's own; every column is as long as the vault's.
final class BareRows implements AutoCloseable {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    /// The columns the vault wrote for a secret.
    private record Row(byte[] scopeIndex, byte[] nameIndex, byte[] metadata, byte[] value) {}

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Cipher cipher;
    private final Row model;
    private final Connection connection;
    private final PreparedStatement insert;

    /// @param home the folder of a vault that is not there yet
    /// @param secret the one to store like; stays the caller's
    BareRows(Path home, NewSecret secret) throws Exception {
        try (VaultStore vault = VaultStore.open(home, Clock.systemUTC())) {
            vault.create(secret);
        }
        key = new SecretKeySpec(randomBytes(32), "AES");
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        connection = Connections.readWrite(new VaultHome(home).database());
        model =
                Sql.query(
                                connection,
                                "SELECT scope_index, name_index, metadata, value FROM secret",
                                row ->
                                        new Row(
                                                row.getBytes(1),
                                                row.getBytes(2),
                                                row.getBytes(3),
                                                row.getBytes(4)))
                        .getFirst();
        insert =
                connection.prepareStatement(
                        """
                        INSERT INTO secret (id, version, scope_index, name_index, metadata, value)
                        VALUES (?, 1, ?, ?, ?, ?)\
                        """);
    }

    /// Stores one row, committed and synced.
    int insert() throws GeneralSecurityException, SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setBytes(2, model.scopeIndex());
        insert.setBytes(3, randomBytes(model.nameIndex().length));
        insert.setBytes(4, seal(model.metadata().length));
        insert.setBytes(5, seal(model.value().length));
        return insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }

    /// Nonce, ciphertext and tag of that many bytes in all.
    private byte[] seal(int length) throws GeneralSecurityException {
        byte[] nonce = randomBytes(NONCE);
        byte[] sealed = new byte[length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.doFinal(new byte[length - NONCE - TAG], 0, length - NONCE - TAG, sealed, NONCE);
        return sealed;
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
