package io.strongroom.vault.store.backup;

import java.nio.file.Path;

/// A backup was not written or not restored, for a reason outside of the vault.
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Path file;

    BackupException(Reason reason, Path file) {
        super(reason.name());
        this.reason = reason;
        this.file = file;
    }

    BackupException(Reason reason, Path file, Throwable cause) {
        this(reason, file);
        initCause(cause);
    }

    /// What is in the way.
    public Reason reason() {
        return reason;
    }

    /// The file it is about.
    public Path file() {
        return file;
    }

    /// What is in the way.
    public enum Reason {
        /// The vault has neither a passphrase nor a recovery code: its copy would open nowhere.
        NOTHING_OPENS_IT,
        /// Something stands where the backup should be written.
        FILE_EXISTS,
        /// The place cannot be written.
        NOT_WRITABLE,
        /// The file is not there, or cannot be read.
        NOT_READABLE,
        /// The file is not a backup of a vault, or is damaged.
        NOT_A_BACKUP,
        /// What was written does not read back as a whole vault. It was deleted.
        NOT_WHOLE
    }
}
