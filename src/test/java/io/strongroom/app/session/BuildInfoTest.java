package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void knowsTheVersionMavenBuilt() {
        BuildInfo build = BuildInfo.load();
        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(build.userAgent()).isEqualTo("Strongroom/" + build.version());
    }
}
