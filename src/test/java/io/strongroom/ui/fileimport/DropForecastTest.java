package io.strongroom.ui.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.stream.Stream;

class DropForecastTest {

    @Test
    void whatMayHaveKeysIsNoFileSecretYet() {
        DropForecast forecast = of("dev.env", ".env", "keys.JSON", "a.yaml", "b.yml", "ca.pem");

        assertThat(forecast.envFiles()).isEqualTo(2);
        assertThat(forecast.maps()).isEqualTo(3);
        assertThat(forecast.lookedInto()).isEqualTo(5);
        assertThat(forecast.fileSecrets()).isEqualTo(1);
    }

    @Test
    void documentsThatAreJsonOrYamlAreFileSecrets() {
        DropForecast forecast =
                of("service-account.json", "my_service_account.JSON", "kubeconfig.yaml", "a.json");

        assertThat(forecast.fileSecrets()).isEqualTo(3);
        assertThat(forecast.maps()).isEqualTo(1);
    }

    @Test
    void namesTheFirst() {
        assertThat(of("ca.pem", "x.env").first()).isEqualTo("ca.pem");
    }

    private static DropForecast of(String... names) {
        return DropForecast.of(Stream.of(names).map(name -> Path.of("/p", name)).toList());
    }
}
