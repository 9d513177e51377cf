package io.strongroom.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Over real processes.
@EnabledOnOs({OS.LINUX, OS.MAC})
class SystemBrowserTest {

    private static final URI PAGE = URI.create("https://pages.example/confirm?code=ABCD-1234");

    @TempDir Path folder;

    private final List<String> handedOn = new ArrayList<>();

    @Test
    void handsThePageToTheOpenerAsItIs() throws Exception {
        Path told = folder.resolve("told");

        assertThat(browser("printf %s \"$*\" > " + told, "Linux").test(PAGE)).isTrue();

        assertThat(told).hasContent(PAGE.toString());
        assertThat(handedOn).isEmpty();
    }

    @Test
    void saysThatThereIsNoneWhereTheOpenerFindsNone() throws Exception {
        assertThat(browser("exit 3", "Linux").test(PAGE)).isFalse();
    }

    @Test
    void saysThatThereIsNoneWhereThereIsNoOpener() {
        assertThat(new SystemBrowser(folder + "/none", handedOn::add, "Linux").test(PAGE))
                .isFalse();
    }

    @Test
    void leavesItToTheToolkitWhereThatOpensPages() throws Exception {
        assertThat(browser("exit 3", "Mac OS X").test(PAGE)).isTrue();
        assertThat(browser("exit 3", "Windows 11").test(PAGE)).isTrue();

        assertThat(handedOn).containsExactly(PAGE.toString(), PAGE.toString());
    }

    private SystemBrowser browser(String script, String system) throws Exception {
        Path opener = Files.writeString(folder.resolve("opener"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
        return new SystemBrowser(opener.toString(), handedOn::add, system);
    }
}
