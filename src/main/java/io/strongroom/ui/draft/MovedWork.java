package io.strongroom.ui.draft;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.ui.accounts.ScopeChoice;

import java.util.Arrays;
import java.util.Optional;

/// What was half done with an account that is no more, for another one to go on with.
///
/// @param content all of it that the other can have, which the owner overwrites; empty if there is
///   nothing
/// @param isEditLost whether a secret was being edited, which the other does not have
public record MovedWork(Optional<byte[]> content, boolean isEditLost) {

    /// Nothing was half done.
    public static final MovedWork NONE = new MovedWork(Optional.empty(), false);

    /// Moves it.
    ///
    /// @param kept what [KeptWork#toBytes()] wrote; overwritten
    /// @param scope where it is to be saved now
    public static MovedWork of(byte[] kept, ScopeChoice scope) {
        try (KeptWork work = KeptWork.of(kept)) {
            KeptWork moved = work.in(scope);
            MovedWork made =
                    new MovedWork(
                            Optional.of(moved)
                                    .filter(left -> !left.isEmpty())
                                    .map(KeptWork::toBytes),
                            work.edit().isPresent());
            work.review().ifPresent(review -> review.rows().forEach(Candidate::close));
            return made;
        } finally {
            Arrays.fill(kept, (byte) 0);
        }
    }
}
