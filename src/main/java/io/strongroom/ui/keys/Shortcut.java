package io.strongroom.ui.keys;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a key does, and which. `SHORTCUT` is Cmd on macOS and Ctrl elsewhere. What it is called is
/// in the texts under `keys.` and its name.
public enum Shortcut {
    NEW(Group.WINDOW, shortcut(KeyCode.N)),
    SEARCH(Group.WINDOW, shortcut(KeyCode.F)),
    FILES(Group.WINDOW, shortcut(KeyCode.O)),
    WAYS_IN(Group.WINDOW, shortcut(KeyCode.I)),
    PASTE(Group.WINDOW, shortcut(KeyCode.V)),
    REFRESH(Group.WINDOW, key(KeyCode.F5)),
    NAMES(Group.WINDOW, shiftShortcut(KeyCode.N)),
    SETTINGS(Group.WINDOW, shortcut(KeyCode.COMMA)),
    PRESENT(Group.WINDOW, shiftShortcut(KeyCode.P)),
    LOCK(Group.WINDOW, shortcut(KeyCode.L)),
    KEYS(Group.WINDOW, key(KeyCode.F1), shortcut(KeyCode.SLASH)),
    QUIT(Group.WINDOW, shortcut(KeyCode.Q)),

    TO_FOUND(Group.SEARCH, key(KeyCode.DOWN), key(KeyCode.ENTER)),
    END_SEARCH(Group.SEARCH, key(KeyCode.ESCAPE)),

    EDIT(Group.LIST, key(KeyCode.F2), key(KeyCode.ENTER)),
    DELETE(Group.LIST, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE)),
    CHOOSE_MORE(Group.LIST, shift(KeyCode.UP), shift(KeyCode.DOWN)),
    CHOOSE_ONE(Group.LIST, shortcut(KeyCode.SPACE)),
    CHOOSE_ALL(Group.LIST, shortcut(KeyCode.A)),
    UNDO(Group.LIST, shortcut(KeyCode.Z)),
    COPY_VALUE(Group.LIST, shortcut(KeyCode.C)),
    COPY_NAME(Group.LIST, shortcut(KeyCode.B), shiftShortcut(KeyCode.C)),
    MENU(Group.LIST, key(KeyCode.CONTEXT_MENU), shift(KeyCode.F10)),
    HOLD(Group.LIST, key(KeyCode.SPACE)),

    SAVE(Group.FORM, shortcut(KeyCode.ENTER)),
    AS_TEXT(Group.FORM, alt(KeyCode.T)),
    AS_FILE(Group.FORM, alt(KeyCode.F)),
    REVEAL(Group.FORM, shortcut(KeyCode.R)),
    TAKE_FIX(Group.FORM, alt(KeyCode.ENTER)),
    CLOSE(Group.FORM, key(KeyCode.ESCAPE)),

    INCLUDE(Group.REVIEW, key(KeyCode.SPACE)),
    EDIT_NAME(Group.REVIEW, key(KeyCode.F2), key(KeyCode.ENTER));

    private final Group group;

    // A list of List.of() does not change, and neither does a combination of keys.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<KeyCombination> keys;

    Shortcut(Group group, KeyCombination... keys) {
        this.group = group;
        this.keys = List.of(keys);
    }

    /// Where a key works.
    public enum Group {
        /// Anywhere.
        WINDOW,
        /// While something is searched for.
        SEARCH,
        /// In the list and the details.
        LIST,
        /// Where something is typed.
        FORM,
        /// In the review of an import.
        REVIEW
    }

    /// Where it works.
    public Group group() {
        return group;
    }

    /// The keys, each of which does it; at least one.
    public List<KeyCombination> keys() {
        return keys;
    }

    /// Whether a pressed key is one of them.
    public boolean matches(KeyEvent pressed) {
        return keys.stream().anyMatch(combination -> combination.match(pressed));
    }

    /// What keys do, for a scene's accelerators.
    public static Map<KeyCombination, Runnable> accelerators(Map<Shortcut, Runnable> actions) {
        Map<KeyCombination, Runnable> accelerators = new HashMap<>();
        actions.forEach((shortcut, action) ->
                shortcut.keys.forEach(combination -> accelerators.put(combination, action)));
        return accelerators;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shiftShortcut(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
