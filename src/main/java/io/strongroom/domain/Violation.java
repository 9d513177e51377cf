package io.strongroom.domain;

/// One broken rule. It carries what a sentence about it needs, never the value of a secret.
/// Sentences are made where they are shown, by a `switch` over all of these without a default, so
/// that a new rule does not compile until it has words.
public sealed interface Violation {

    /// The field beside which the problem belongs.
    Field field();

    /// There is no name.
    record NameMissing() implements Violation {
        @Override
        public Field field() {
            return Field.NAME;
        }
    }

    /// The name is longer than [Limits#NAME].
    ///
    /// @param length its length in code points
    record NameTooLong(int length) implements Violation {
        @Override
        public Field field() {
            return Field.NAME;
        }
    }

    /// The name begins with something other than `A` to `Z`.
    ///
    /// @param codePoint the first character
    record NameStart(int codePoint) implements Violation {
        @Override
        public Field field() {
            return Field.NAME;
        }
    }

    /// The name has something other than `A` to `Z`, `0` to `9` and `_`.
    ///
    /// @param index where, counted in code points from 0
    /// @param codePoint the first such character
    record NameCharacter(int index, int codePoint) implements Violation {
        @Override
        public Field field() {
            return Field.NAME;
        }
    }

    /// There is no value: no text, or a file of no bytes.
    record ValueMissing() implements Violation {
        @Override
        public Field field() {
            return Field.VALUE;
        }
    }

    /// The file is larger than [Limits#FILE_BYTES].
    ///
    /// @param fileBytes its size in bytes
    /// @param encodedLength the length of its base64 text in characters
    record FileTooLarge(long fileBytes, long encodedLength) implements Violation {
        @Override
        public Field field() {
            return Field.VALUE;
        }
    }

    /// What was given as the value of a file is not standard base64: padded, on one line.
    record FileNotBase64() implements Violation {
        @Override
        public Field field() {
            return Field.VALUE;
        }
    }

    /// The description is longer than [Limits#DESCRIPTION].
    ///
    /// @param length its length in code points
    record DescriptionTooLong(int length) implements Violation {
        @Override
        public Field field() {
            return Field.DESCRIPTION;
        }
    }

    /// A text has half of a surrogate pair, which no UTF-8 file or answer can hold.
    ///
    /// @param field the field it stands in
    /// @param index where, counted in UTF-16 units from 0
    record HalfCharacter(Field field, int index) implements Violation {}

    /// The team's ID is empty or blank.
    record TeamMissing() implements Violation {
        @Override
        public Field field() {
            return Field.TEAM;
        }
    }
}
