package io.strongroom.intake.advice;

import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.format.Pem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that is probably not meant. It holds nothing of the value itself. Sentences are made
/// where they are shown, by a `switch` over all of these without a default, so that a new rule does
/// not compile until it has words.
public sealed interface Advice {

    /// How much it matters.
    default Severity severity() {
        return Severity.WARNING;
    }

    /// Whether something is to be done about it sooner or later: every warning asks for that.
    default boolean asksForALook() {
        return severity() == Severity.WARNING;
    }

    /// What one press would mend; never offered for a file, whose bytes stay as they are.
    default Optional<Fix> fix() {
        return Optional.empty();
    }

    /// There is nothing in the value but blanks and line breaks.
    record OnlyBlanks() implements Advice {}

    /// The value stands for another that was to be filled in, such as `changeme` or `<token>`.
    record Placeholder() implements Advice {}

    /// A service account's JSON has no private key in it, so nobody can sign in with it.
    record ServiceAccountWithoutKey() implements Advice {}

    /// The name asks for a private key, and the value has only what everybody may know.
    ///
    /// @param certificate whether it is a certificate; else a public key
    record PublicInsteadOfPrivate(boolean certificate) implements Advice {}

    /// A date in the value has passed.
    ///
    /// @param dated what ends
    /// @param end the moment from which it is not accepted
    record Expired(Dated dated, Instant end) implements Advice {}

    /// PEM text that no program reads.
    ///
    /// @param flaw what is wrong
    /// @param line the line at which it shows, from 1
    record BrokenPem(Pem.Flaw.Kind flaw, int line) implements Advice {}

    /// PEM text whose line breaks became `\n` in letters, or blanks.
    ///
    /// @param file whether the value is a file
    record PemOnOneLine(boolean file) implements Advice {
        @Override
        public Optional<Fix> fix() {
            return onlyForText(file, Fix.RESTORE_LINES);
        }
    }

    /// The value is the base64 text of a file, where the file itself was meant.
    ///
    /// @param kind what the file is
    /// @param times how often it was encoded, at least once; not counting the once that every file
    ///   is encoded for sending
    /// @param file whether the value is a file
    record Base64OfFile(ContentKind kind, int times, boolean file) implements Advice {
        @Override
        public Optional<Fix> fix() {
            return onlyForText(file, Fix.DECODE_BASE64);
        }
    }

    /// `Bearer ` or the like came along with a token.
    record KeptPrefix(Prefix prefix) implements Advice {
        @Override
        public Optional<Fix> fix() {
            return Optional.of(Fix.DROP_PREFIX);
        }
    }

    /// Quotes stand around the value, which are part of it then.
    record KeptQuotes() implements Advice {
        @Override
        public Optional<Fix> fix() {
            return Optional.of(Fix.DROP_QUOTES);
        }
    }

    /// A value of one line ends with a line break.
    record TrailingLineBreak() implements Advice {
        @Override
        public Optional<Fix> fix() {
            return Optional.of(Fix.DROP_LINE_BREAK);
        }
    }

    /// Blanks stand before or after the value.
    ///
    /// @param leading whether before it
    /// @param trailing whether after it
    /// @param unseen whether they include some that are seldom typed and never seen, such as a
    ///   no-break or zero-width space
    record SurroundingBlanks(boolean leading, boolean trailing, boolean unseen) implements Advice {
        @Override
        public Optional<Fix> fix() {
            return Optional.of(Fix.DROP_BLANKS);
        }
    }

    /// A token begins as those of one provider do, and the name says another.
    ///
    /// @param found whose token it looks like
    /// @param named whose the name says it is
    /// @param certain whether the shape is only his
    record OtherProvider(Provider found, Provider named, boolean certain) implements Advice {
        @Override
        public Severity severity() {
            return certain ? Severity.WARNING : Severity.HINT;
        }
    }

    /// A private key is locked with a passphrase, which a job cannot type.
    record LockedKey() implements Advice {}

    /// A kubeconfig points at files of this machine, which do not come along.
    ///
    /// @param fields the fields that do, for example `client-key`
    record KubeconfigNeedsFiles(List<String> fields) implements Advice {
        public KubeconfigNeedsFiles {
            fields = List.copyOf(fields);
        }
    }

    /// A kubeconfig gets its credentials from a program, which must be where the job runs.
    record KubeconfigRunsProgram() implements Advice {}

    /// A date in the value passes within [ValueDoctor#SOON].
    ///
    /// @param dated what ends
    /// @param end the moment from which it is not accepted
    record ExpiresSoon(Dated dated, Instant end) implements Advice {
        @Override
        public Severity severity() {
            return Severity.HINT;
        }

        @Override
        public boolean asksForALook() {
            return true;
        }
    }

    /// An OpenSSH private key lacks the line break after its last line, without which `ssh` refuses
    /// it.
    ///
    /// @param file whether the value is a file
    record MissingLineBreak(boolean file) implements Advice {
        @Override
        public Optional<Fix> fix() {
            return onlyForText(file, Fix.ADD_LINE_BREAK);
        }
    }

    /// Base64 text broken into lines, which many programs do not take.
    record WrappedBase64() implements Advice {
        @Override
        public Severity severity() {
            return Severity.HINT;
        }

        @Override
        public Optional<Fix> fix() {
            return Optional.of(Fix.UNWRAP_BASE64);
        }
    }

    /// What has an end.
    enum Dated {
        /// An X.509 certificate: its `notAfter`.
        CERTIFICATE,
        /// A JSON Web Token: its `exp`.
        TOKEN
    }

    /// What came along before a token.
    enum Prefix {
        /// `Bearer `.
        BEARER,
        /// `Token `.
        TOKEN,
        /// `Authorization: `, with or without a scheme after it.
        AUTHORIZATION,
        /// The secret's own name and `=`.
        NAME
    }

    /// How much an advice matters. Neither stops anything. The order is that of importance.
    enum Severity {
        /// Probably not meant: what reads the value is likely to fail.
        WARNING,
        /// Helpful to know.
        HINT
    }

    private static Optional<Fix> onlyForText(boolean file, Fix fix) {
        return file ? Optional.empty() : Optional.of(fix);
    }
}
