package io.strongroom.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class SystemProxiesTest {

    private static final Proxy DESKTOP =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("desktop", 1));

    private final List<URI> askedDesktop = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "https_proxy=http://proxy:3128, HTTP proxy:3128",
        "HTTPS_PROXY=http://proxy:3128/, HTTP proxy:3128",
        "https_proxy=proxy:3128, HTTP proxy:3128",
        "https_proxy=http://proxy, HTTP proxy:80",
        "https_proxy=HTTP://10.0.0.1:8080, HTTP 10.0.0.1:8080",
        "https_proxy=socks5://proxy, SOCKS proxy:1080",
        "ALL_PROXY=socks5h://proxy:9050, SOCKS proxy:9050",
        "all_proxy=http://a:1 https_proxy=http://b:2, HTTP b:2",
        "https_proxy=http://low:1 HTTPS_PROXY=http://up:2, HTTP low:1",
        "https_proxy= HTTPS_PROXY=http://up:2, HTTP up:2",
        "https_proxy=http://proxy:1 no_proxy=api.example.com, DIRECT",
        "https_proxy=http://proxy:1 no_proxy=.example.com, DIRECT",
        "https_proxy=http://proxy:1 NO_PROXY=*.example.com, DIRECT",
        "https_proxy=http://proxy:1 no_proxy=other;Example.COM, DIRECT",
        "https_proxy=http://proxy:1 no_proxy=*, DIRECT",
        "https_proxy=http://proxy:1 no_proxy=ple.com, HTTP proxy:1",
        "https_proxy=http://proxy:1 no_proxy=com.example;;, HTTP proxy:1",
        "https_proxy=http://:, HTTP unusable.invalid:80",
        "https_proxy=ftp://proxy:1, HTTP unusable.invalid:80",
        "https_proxy=https://proxy:1, HTTP unusable.invalid:80",
        "http_proxy=http://proxy:1, HTTP desktop:1",
        "no_proxy=*, HTTP desktop:1",
        "other=x, HTTP desktop:1"
    })
    void goesTheWayTheSystemWants(String variables, String way) {
        assertThat(way(variables, "https://api.example.com/api/v1/user/teams")).isEqualTo(way);
        assertThat(askedDesktop).hasSize(way.contains("desktop") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:1/",
        "https://127.0.0.1:1/",
        "https://127.8.0.1/",
        "https://[::1]/"
    })
    void reachesThisMachineDirectly(String server) {
        assertThat(way("https_proxy=http://proxy:1", server)).isEqualTo("DIRECT");
        assertThat(way("other=x", server)).isEqualTo("DIRECT");
        assertThat(askedDesktop).isEmpty();
    }

    @Test
    void asksTheDesktopNoSoonerThanNeeded() {
        ProxySelector selector =
                new SystemProxies(
                        Map.of("https_proxy", "http://proxy:1"),
                        () -> {
                            throw new AssertionError("asked");
                        });
        assertThat(selector.select(URI.create("https://a.example/"))).hasSize(1);
    }

    private String way(String variables, String server) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : List.of(variables.split(" ", -1))) {
            String[] parts = variable.split("=", 2);
            environment.put(parts[0], parts[1].replace(';', ','));
        }
        List<Proxy> ways =
                new SystemProxies(environment, () -> desktop()).select(URI.create(server));
        assertThat(ways).hasSize(1);
        Proxy way = ways.getFirst();
        return way.address() instanceof InetSocketAddress address
                ? way.type() + " " + address.getHostString() + ":" + address.getPort()
                : "DIRECT";
    }

    private ProxySelector desktop() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI server) {
                askedDesktop.add(server);
                return List.of(DESKTOP);
            }

            @Override
            public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
                throw new AssertionError("not asked for");
            }
        };
    }
}
