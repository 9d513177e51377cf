package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

/// Which addresses a key may be sent to.
class BaseUrlTest {

    @Test
    void hostedApiIsWherePublished() {
        assertThat(BaseUrl.HOSTED.uri()).isEqualTo(URI.create("https://api.primeintellect.ai"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "https://api.example.com/, https://api.example.com",
        "https://api.example.com/api/v1, https://api.example.com",
        "https://api.example.com/api/v1/, https://api.example.com",
        "' https://api.example.com ', https://api.example.com",
        "HTTPS://API.Example.COM/api/v1, https://api.example.com",
        "https://api.example.com., https://api.example.com",
        "https://api.example.com.:8443/, https://api.example.com:8443",
        "https://api.example.com:443, https://api.example.com",
        "https://api.example.com:80, https://api.example.com:80",
        "https://api.example.com:00443, https://api.example.com",
        "https://api.example.com:1, https://api.example.com:1",
        "https://api.example.com:65535, https://api.example.com:65535",
        "https://host, https://host",
        "https://xn--mnchen-3ya.de, https://xn--mnchen-3ya.de",
        "https://10.1.2.3:8443, https://10.1.2.3:8443",
        "https://[2001:DB8:0::1], https://[2001:db8::1]",
        "https://[::1]:8443/api/v1, https://[::1]:8443",
        "https://1.example.com, https://1.example.com",
        "http://127.0.0.1:8632, http://127.0.0.1:8632",
        "http://127.0.0.1:80/, http://127.0.0.1",
        "http://127.255.255.254:1, http://127.255.255.254:1",
        "http://127.0.0.1., http://127.0.0.1",
        "http://[::1]:8632/api/v1, http://[::1]:8632",
        "http://[0:0:0:0:0:0:0:1], http://[::1]",
        "http://localhost:8632, http://localhost:8632",
        "http://LOCALHOST.:8632, http://localhost:8632",
        "Http://LocalHost, http://localhost"
    })
    void keepsSchemeHostAndPort(String text, String uri) {
        BaseUrl url = BaseUrl.parse(text);
        assertThat(url.uri()).hasToString(uri);
        assertThat(url.httpUrl()).hasToString(uri + "/");
        assertThat(BaseUrl.parse(url.uri().toString())).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.primeintellect.ai",
                "http://10.0.0.1",
                "http://0.0.0.0:8632",
                "http://128.0.0.1",
                "http://126.255.255.255",
                "http://192.168.0.1",
                "http://[::2]",
                "http://[fe80::1]",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://127.example.com",
                "http://evil-localhost",
                "http://a.localhost"
            })
    void refusesPlainHttpToOtherMachines(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1",
                "http://2130706433",
                "http://0x7f.0.0.1",
                "http://0x7f000001",
                "http://0177.0.0.1",
                "http://127.0.0.01",
                "http://127.0.0.1..",
                "http://127.0.0.256",
                "http://127.0.0.1.1",
                "http://127.0.0.",
                "http://[::ffff:127.0.0.1]",
                "http://[::127.0.0.1]",
                "http://[::ffff:7f00:1]",
                "http://[::1%25eth0]",
                "http://[::1%lo]",
                "http://[::1",
                "http://::1",
                "http://[]",
                "http://[127.0.0.1]",
                "https://[::]",
                "https://0.0.0.0",
                "https://[1::2::3]",
                "https://[12345::]",
                "https://1.2.3",
                "https://1.2.3.4.5",
                "https://256.1.1.1",
                "https://example.0x10",
                "https://4294967295",
                "http://１２７.０.０.１",
                "http://127。0。0。1"
            })
    void refusesOddFormsOfIpAddresses(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@api.example.com",
                "https://user:pass@api.example.com",
                "https://@api.example.com",
                "https://api.example.com@evil.example",
                "https://api.example.com:443@evil.example",
                "https://api.example.com?x",
                "https://api.example.com/?",
                "https://api.example.com#",
                "https://api.example.com/#x",
                "https://api.example.com/api",
                "https://api.example.com/api/v2",
                "https://api.example.com/API/V1",
                "https://api.example.com/api/v1/secrets/",
                "https://api.example.com//",
                "https://api.example.com/.",
                "https://api.example.com/../api/v1",
                "https://api.example.com/%61pi/v1",
                "https://api.example.com\\@evil.example",
                "https:\\\\api.example.com",
                "https://api.example.com:0",
                "https://api.example.com:65536",
                "https://api.example.com:99999",
                "https://api.example.com:123456",
                "https://api.example.com:",
                "https://api.example.com:-1",
                "https://api.example.com:+1",
                "https://api.example.com:8o",
                "https://api.example.com:1:2",
                "ftp://api.example.com",
                "file:///etc/passwd",
                "ws://127.0.0.1",
                "httpss://api.example.com",
                "javascript:alert(1)",
                "api.example.com",
                "//api.example.com",
                "https:api.example.com",
                "https:/api.example.com",
                "https:///api/v1",
                "https://",
                "https://:443",
                "https://.",
                "https://.example.com",
                "https://a..example.com",
                "https://example.com..",
                "https://-a.example.com",
                "https://a-.example.com",
                "https://a_b.example.com",
                "https://a%2eb.example.com",
                "https://a b.example.com",
                "https://a\tb.example.com",
                "https://a\nb.example.com",
                "https://a\0b.example.com",
                "https://a\u007fb.example.com",
                "https://a\u200bb.example.com",
                "https://münchen.de",
                "https://straße.de",
                "https://аpi.primeintellect.ai",
                "https://api.primeintellect.ai\u2044",
                "",
                "   "
            })
    void refusesWhatIsMoreOrLessThanSchemeHostAndPort(String text) {
        assertRefused(text);
    }

    @Test
    void refusesNamesLongerThanDnsAllows() {
        String label = "a".repeat(63);
        String longest = (label + ".").repeat(3) + "a".repeat(61);
        assertThat(BaseUrl.parse("https://" + longest).uri().getHost()).hasSize(253);
        assertRefused("https://" + longest + "a");
        assertRefused("https://" + label + "a.example.com");
        assertRefused("https://" + "a.".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/",
                "https://API.example.com",
                "https://api.example.com:443",
                "http://api.example.com",
                "mailto:a@b.c"
            })
    void cannotBeMadeAroundTheRules(String uri) {
        URI made = URI.create(uri);
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseUrl(made));
    }

    private static void assertRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage())
                                .endsWith(".")
                                .hasSizeBetween(10, 100)
                                .doesNotContain("evil")
                                .doesNotContain("pass@"));
    }
}
