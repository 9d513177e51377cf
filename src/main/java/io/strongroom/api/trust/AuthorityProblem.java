package io.strongroom.api.trust;

import java.nio.file.Path;
import java.time.Instant;

/// Why a file cannot tell which authority is to be trusted.
public sealed interface AuthorityProblem {

    /// The file it is about.
    Path file();

    /// The file is not there, or cannot be read.
    record Unreadable(Path file) implements AuthorityProblem {}

    /// The file holds no certificate, or other things besides certificates.
    record NoCertificate(Path file) implements AuthorityProblem {}

    /// A certificate is that of a server, not of an authority. Trusting it would outlast its end.
    record NotAnAuthority(Path file) implements AuthorityProblem {}

    /// A certificate has ended.
    record Expired(Path file, Instant since) implements AuthorityProblem {}

    /// A certificate is not valid yet.
    record NotYetValid(Path file, Instant from) implements AuthorityProblem {}

    /// A certificate's key is so short that others can make certificates in its name.
    ///
    /// @param bits how long
    record WeakKey(Path file, int bits) implements AuthorityProblem {}
}
