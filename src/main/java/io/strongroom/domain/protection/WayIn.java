package io.strongroom.domain.protection;

import java.nio.CharBuffer;

/// What someone opens the vault with. It has one owner, who closes it.
public sealed interface WayIn extends AutoCloseable
        permits WayIn.ThisMachine, Passphrase, RecoveryCode {

    /// What the machine keeps for its user, its key file or its keyring, whichever the vault is
    /// protected by.
    record ThisMachine() implements WayIn {
        @Override
        public void close() {
            // Nothing secret is in it.
        }
    }

    /// What a person typed: a recovery code if it reads as one, which nobody's passphrase does by
    /// chance, and else a passphrase. The characters stay the caller's.
    static WayIn typed(char[] characters) {
        return RecoveryCode.parse(CharBuffer.wrap(characters))
                        instanceof RecoveryCode.Reading.Read(RecoveryCode code)
                ? code
                : Passphrase.of(characters);
    }

    @Override
    void close();
}
