package io.strongroom.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class KubeconfigTest {

    private static final String HEAD = "apiVersion: v1\nkind: Config\n";

    @Test
    void findsNothingToMissInOneThatHoldsEverything() {
        assertThat(
                        Kubeconfig.read(
                                HEAD
                                        + """
                                        clusters:
                                        - name: c
                                          cluster:
                                            server: https://example.org
                                            certificate-authority-data: eA==
                                        users:
                                        - name: u
                                          user: {token: t}
                                        """))
                .contains(new Kubeconfig(List.of(), false));
    }

    @Test
    void tellsEachFieldThatPointsAtAFileOnce() {
        assertThat(
                        Kubeconfig.read(
                                HEAD
                                        + """
                                        clusters:
                                        - cluster: {certificate-authority: /ca.crt}
                                        - cluster: {certificate-authority: ca.crt}
                                        users:
                                        - user: {client-key: k, client-certificate: c}
                                        - user: {tokenFile: t}
                                        """))
                .contains(
                        new Kubeconfig(
                                List.of(
                                        "certificate-authority",
                                        "client-certificate",
                                        "client-key",
                                        "tokenFile"),
                                false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'client-key: k, client-key-data: eA=='",
                "'client-certificate: c, client-certificate-data: eA=='",
                "'tokenFile: t, token: x'",
                "'client-key: \"\"'"
            })
    void asksForNoFileWhoseContentIsThere(String user) {
        assertThat(Kubeconfig.read(HEAD + "users: [{user: {" + user + "}}]"))
                .contains(new Kubeconfig(List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec: {command: aws}", "auth-provider: {name: gcp}"})
    void tellsThatAProgramIsNeeded(String user) {
        assertThat(Kubeconfig.read(HEAD + "users: [{user: {" + user + "}}]"))
                .contains(new Kubeconfig(List.of(), true));
    }

    @Test
    void readsJsonAsWell() {
        assertThat(
                        Kubeconfig.read(
                                """
                                {"kind":"Config","apiVersion":"v1",
                                 "users":[{"name":"u","user":{"exec":{}}}]}
                                """))
                .contains(new Kubeconfig(List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "apiVersion: v1\nkind: Config",
                "apiVersion: v1\nkind: Pod\nusers: []",
                "apiVersion: kubelet.config.k8s.io/v1\nkind: Config\nusers: []",
                "kind: Config\nusers: []",
                "apiVersion: [v1]\nkind: Config\nusers: []"
            })
    void isNothingElse(String text) {
        assertThat(Kubeconfig.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users: x", "users: [x, {user: x}, {}]", "clusters: {a: b}\nusers:"})
    void takesPartsOfAnotherShapeAsEmpty(String parts) {
        assertThat(Kubeconfig.read(HEAD + parts)).contains(new Kubeconfig(List.of(), false));
    }
}
