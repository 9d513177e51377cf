package io.strongroom.domain.envfile;

/// How a value was quoted in its file.
public enum Quote {
    /// Not at all.
    NONE,
    /// In `'`.
    SINGLE,
    /// In `"`, the only quotes in which `\n`, `\r` and `\\` have a meaning.
    DOUBLE,
    /// In a backtick.
    BACKTICK;

    /// The quotes that a character opens; [#NONE] if it opens none.
    static Quote openedBy(char first) {
        return switch (first) {
            case '\'' -> SINGLE;
            case '"' -> DOUBLE;
            case '`' -> BACKTICK;
            default -> NONE;
        };
    }
}
