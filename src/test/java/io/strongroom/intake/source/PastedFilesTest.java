package io.strongroom.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PastedFilesTest {

    @TempDir Path folder;

    @Test
    void readsAListOfAddressesWhetherTheyAreThereOrNot() {
        Path first = folder.resolve("a file é.pem");
        Path second = folder.resolve("gone");
        String list = "# copied\r\n" + first.toUri() + "\r\n" + second.toUri() + "\r\n";
        assertThat(PastedFiles.in(list))
                .hasValueSatisfying(files -> assertThat(files).containsExactly(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy\n", "cut\n", "x-special/nautilus-clipboard\ncopy\n"})
    void readsWhatFileManagersCopy(String head) {
        assertThat(PastedFiles.in(head + folder.toUri()))
                .hasValueSatisfying(files -> assertThat(files).hasSize(1));
    }

    @Test
    void readsAbsolutePathsOfWhatIsThere() throws IOException {
        Path file = Files.createFile(folder.resolve("tls.key"));
        assertThat(PastedFiles.in("  " + file + "\n\n" + folder + "\n" + file))
                .hasValueSatisfying(files -> assertThat(files).containsExactly(file, folder));
        assertThat(PastedFiles.in(file + "\n" + folder.resolve("gone"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "copy",
                "# comment",
                "tls.key",
                "./tls.key",
                "KEY=value",
                "https://example.org/a",
                "file:relative",
                "file:///a b",
                "file://host/share",
                "/no/such/file/at/all",
                "/a\0b"
            })
    void takesNothingElseForAList(String text) {
        assertThat(PastedFiles.in(text)).isEmpty();
    }
}
