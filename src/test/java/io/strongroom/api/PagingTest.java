package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient.Doubt;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a list is read to its end, against servers that count well and badly.
class PagingTest {

    private static final int MANY = 250;
    private static final Pattern QUERY = Pattern.compile("\\?offset=(\\d+)&limit=(\\d+)$");

    private static final String TOLD = "\"total_count\":250";

    private final List<Integer> offsets = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> added = new ArrayList<>();
    private final List<OptionalInt> totals = new ArrayList<>();
    private int again;
    private int status = 200;
    private Optional<Doubt> doubt = Optional.empty();

    @ParameterizedTest
    @ValueSource(strings = {"total_count", "totalCount"})
    void readsPageAfterPageUntilItHoldsAll(String total) throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"" + total + "\":250")))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
        assertThat(asked).containsExactly("0+100", "100+500");
    }

    @Test
    void readsUntilAnEmptyPageWhenTheTotalIsUntold() throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"x\":1"))).hasSize(MANY);
        assertThat(offsets).containsExactly(0, 100, 250);
        assertThat(doubt).isEmpty();
    }

    @Test
    void asksForFewerRowsWhereManyAreRefused() throws ApiException {
        status = 422;
        assertThat(listAll((offset, limit) -> limit > 100 ? "{}" : page(offset, limit, TOLD)))
                .hasSize(MANY);
        assertThat(asked).containsExactly("0+100", "100+500", "100+100", "200+100");
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
        assertThat(offsets).containsExactly(0, 100, 250);
        assertThat(doubt).contains(new Doubt.FewerThanTold(MANY, 9999));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99})
    void readsOnWhenTheServerGaveMoreThanItSaysThereAre(int total) throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"total_count\":" + total)))
                .hasSize(MANY);
        assertThat(offsets).containsExactly(0, 100, 250);
        assertThat(doubt).contains(new Doubt.MoreThanTold(MANY, total));
        assertThat(totals).containsOnly(OptionalInt.empty());
    }

    @Test
    void takesATotalBelowZeroForNone() throws ApiException {
        assertThat(listAll((offset, limit) -> page(offset, limit, "\"total_count\":-1")))
                .hasSize(MANY);
        assertThat(doubt).isEmpty();
    }

    @Test
    void holdsEachIdOnceWhenRowsShift() throws ApiException {
        List<Secret> all =
                listAll((offset, limit) ->
                        page(Math.max(0, offset - 5), limit, "\"total_count\":250"));
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(offsets).containsExactly(0, 100);
        assertThat(doubt).isEmpty();
    }

    @Test
    void beginsAnewWhenRowsWentAwayBehindIt() throws ApiException {
        // The first page goes once it was read, as if somebody had deleted what stood there.
        List<Secret> all =
                listAll((offset, limit) ->
                        offsets.size() == 1
                                ? page(0, limit, TOLD)
                                : page(offset + 5, limit, "\"total_count\":245"));
        assertThat(ids(all)).hasSize(245).contains("s100", "s104", "s249");
        assertThat(offsets).containsExactly(0, 100, 0, 100);
        assertThat(again).isOne();
        assertThat(doubt).isEmpty();
    }

    @Test
    void takesWhatThereIsWhenRowsGoAwayTimeAfterTime() throws ApiException {
        assertThat(
                        listAll((offset, limit) ->
                                page(offset, limit, "\"total_count\":" + (MANY - offset / 100))))
                .hasSize(MANY);
        assertThat(again).isEqualTo(Paging.ATTEMPTS - 1);
        assertThat(doubt).contains(new Doubt.Restless(MANY));
    }

    @Test
    void tellsOfEachPageAsItComes() throws ApiException {
        listAll((offset, limit) -> page(offset, limit, TOLD));
        assertThat(added).containsExactly(100, 150);
        assertThat(totals).containsExactly(OptionalInt.of(MANY), OptionalInt.of(MANY));
    }

    @Test
    void stopsWhenAServerSendsTheSamePageForEver() throws ApiException {
        assertThat(
                        listAll((offset, limit) ->
                                page(
                                        0,
                                        Math.min(limit, 100),
                                        "\"total_count\":" + (offset + 1_000))))
                .hasSize(100);
        assertThat(offsets).containsExactly(0, 100);
        assertThat(doubt).contains(new Doubt.SamePage(100));
    }

    @Test
    void doubtsARepeatedPageWithoutATotalOnlyWhereThereMayBeMore() throws ApiException {
        assertThat(listAll((_, limit) -> page(0, Math.min(limit, 100), "\"x\":1"))).hasSize(100);
        assertThat(doubt).contains(new Doubt.SamePage(100));
        assertThat(listAll((_, _) -> page(0, 3, "\"x\":1"))).hasSize(3);
        assertThat(doubt).isEmpty();
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
        assertThat(offsets).hasSize(Paging.FEW_PAGES);
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
                    asked.add(offset + "+" + limit);
                    String body = answer.apply(offset, limit);
                    return new InProcessServer.Reply(
                            body.equals("{}") ? status : 200,
                            Map.of(),
                            body.getBytes(StandardCharsets.UTF_8));
                };
        try (SecretsClient client = SecretsClients.inProcess(server, () -> "k", "S/1")) {
            var listing = client.listAll(Scope.personal(), listener());
            doubt = listing.doubt();
            return listing.items();
        }
    }

    private SecretsClient.PageListener<Secret> listener() {
        return new SecretsClient.PageListener<>() {
            @Override
            public void page(List<Secret> rows, OptionalInt total) {
                added.add(rows.size());
                totals.add(total);
            }

            @Override
            public void again() {
                again++;
            }
        };
    }

    private static List<String> ids(List<Secret> secrets) {
        return secrets.stream().map(Secret::id).toList();
    }

    private static String page(int offset, int limit, String total) {
        List<String> rows =
                IntStream.range(offset, Math.min(offset + limit, MANY))
                        .mapToObj(row -> ServedTest.secret("s" + row))
                        .toList();
        return "{\"data\":[" + String.join(",", rows) + "]," + total + "}";
    }
}
