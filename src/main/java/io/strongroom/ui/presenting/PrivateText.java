package io.strongroom.ui.presenting;

import java.util.function.UnaryOperator;

/// A sentence that may name a secret, and the same where no name may be seen.
///
/// @param text the sentence
/// @param hidden the same without the name
public record PrivateText(String text, String hidden) {

    /// A sentence that gives nothing away.
    public static PrivateText open(String text) {
        return new PrivateText(text, text);
    }

    /// A sentence about a secret.
    ///
    /// @param name its name
    /// @param sentence makes the sentence of a name
    public static PrivateText naming(String name, UnaryOperator<String> sentence) {
        return new PrivateText(sentence.apply(name), sentence.apply(Presenting.DOTS));
    }

    /// What is shown.
    public String shown(boolean namesHidden) {
        return namesHidden ? hidden : text;
    }
}
