package io.strongroom.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Preferences;
import io.strongroom.account.Preferences.ClipboardTime;
import io.strongroom.account.Preferences.LockAfter;
import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.preferences.PreferencesViewModel.Fact;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

class PreferencesViewModelTest {

    private static final Path FOLDER = Path.of("vaults", "it's {mine}");

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private Preferences kept = Preferences.DEFAULTS;
    private final PreferencesViewModel preferences =
            new PreferencesViewModel(
                    theme,
                    Preferences.DEFAULTS,
                    change -> kept = change.apply(kept),
                    FOLDER,
                    "1.2.3",
                    new Messages(Locale.US));

    @Test
    void changesTheLookAtOnceAndForTheNextStart() {
        preferences.chooseTheme(ThemeChoice.DARK);
        assertThat(kept.theme()).isEqualTo(ThemeChoice.DARK);
        preferences.chooseTheme(ThemeChoice.LIGHT);

        assertThat(theme.get()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(kept.theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void changesWhenItLocksAndWhenTheClipboardIsCleared() {
        assertThat(preferences.lockAfterProperty().get()).isEqualTo(LockAfter.FIVE_MINUTES);

        preferences.chooseLockAfter(LockAfter.NEVER);
        preferences.chooseClipboard(ClipboardTime.TEN_SECONDS);

        assertThat(kept.lockAfter()).isEqualTo(LockAfter.NEVER);
        assertThat(kept.lockAfter().limit()).isEmpty();
        assertThat(kept.clipboard().limit()).contains(Duration.ofSeconds(10));
        assertThat(preferences.clipboardProperty().get()).isEqualTo(ClipboardTime.TEN_SECONDS);
    }

    @Test
    void tellsWhatItRunsOnAndWhereTheDataLies() {
        assertThat(preferences.facts())
                .contains(new Fact("Your data", FOLDER.toString()))
                .contains(new Fact("Java", Runtime.version().toString()));
    }

    @Test
    void tellsItsVersion() {
        assertThat(preferences.version()).isEqualTo("Strongroom 1.2.3");
    }

    /// Whoever adds a library to the build is reminded to name it here.
    @Test
    void namesEveryLibraryThatShips() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        String declared = build.substring(build.indexOf("</dependencyManagement>"));
        List<String> groups =
                Pattern.compile(
                                "<dependency>\\s*<groupId>([^<]+)</groupId>(.*?)</dependency>",
                                Pattern.DOTALL)
                        .matcher(declared.substring(0, declared.indexOf("<build>")))
                        .results()
                        .filter(found -> !found.group(2).contains("<scope>test</scope>"))
                        .map(found -> found.group(1))
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(groups)
                .containsExactly(
                        "com.github.hypfvieh",
                        "com.google.code.gson",
                        "com.squareup.okhttp3",
                        "com.squareup.okio",
                        "com.squareup.retrofit2",
                        "info.picocli",
                        "io.github.mkpaz",
                        "org.bouncycastle",
                        "org.jspecify",
                        "org.openjfx",
                        "org.slf4j",
                        "org.snakeyaml",
                        "org.xerial");
        assertThat(preferences.libraries())
                .extracting(Library::name)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .hasSize(groups.size());
    }
}
