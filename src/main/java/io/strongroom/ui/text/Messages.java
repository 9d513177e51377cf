package io.strongroom.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window and the command line, by key, in the user's language where there is a
/// bundle for it.
public final class Messages {

    private final ResourceBundle bundle;
    private final Locale locale;

    /// The texts for a locale; English where there are none.
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("io.strongroom.ui.text.messages", locale);
    }

    /// The text of a key, as it stands.
    public String text(String key) {
        return bundle.getString(key);
    }

    /// The text of a key with its places `{0}`, `{1}` … filled in, numbers and plurals in the way
    /// of the locale.
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// The locale the texts are for.
    public Locale locale() {
        return locale;
    }
}
