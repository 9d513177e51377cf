package io.strongroom.account;

import io.strongroom.domain.Scope;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the app remembers of the user's choices. None of it is secret.
///
/// @param theme light, dark, or as the system has it
/// @param window where the window was; empty before the first time
/// @param lastScopes the scope last used, by [Account#id()]
/// @param lockAfter when the window locks by itself
/// @param clipboard how long a secret stays on the clipboard
/// @param lists how secrets are listed, by [Account#id()]
public record Preferences(
        ThemeChoice theme,
        Optional<WindowBounds> window,
        Map<String, Scope> lastScopes,
        LockAfter lockAfter,
        ClipboardTime clipboard,
        Map<String, ListChoices> lists) {

    /// Before the user has chosen anything.
    public static final Preferences DEFAULTS =
            new Preferences(
                    ThemeChoice.SYSTEM,
                    Optional.empty(),
                    Map.of(),
                    LockAfter.FIVE_MINUTES,
                    ClipboardTime.THIRTY_SECONDS,
                    Map.of());

    public Preferences {
        lastScopes = Map.copyOf(lastScopes);
        lists = Map.copyOf(lists);
    }

    /// The scope last used with an account, or else the one it means by itself.
    public Scope lastScope(Account account) {
        return lastScopes.getOrDefault(account.id(), account.defaultScope());
    }

    /// How secrets are listed for an account.
    public ListChoices listOf(Account account) {
        return lists.getOrDefault(account.id(), ListChoices.DEFAULTS);
    }

    /// The same, with an account's secrets listed in another way.
    public Preferences withList(Account account, ListChoices chosen) {
        Map<String, ListChoices> changed = new HashMap<>(lists);
        changed.put(account.id(), chosen);
        return new Preferences(theme, window, lastScopes, lockAfter, clipboard, changed);
    }

    /// The same, with another theme.
    public Preferences withTheme(ThemeChoice chosen) {
        return new Preferences(chosen, window, lastScopes, lockAfter, clipboard, lists);
    }

    /// The same, with the window elsewhere.
    public Preferences withWindow(WindowBounds bounds) {
        return new Preferences(theme, Optional.of(bounds), lastScopes, lockAfter, clipboard, lists);
    }

    /// The same, with another scope last used with an account.
    public Preferences withLastScope(Account account, Scope scope) {
        Map<String, Scope> scopes = new HashMap<>(lastScopes);
        scopes.put(account.id(), scope);
        return new Preferences(theme, window, scopes, lockAfter, clipboard, lists);
    }

    /// The same, locking after another while.
    public Preferences withLockAfter(LockAfter chosen) {
        return new Preferences(theme, window, lastScopes, chosen, clipboard, lists);
    }

    /// The same, with a secret on the clipboard for another while.
    public Preferences withClipboard(ClipboardTime chosen) {
        return new Preferences(theme, window, lastScopes, lockAfter, chosen, lists);
    }

    /// How long a secret stays on the clipboard.
    public enum ClipboardTime {
        TEN_SECONDS(10),
        THIRTY_SECONDS(30),
        A_MINUTE(60),
        /// Until the window locks, or somebody copies something else.
        NEVER(0);

        private final int seconds;

        ClipboardTime(int seconds) {
            this.seconds = seconds;
        }

        /// How long; empty for ever.
        public Optional<Duration> limit() {
            return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        }
    }

    /// How long nobody may be at the window before it locks.
    public enum LockAfter {
        ONE_MINUTE(1),
        FIVE_MINUTES(5),
        FIFTEEN_MINUTES(15),
        AN_HOUR(60),
        /// It does not lock by itself.
        NEVER(0);

        private final int minutes;

        LockAfter(int minutes) {
            this.minutes = minutes;
        }

        /// How long; empty for ever.
        public Optional<Duration> limit() {
            return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
        }
    }

    /// Where the window was, in JavaFX's logical pixels.
    ///
    /// @param maximized whether it filled the screen; the rest is then what it goes back to
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

        /// @throws IllegalArgumentException if it is not a place a window can have
        public WindowBounds {
            if (!Double.isFinite(x) || !Double.isFinite(y) || !isSize(width) || !isSize(height)) {
                throw new IllegalArgumentException("no window has these bounds");
            }
        }

        private static boolean isSize(double length) {
            return length >= 1 && length <= 100_000;
        }
    }
}
