package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Who may come in over the port, and what is sent back.
class LoopbackServerTest extends LoopbackCase {

    // Who may come in

    record Caller(String host, String origin, String key, int status) {}

    private static Stream<Caller> callers() {
        List<String> hosts =
                List.of(
                        "Host: 127.0.0.1:PORT",
                        "Host: localhost:PORT",
                        "",
                        "Host: 127.0.0.1",
                        "Host: 127.0.0.1:1",
                        "Host: evil.example:PORT",
                        "Host: [::1]:PORT",
                        "Host: 127.0.0.1:PORT\r\nHost: evil.example");
        List<String> origins =
                List.of(
                        "",
                        "Origin: https://evil.example",
                        "Origin: http://127.0.0.1:PORT",
                        "Origin: null",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-origin");
        List<String> keys =
                List.of(
                        "Authorization: Bearer " + KEY,
                        "",
                        "Authorization: Bearer wrong",
                        "Authorization: Basic " + KEY);
        List<Caller> callers = new ArrayList<>();
        for (String host : hosts) {
            for (String origin : origins) {
                for (String key : keys) {
                    boolean isOurs =
                            host.matches("Host: (127\\.0\\.0\\.1|localhost):PORT")
                                    && origin.isEmpty();
                    int admitted = key.endsWith("Bearer " + KEY) ? 200 : 401;
                    callers.add(new Caller(host, origin, key, isOurs ? admitted : 403));
                }
            }
        }
        return callers.stream();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void onlyOurOwnAddressWithoutAPageAndWithTheKeyIsLetIn(Caller caller) throws IOException {
        String reply =
                raw("GET " + LIST + " HTTP/1.1", caller.host(), caller.origin(), caller.key());

        // The JDK's server itself answers 400 to a request without any Host.
        int expected =
                caller.host().isEmpty() && reply.startsWith("HTTP/1.1 400") ? 400 : caller.status();
        assertThat(reply).startsWith("HTTP/1.1 " + expected + " ");
        assertThat(reply.toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://evil.example/api/v1/secrets/ HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GARBAGE",
                "GET",
                "GET /api/v1/secrets/\u0001 HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1"
            })
    void anythingButAPathOfOursIsRefusedAndTheServerGoesOn(String requestLine) throws Exception {
        String reply = raw(requestLine, "Host: 127.0.0.1:PORT", "", "Authorization: Bearer " + KEY);

        assertThat(reply)
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 4"));
        assertThat(get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingListensOnAnyOtherAddress() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatExceptionOfType(ConnectException.class)
                            .isThrownBy(() -> new Socket(address, server.port()).close());
                }
            }
        }
        assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port());
    }

    // What is sent

    @Test
    void wholeContractIsServed() throws Exception {
        HttpResponse<String> created = post("{\"name\": \"A\", \"value\": \"caf\u00E9\\n\"}");

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.headers().firstValue("content-type")).contains("application/json");
        assertThat(created.headers().firstValue("cache-control")).contains("no-store");
        String id = idOf(created);
        assertThat(get(LIST + "../secrets/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/secrets/" + id + "/value").body()).contains("caf\u00E9\\n");
        assertThat(get("/api/v1/secrets").statusCode()).isEqualTo(307);
    }

    @Test
    void headAnswersWithoutABody() throws Exception {
        HttpRequest head =
                request("/api/v1/vault")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();

        HttpResponse<String> reply = send(head);

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("allow")).contains("GET");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void bodyThatSaysItIsTooLargeIsNotRead() throws IOException {
        String reply =
                raw(
                        "POST " + LIST + " HTTP/1.1",
                        "Host: 127.0.0.1:PORT",
                        "Content-Length: 1048577",
                        "Authorization: Bearer " + KEY);

        assertThat(reply).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void bodyThatGrowsTooLargeIsCutOff() throws Exception {
        HttpRequest endless =
                request(LIST)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[1_048_577])))
                        .build();

        assertThat(send(endless).statusCode()).isEqualTo(413);
        assertThat(get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongAboutItsOwnLengthIsRefused() throws IOException {
        String reply =
                raw(
                        "POST " + LIST + " HTTP/1.1",
                        "Host: 127.0.0.1:PORT",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked",
                        "Authorization: Bearer " + KEY);

        assertThat(reply).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer the-key\r\nAuthorization: Bearer wrong",
                "Authorization: Bearer wrong\r\nAuthorization: Bearer the-key",
                "Authorization: Bearer the-key\r\nAuthorization: Bearer the-key"
            })
    void keyIsSentOnce(String headers) throws IOException {
        assertThat(raw("GET " + LIST + " HTTP/1.1", "Host: 127.0.0.1:PORT", headers))
                .startsWith("HTTP/1.1 401 ");
    }
}
