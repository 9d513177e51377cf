package io.strongroom.domain.envfile;

/// Bytes that cannot be read as a `.env` file at all. Its message never holds any of them.
public abstract sealed class UnreadableEnvFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private UnreadableEnvFileException(String message) {
        super(message);
    }

    /// There are more bytes than [EnvFile#MAX_BYTES]; none was looked at.
    public static final class TooLarge extends UnreadableEnvFileException {
        private static final long serialVersionUID = 1L;
        private final int bytes;

        TooLarge(int bytes) {
            super("too large");
            this.bytes = bytes;
        }

        /// How many there are.
        public int bytes() {
            return bytes;
        }
    }

    /// The bytes are not UTF-8: a binary file, or a text in another encoding.
    public static final class NotUtf8 extends UnreadableEnvFileException {
        private static final long serialVersionUID = 1L;
        private final int line;

        NotUtf8(int line) {
            super("not UTF-8");
            this.line = line;
        }

        /// The line of the first byte that is not UTF-8, from 1.
        public int line() {
            return line;
        }
    }
}
