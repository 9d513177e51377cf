package io.strongroom.keyring.windows;

/// Seals bytes so that only the same user opens them, on the same machine.
interface DataProtection {

    /// Seals bytes, which stay the caller's.
    ///
    /// @param entropy which is needed again to open
    /// @throws RefusedException if the system does not
    byte[] seal(byte[] plain, byte[] entropy) throws RefusedException;

    /// The bytes that were sealed, which the caller overwrites after use.
    ///
    /// @throws RefusedException if another user or machine sealed them, or they were changed
    byte[] open(byte[] sealed, byte[] entropy) throws RefusedException;

    /// The system did not do it.
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        /// Tells why.
        ///
        /// @param code of Windows, as `GetLastError` gives it
        RefusedException(int code) {
            super("Windows error " + code);
        }
    }
}
