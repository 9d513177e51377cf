package io.strongroom.ui.secretedit;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Secret;

/// What came of saving.
sealed interface SaveOutcome {

    /// It is stored.
    record Saved(Secret secret) implements SaveOutcome {}

    /// Nothing was sent, or something else was there afterwards: somebody changed it meanwhile.
    record Moved(Secret theirs) implements SaveOutcome {}

    /// It could not be read first, so nothing was sent.
    record NotSent(ApiException why) implements SaveOutcome {}

    /// No answer came; the secret is as it was before.
    record NotSaved(ApiException why) implements SaveOutcome {}

    /// No answer came; the secret changed just then, and values cannot be compared.
    record Likely(Secret now) implements SaveOutcome {}

    /// No answer came, and the secret could not be read again.
    record Unknown(Secret before, ApiException why) implements SaveOutcome {}
}
