package io.strongroom.ui.text;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of the window and the command line, by key, in the user's language where there is a
/// bundle for it. It can be used by several threads at once.
public final class Messages {

    private static final String BUNDLE = "io.strongroom.ui.text.messages";

    /// The languages there is a bundle for, besides English, which is the one without a suffix.
    private static final Set<String> TRANSLATIONS = Set.of();

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// The texts for a locale; English where there are none.
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, new OnlyWhatShips());
    }

    /// The text of a key, as it stands.
    public String text(String key) {
        return bundle.getString(key);
    }

    /// The text of a key with its places `{0}`, `{1}` … filled in, numbers and plurals in the way
    /// of the locale. A text without places is given as it stands: in it an apostrophe is written
    /// once, in one with places twice.
    public String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (text.indexOf('{') < 0) {
            return text;
        }
        // To read a pattern takes longer than to fill it in, and some are filled in on each
        // keystroke.
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(text, locale));
        synchronized (format) { // as a format itself is not
            return format.format(arguments);
        }
    }

    /// The locale the texts are for.
    public Locale locale() {
        return locale;
    }

    /// Looks for no bundle that does not ship: each such look would open every jar, at every start.
    private static final class OnlyWhatShips extends ResourceBundle.Control {

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return TRANSLATIONS.contains(locale.getLanguage())
                    ? super.getCandidateLocales(baseName, locale)
                    : List.of(Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
