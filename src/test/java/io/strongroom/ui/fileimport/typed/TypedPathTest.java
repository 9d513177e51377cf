package io.strongroom.ui.fileimport.typed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.fileimport.typed.TypedPath.Found;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is typed is one path, or several as a shell takes them.
class TypedPathTest {

    @TempDir Path home;

    private Path env;
    private Path blanks;
    private TypedPath typed;

    @BeforeEach
    void write() throws IOException {
        env = Files.writeString(home.resolve(".env"), "A=1\n");
        blanks = Files.writeString(home.resolve("my keys.env"), "B=1\n");
        typed = new TypedPath(home);
    }

    @Test
    void onePathMayHaveBlanksWithoutQuotes() {
        assertThat(typed.find("~/my keys.env")).isEqualTo(new Found.ToTake(List.of(blanks)));
        assertThat(typed.find("'my keys.env'")).isEqualTo(new Found.ToTake(List.of(blanks)));
    }

    @Test
    void whatIsNoPathOrNotThereIsTold() {
        assertThat(typed.find("\0")).isEqualTo(new Found.NoPath());
        assertThat(typed.find("~/.evn")).isEqualTo(new Found.Nothing());
    }

    @Test
    void severalAreTakenApartAsAShellDoes() {
        Found both = new Found.ToTake(List.of(env, blanks));

        assertThat(typed.find(".env '~/my keys.env'")).isEqualTo(both);
        assertThat(typed.find("'.env'  'my keys.env'")).isEqualTo(both);
        assertThat(typed.find(".env my\\ keys.env")).isEqualTo(both);
        assertThat(typed.find(env + " \"" + blanks + "\" ~/.env")).isEqualTo(both);
    }

    @Test
    void oneOfSeveralThatIsNotThereIsNamedAndNoneIsTaken() {
        assertThat(typed.find(".env ~/gone.env"))
                .isEqualTo(new Found.OneOfSeveral("~/gone.env", new Found.Nothing()));
    }

    @Test
    void backslashThatPartsFoldersStays() {
        assertThat(TypedWords.of("C:\\keys\\a.env 'D:\\b c.env'"))
                .containsExactly("C:\\keys\\a.env", "D:\\b c.env");
        assertThat(TypedWords.of("'' it\\'s")).containsExactly("", "it's");
    }
}
