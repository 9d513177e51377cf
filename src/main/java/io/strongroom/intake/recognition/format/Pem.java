package io.strongroom.intake.recognition.format;

import java.util.List;
import java.util.Optional;

/// PEM text: blocks of base64 between `-----BEGIN` and `-----END` (RFC 7468), with the headers of
/// its older form (RFC 1421) or without. Text around the blocks is allowed.
///
/// @param blocks the whole blocks, in the order they stand in
/// @param flaw the first thing that is wrong
public record Pem(List<Block> blocks, Optional<Flaw> flaw) {

    /// Takes its own copy of the list.
    public Pem {
        blocks = List.copyOf(blocks);
    }

    /// Reads a text. The time grows with its length and no faster.
    ///
    /// @return empty if no line of it begins or ends a block
    public static Optional<Pem> read(String text) {
        return text.contains(PemScanner.DASHES) ? new PemScanner().read(text) : Optional.empty();
    }

    /// The same with the line breaks it should have, if it stands on one line: where its line
    /// breaks became `\n` in letters, or blanks.
    ///
    /// @return empty if the text is not such a line, or would not be whole
    public static Optional<String> restoreLines(String line) {
        return OneLinePem.restore(line.strip());
    }

    /// Whether a block holds a private key.
    public boolean hasPrivateKey() {
        return blocks.stream().anyMatch(Block::isPrivateKey);
    }

    /// One block.
    ///
    /// @param label what it says it holds
    /// @param locked whether it needs a passphrase to be read
    /// @param body what its base64 text stands for, in bytes; empty for OpenPGP
    public record Block(PemLabel label, boolean locked, byte[] body) {

        /// Whether this is a private key.
        public boolean isPrivateKey() {
            return label.isPrivateKey();
        }

        /// Whether this is a private key in the form of OpenSSH.
        public boolean isOpenSsh() {
            return label.isOpenSsh();
        }

        /// Whether this is an X.509 certificate and nothing beside it.
        public boolean isCertificate() {
            return label.isX509();
        }

        /// Whether this is a public key.
        public boolean isPublicKey() {
            return label.isPublicKey();
        }

        @Override
        public String toString() {
            return "Block[not shown]";
        }
    }

    /// Something wrong.
    ///
    /// @param kind what
    /// @param line where, from 1
    public record Flaw(Kind kind, int line) {

        /// What can be wrong.
        public enum Kind {
            /// `BEGIN` without its `END`.
            NO_END,
            /// `END` without its `BEGIN`.
            NO_BEGIN,
            /// The labels of `BEGIN` and `END` differ.
            LABELS_DIFFER,
            /// What stands between them is not base64.
            BODY
        }
    }
}
