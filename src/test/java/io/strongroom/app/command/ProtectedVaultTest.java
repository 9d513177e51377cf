package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.protection.Outcome;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.InMemoryKeyring;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The commands on a vault that a passphrase protects, and those that protect it.
class ProtectedVaultTest {

    private static final String PASSPHRASE = "first passphrase é";
    private static final String ANOTHER = "another passphrase";

    @TempDir Path folder;
    private Path home;
    private CommandRun run;

    @BeforeEach
    void onANewVault() {
        home = folder.resolve("home");
        run = at(home);
        run.with("the value").command("create", "A", "--stdin");
    }

    @AfterEach
    void noOutputHoldsAPassphrase() {
        assertThat(run.everything()).doesNotContain(PASSPHRASE, ANOTHER);
    }

    @Test
    void takesThePassphraseFromTheFirstLine() {
        protect();
        assertThat(run.with(PASSPHRASE + "\n").command("list", "--passphrase-stdin")).isZero();
        assertThat(run.out()).startsWith("A ");
        assertThat(
                        run.with(PASSPHRASE + "\r\nsecond value")
                                .command("create", "B", "--stdin", "--passphrase-stdin"))
                .isZero();
        assertThat(run.with(PASSPHRASE).command("list", "--passphrase-stdin")).isZero();
        assertThat(run.out()).contains("A ", "B ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "create", "import", "serve"})
    void saysWhatToDoWhereNobodyCanType(String command) throws Exception {
        protect();
        Path file = Files.writeString(folder.resolve(".env"), "B=value");
        String[] arguments =
                switch (command) {
                    case "create" -> new String[] {"create", "B", "--file", file.toString()};
                    case "import" -> new String[] {"import", file.toString()};
                    default -> new String[] {command};
                };
        assertThat(run.command(arguments)).isEqualTo(1);
        assertThat(run.err())
                .contains("opens with a passphrase", "--passphrase-stdin")
                .hasLineCount(1);
    }

    @Test
    void refusesAWrongPassphraseFromAPipeAtOnce() {
        protect();
        assertThat(run.with("wrong one\n" + PASSPHRASE).command("list", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(run.err()).contains("does not open the vault").hasLineCount(1);
        for (String input : new String[] {"", "x".repeat(9000), "\n"}) {
            assertThat(run.with(input).command("list", "--passphrase-stdin")).isEqualTo(1);
            assertThat(run.err()).hasLineCount(1);
        }
    }

    @Test
    void asksAPersonThreeTimes() {
        protect();
        run = at(home);
        assertThat(run.typing("wrong", "wrong again", PASSPHRASE).command("list")).isZero();
        assertThat(run.out()).startsWith("A ");
        assertThat(run.typing("1", "2", "3", PASSPHRASE).command("list")).isEqualTo(1);
        assertThat(run.err()).contains("does not open the vault").hasLineCount(3);
    }

    @Test
    void aPersonTypesANewPassphraseTwice() {
        assertThat(run.typing(PASSPHRASE, PASSPHRASE).command("passphrase", "set")).isZero();
        assertThat(run.err()).contains("recovery-code");
        run = at(home);
        assertThat(
                        run.typing(PASSPHRASE, ANOTHER, "anothor passphrase")
                                .command("passphrase", "set"))
                .isEqualTo(1);
        assertThat(run.err()).contains("not the same");
        run = at(home);
        assertThat(run.typing(PASSPHRASE).command("list")).isZero();
    }

    @Test
    void changesAndRemovesAPassphrase() {
        protect();
        assertThat(
                        run.with(PASSPHRASE + "\n" + ANOTHER + "\n")
                                .command("passphrase", "set", "--passphrase-stdin"))
                .isZero();
        assertThat(
                        run.with(PASSPHRASE + "\n")
                                .command("passphrase", "remove", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(run.with(ANOTHER + "\n").command("passphrase", "remove", "--passphrase-stdin"))
                .isZero();
        assertThat(run.err()).contains("Whoever reads your files can open the vault");
        assertThat(run.command("list")).isZero();
    }

    @Test
    void refusesAPassphraseThatIsNone() {
        assertThat(run.with("short\n").command("passphrase", "set", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(run.err()).contains("at least 8 characters").hasLineCount(1);
        assertThat(run.command("list")).isZero();
    }

    @Test
    void backsUpAndRestoresElsewhere() {
        Path backup = folder.resolve("backup.db");
        assertThat(run.command("backup", backup.toString())).isEqualTo(1);
        assertThat(run.err()).contains("neither a passphrase nor a recovery code").hasLineCount(1);
        assertThat(run.command("passphrase", "recovery-code")).isZero();
        String code = run.out().strip();
        assertThat(code).hasSize(34);
        protect();
        assertThat(run.command("backup", backup.toString())).isZero();
        assertThat(run.command("backup", backup.toString())).isEqualTo(1);

        CommandRun there = at(folder.resolve("there"));
        there.with("old").command("create", "OLD", "--stdin");
        assertThat(
                        there.with("wrong\n")
                                .command("restore", backup.toString(), "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(there.err()).contains("does not open the backup").hasLineCount(1);
        assertThat(
                        there.with(code.toLowerCase(Locale.ROOT))
                                .command("restore", backup.toString(), "--passphrase-stdin"))
                .isZero();
        assertThat(there.err()).contains("put aside, in " + folder.resolve("there"));
        assertThat(there.with(PASSPHRASE).command("list", "--passphrase-stdin")).isZero();
        assertThat(there.out()).startsWith("A ");
        assertThat(
                        there.with(PASSPHRASE)
                                .command("restore", folder.resolve("none").toString(), "--stdin"))
                .isEqualTo(1);
        assertThat(there.err()).contains("is not there").hasLineCount(1);
    }

    @Test
    void theRecoveryCodeOpensItWhereThePassphraseIsForgotten() {
        String code = recoveryCode();
        protect();
        assertThat(run.with(code).command("list", "--passphrase-stdin")).isZero();
        assertThat(run.out()).startsWith("A ");
        assertThat(
                        run.with(code + "\n" + ANOTHER + "\n")
                                .command("passphrase", "set", "--passphrase-stdin"))
                .isZero();
        assertThat(run.with(ANOTHER).command("list", "--passphrase-stdin")).isZero();
    }

    @Test
    void theRecoveryCodeOpensItWhereTheKeyringIsLost() {
        String code = recoveryCode();
        moveTheKeyIntoAKeyringThatIsLost();
        assertThat(run.command("list")).isEqualTo(1);
        assertThat(run.err()).contains("recovery code").hasLineCount(1);
        assertThat(run.with(code).command("list", "--passphrase-stdin")).isZero();
        assertThat(run.out()).startsWith("A ");
        assertThat(
                        run.with(code + "\n" + PASSPHRASE + "\n")
                                .command("passphrase", "set", "--passphrase-stdin"))
                .isZero();
        assertThat(run.with(PASSPHRASE).command("list", "--passphrase-stdin")).isZero();
    }

    @Test
    void saysWhichLineIsMissing() {
        assertThat(run.command("passphrase", "set")).isEqualTo(1);
        assertThat(run.err()).contains("the new passphrase", "--passphrase-stdin").hasLineCount(1);
        protect();
        assertThat(run.with(PASSPHRASE).command("passphrase", "set", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(run.err()).contains("no line with the new passphrase").hasLineCount(1);
    }

    @Test
    void saysAfterRestoringWhatIsNotAsItWas() {
        run.withoutKeyring();
        String code = recoveryCode();
        Path backup = folder.resolve("backup.db");
        assertThat(run.command("backup", backup.toString())).isZero();
        CommandRun there = at(folder.resolve("there")).withoutKeyring();
        there.with("sealed-key").command("accounts", "add", "acme", "--key-stdin", "--no-check");

        assertThat(there.with(code).command("restore", backup.toString(), "--passphrase-stdin"))
                .isZero();
        assertThat(there.err())
                .contains(
                        "whoever reads your files can open the vault", "does not open them: acme");
        assertThat(
                        there.with("other-key")
                                .command(
                                        "accounts", "set-key", "acme", "--key-stdin", "--no-check"))
                .isZero();
        assertThat(there.command("accounts", "remove", "acme")).isZero();
    }

    @Test
    void takesTheOldSpellingOfTheOptionToo() {
        assertThat(run.with(PASSPHRASE + "\n").command("passphrase", "set", "--stdin")).isZero();
        assertThat(run.with(PASSPHRASE + "\n").command("passphrase", "remove", "--stdin")).isZero();
        assertThat(run.with(PASSPHRASE).command("restore", folder + "/none", "--stdin"))
                .isEqualTo(1);
        assertThat(run.err()).contains("is not there");
        for (String[] command :
                new String[][] {{"passphrase", "set"}, {"passphrase", "remove"}, {"restore"}}) {
            String[] help = Arrays.copyOf(command, command.length + 1);
            help[command.length] = "--help";
            assertThat(run.command(help)).isZero();
            assertThat(run.out()).contains("--passphrase-stdin").doesNotContain(" --stdin");
        }
    }

    @Test
    void namesTheOptionThatIsMeant() {
        assertThat(run.command("list", "--stdin")).isEqualTo(2);
        assertThat(run.err()).contains("use --passphrase-stdin").hasLineCount(1);
    }

    @Test
    void takesNoPassphraseAsAnArgument() {
        assertThat(run.command("passphrase", "set", PASSPHRASE)).isEqualTo(2);
        assertThat(run.command("list", "--passphrase-stdin=" + PASSPHRASE)).isEqualTo(2);
        assertThat(run.command("passphrase")).isEqualTo(2);
    }

    private String recoveryCode() {
        assertThat(run.command("passphrase", "recovery-code")).isZero();
        String code = run.out().strip();
        run = at(home);
        return code;
    }

    private void moveTheKeyIntoAKeyringThatIsLost() {
        InMemoryKeyring lost = new InMemoryKeyring();
        try (VaultSession vault =
                        new VaultSession(home, Clock.systemUTC(), BuildInfo.load(), () -> lost);
                WayIn machine = new WayIn.ThisMachine()) {
            assertThat(vault.guard().useKeyring(machine)).isEqualTo(new Outcome.Done());
        }
    }

    private void protect() {
        assertThat(run.with(PASSPHRASE + "\n").command("passphrase", "set", "--passphrase-stdin"))
                .isZero();
    }

    private static CommandRun at(Path home) {
        return new CommandRun(new AppPaths(home), Map.of());
    }
}
