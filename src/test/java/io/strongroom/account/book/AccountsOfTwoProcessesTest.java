package io.strongroom.account.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ApiKey;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.support.KeysInMemory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window and a command, each a process of its own, change the list at the same time.
class AccountsOfTwoProcessesTest {

    private static final int EACH = 40;

    @TempDir Path home;

    @Test
    void noneOfTheirChangesIsLostAndANameIsTakenOnce() throws Exception {
        Process other = other(home);
        try (var lines = other.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("ready");
            other.outputWriter().append('\n').close();
            List<String> refused = add(home, "here");

            List<String> refusedThere = lines.lines().toList();
            assertThat(other.waitFor()).isZero();
            assertThat(new AccountBook(home, Clock.systemUTC(), _ -> new KeysInMemory()).list())
                    .satisfies(listed -> assertThat(listed.problem()).isEmpty())
                    .satisfies(listed ->
                            assertThat(listed.accounts().all())
                                    .hasSize(3 * EACH)
                                    .extracting(StoredAccount::name)
                                    .doesNotHaveDuplicates());
            assertThat(refused.size() + refusedThere.size()).isEqualTo(EACH);
        } finally {
            other.destroyForcibly();
        }
    }

    /// Adds accounts that only this process names so, and accounts that both do.
    ///
    /// @return the names that were taken
    private static List<String> add(Path home, String who) throws AccountException {
        KeysInMemory keys = new KeysInMemory();
        AccountBook book = new AccountBook(home, Clock.systemUTC(), _ -> keys);
        List<String> refused = new ArrayList<>();
        for (int each = 0; each < EACH; each++) {
            book.add(account(who + " " + each), new ApiKey("k"));
            String shared = "Shared " + each;
            try {
                book.add(account(shared), new ApiKey("k"));
            } catch (AccountException taken) {
                assertThat(taken.problem()).isEqualTo(new AccountProblem.NameTaken(shared));
                refused.add(shared);
            }
        }
        return refused;
    }

    private static NewAccount account(String name) {
        return new NewAccount(name, BaseUrl.HOSTED, Scope.personal(), Optional.empty());
    }

    private static Process other(Path home) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AccountsOfTwoProcessesTest.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The other process: it begins at a line of its standard input, and names what it was refused.
    public static void main(String[] arguments) throws Exception {
        System.out.println("ready");
        if (System.in.read() >= 0) {
            add(Path.of(arguments[0]), "there").forEach(System.out::println);
        }
    }
}
