package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a list is read to its end, against servers that count well and badly.
class PagingTest {

    private static final int MANY = 250;
    private static final Pattern QUERY = Pattern.compile("\\?offset=(\\d+)&limit=(\\d+)$");

    private final List<Integer> offsets = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"total_count", "totalCount"})
    void readsPageAfterPageUntilItHoldsAll(String total) throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"" + total + "\":250")))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
        assertThat(offsets).containsExactly(0, 100, 200);
    }

    @Test
    void readsUntilAnEmptyPageWhenTheTotalIsUntold() throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"x\":1"))).hasSize(MANY);
        assertThat(offsets).containsExactly(0, 100, 200, 250);
    }

    @Test
    void readsOnWhereAShorterPageEnded() throws ApiException {
        assertThat(listAll((offset, _) -> page(offset, 90, "\"total_count\":250"))).hasSize(MANY);
        assertThat(offsets).containsExactly(0, 90, 180);
    }

    @Test
    void stopsAtAnEmptyPageWhenTheTotalIsTooHigh() throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"total_count\":9999")))
                .hasSize(MANY);
        assertThat(offsets).containsExactly(0, 100, 200, 250);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void stopsWhenTheTotalIsTooLow(int total) throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"total_count\":" + total)))
                .hasSize(100);
        assertThat(offsets).containsExactly(0);
    }

    @Test
    void holdsEachIdOnceWhenRowsShift() throws ApiException {
        List<Secret> all =
                listAll((offset, limit) ->
                        page(Math.max(0, offset - 5), limit, "\"total_count\":250"));
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(offsets).containsExactly(0, 100, 200);
    }

    @Test
    void stopsWhenAServerSendsTheSamePageForEver() throws ApiException {
        assertThat(
                        listAll((offset, limit) ->
                                page(0, limit, "\"total_count\":" + (offset + 1_000))))
                .hasSize(100);
        assertThat(offsets).containsExactly(0, 100);
    }

    @Test
    void givesUpOnAListWithoutEnd() {
        assertThat(
                        ThrowingCall.failureOf(() ->
                                listAll((offset, _) ->
                                        "{\"data\":["
                                                + ServedTest.secret("s" + offset)
                                                + "],\"total_count\":"
                                                + (offset + 2)
                                                + "}")))
                .isInstanceOf(ApiException.BadAnswer.class);
        assertThat(offsets).hasSize(Paging.PAGES);
    }

    @Test
    void failsAsAWholeWhenAPageFails() {
        assertThat(
                        ThrowingCall.failureOf(() ->
                                listAll((offset, limit) ->
                                        offset == 0
                                                ? page(0, limit, "\"x\":1")
                                                : "{\"data\":[null]}")))
                .isInstanceOf(ApiException.BadAnswer.class);
    }

    private List<Secret> listAll(BiFunction<Integer, Integer, String> answer) throws ApiException {
        InProcessServer server =
                request -> {
                    Matcher query = QUERY.matcher(request.target());
                    assertThat(query.find()).isTrue();
                    int offset = Integer.parseInt(query.group(1));
                    int limit = Integer.parseInt(query.group(2));
                    offsets.add(offset);
                    return new InProcessServer.Reply(
                            200,
                            Map.of(),
                            answer.apply(offset, limit).getBytes(StandardCharsets.UTF_8));
                };
        try (SecretsClient client = SecretsClients.inProcess(server, () -> "k", "S/1")) {
            return client.listAll(Scope.personal());
        }
    }

    private static String page(int offset, int limit, String total) {
        List<String> rows =
                IntStream.range(offset, Math.min(offset + limit, MANY))
                        .mapToObj(row -> ServedTest.secret("s" + row))
                        .toList();
        return "{\"data\":[" + String.join(",", rows) + "]," + total + "}";
    }
}
