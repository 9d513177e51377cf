package io.strongroom.domain.protection;

import java.security.SecureRandom;
import java.util.Arrays;

/// What opens the vault when everything else is lost: 135 random bits, written down by its owner as
/// 28 letters and digits in groups of four. The alphabet is Douglas Crockford's base 32, which has
/// no letter that is taken for a digit (https://www.crockford.com/base32.html). The last symbol is
/// a check over the others, by which a wrong symbol or a swap of neighbours is noticed before the
/// vault is asked.
///
/// It has one owner, who closes it; closing overwrites the symbols. It does not print itself.
public final class RecoveryCode implements WayIn {

    /// How many symbols it has, the check symbol included.
    public static final int SYMBOLS = 28;

    private static final int GROUP = 4;
    private static final int BASE = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] symbols;
    private boolean closed;

    private RecoveryCode(byte[] symbols) {
        this.symbols = symbols;
    }

    /// A new one from the system's source of randomness.
    public static RecoveryCode random() {
        byte[] symbols = new byte[SYMBOLS];
        RANDOM.nextBytes(symbols);
        for (int at = 0; at < SYMBOLS; at++) {
            symbols[at] = (byte) (symbols[at] & (BASE - 1));
        }
        symbols[SYMBOLS - 1] = check(symbols);
        return new RecoveryCode(symbols);
    }

    /// What reading a typed code came to.
    public sealed interface Reading {

        /// It is a recovery code; of which vault is not said.
        ///
        /// @param code the receiver's, who closes it
        record Read(RecoveryCode code) implements Reading {}

        /// It has another number of symbols.
        ///
        /// @param symbols how many
        record WrongLength(int symbols) implements Reading {}

        /// It holds a character that no code has.
        ///
        /// @param index where, in UTF-16 units from 0
        record UnknownCharacter(int index) implements Reading {}

        /// A symbol was mistyped, or two were swapped: the check does not hold.
        record Mistyped() implements Reading {}
    }

    /// Reads what a person typed: small letters and `O`, `I`, `L` are taken for what they stand
    /// for; blanks and dashes of all kinds are passed over.
    public static Reading parse(CharSequence typed) {
        byte[] symbols = new byte[SYMBOLS];
        int count = 0;
        for (int at = 0; at < typed.length(); at++) {
            char unit = typed.charAt(at);
            if (isBetweenGroups(unit)) {
                continue;
            }
            int symbol = symbol(unit);
            if (symbol < 0) {
                Arrays.fill(symbols, (byte) 0);
                return new Reading.UnknownCharacter(at);
            }
            if (count < SYMBOLS) {
                symbols[count] = (byte) symbol;
            }
            count++;
        }
        if (count != SYMBOLS || symbols[SYMBOLS - 1] != check(symbols)) {
            Arrays.fill(symbols, (byte) 0);
            return count == SYMBOLS ? new Reading.Mistyped() : new Reading.WrongLength(count);
        }
        return new Reading.Read(new RecoveryCode(symbols));
    }

    /// The code as it is shown and written down: `XXXX-XXXX-…`, seven groups. The copy cannot be
    /// erased.
    ///
    /// @throws IllegalStateException if it was closed
    public String reveal() {
        requireOpen();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < SYMBOLS; at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(symbols[at]));
        }
        return text.toString();
    }

    /// The symbols' values, one byte of 0 to 31 each: a copy, which the caller overwrites after
    /// use.
    ///
    /// @throws IllegalStateException if it was closed
    public byte[] copySymbols() {
        requireOpen();
        return symbols.clone();
    }

    /// Overwrites the symbols. Closing twice does no harm.
    @Override
    public void close() {
        closed = true;
        Arrays.fill(symbols, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryCode[not shown]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the recovery code was closed");
        }
    }

    /// The symbols weighed by the powers of 2 in the field of 32 elements, the last one left out. A
    /// change of one symbol changes it always, and so does a swap of two neighbours.
    private static byte check(byte[] symbols) {
        int sum = 0;
        for (int at = 0; at < SYMBOLS - 1; at++) {
            sum = twice(sum ^ symbols[at]);
        }
        return (byte) sum;
    }

    /// Times x, modulo x^5 + x^2 + 1: the smallest primitive polynomial, so that the powers of x go
    /// through all 31 before one comes again.
    private static int twice(int element) {
        int doubled = element << 1;
        return doubled < BASE ? doubled : doubled ^ 0b100101;
    }

    private static int symbol(char unit) {
        // Beyond ASCII there are letters whose capital is an I.
        char upper = unit < 0x80 ? Character.toUpperCase(unit) : unit;
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }

    private static boolean isBetweenGroups(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.DASH_PUNCTUATION
                || unit == '\u2212';
    }
}
