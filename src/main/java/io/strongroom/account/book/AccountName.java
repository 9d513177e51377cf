package io.strongroom.account.book;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What people may call an account. Two accounts whose names differ only in upper and lower case
/// have the same name.
public final class AccountName {

    /// The longest name, in code points.
    public static final int LONGEST = 60;

    /// The name of the vault on this machine, in scripts.
    public static final String LOCAL = "local";

    /// The name of the account from the environment, in scripts.
    public static final String ENVIRONMENT = "environment";

    private static final Set<String> RESERVED = Set.of(LOCAL, ENVIRONMENT);

    private AccountName() {}

    /// What is wrong with a name; blanks around it do not count. Whether it is taken is not asked.
    public static Optional<AccountProblem> check(String name) {
        String text = name.strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            return Optional.of(new AccountProblem.NameMissing());
        }
        if (length > LONGEST) {
            return Optional.of(new AccountProblem.NameTooLong(length));
        }
        if (!text.codePoints().allMatch(AccountName::isVisible)) {
            return Optional.of(new AccountProblem.NameNotVisible());
        }
        return RESERVED.contains(folded(text))
                ? Optional.of(new AccountProblem.NameReserved(text))
                : Optional.empty();
    }

    /// Whether two names are the same to people.
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// A character that moves or hides others would let one account pass for another.
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
