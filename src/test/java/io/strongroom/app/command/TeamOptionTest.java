package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Membership;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// `--team`, on a vault of this machine that has teams.
class TeamOptionTest {

    @TempDir Path folder;
    private CommandRun run;
    private Membership research;
    private Membership first;
    private Membership second;

    @BeforeEach
    void onAVaultWithTeams() throws Exception {
        run = new CommandRun(new AppPaths(folder), Map.of());
        try (VaultSession vault =
                new VaultSession(folder, Clock.systemUTC(), new BuildInfo("test"))) {
            research = vault.client().createTeam("Acme research");
            first = vault.client().createTeam("Twin");
            second = vault.client().createTeam("Twin");
        }
    }

    @Test
    void takesTheNameOfATeam() {
        assertThat(run.with("v").command("create", "A", "--stdin", "--team", " Acme research "))
                .isZero();
        assertThat(run.out()).startsWith("Created A in Acme research, local vault (ID ");
        assertThat(run.with("B=1").command("import", "-", "--team", "Acme research")).isZero();
        assertThat(run.err()).endsWith("Stored 1 of 1 in Acme research, local vault.\n");
        assertThat(run.command("list", "--team", research.teamId())).isZero();
        assertThat(run.out()).contains("A  text", "B  text");
        assertThat(run.list()).isEmpty();
    }

    @Test
    void anIdComesBeforeAName() throws Exception {
        try (VaultSession vault =
                new VaultSession(folder, Clock.systemUTC(), new BuildInfo("test"))) {
            vault.client().createTeam(research.teamId());
        }
        assertThat(run.with("v").command("create", "A", "--stdin", "--team", research.teamId()))
                .isZero();
        assertThat(run.out()).startsWith("Created A in Acme research, local vault");
    }

    @Test
    void refusesANameThatTwoTeamsHave() {
        assertThat(run.with("v").command("create", "A", "--stdin", "--team", "Twin")).isEqualTo(1);
        assertThat(run.err())
                .startsWith("More than one of your teams is called \u201CTwin\u201D: ")
                .contains(first.teamId(), second.teamId())
                .doesNotContain(research.teamId())
                .hasLineCount(1);
        assertThat(run.command("list", "--team", second.teamId())).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhichTeamsThereAre() {
        assertThat(run.command("list", "--team", "acme research")).isEqualTo(1);
        assertThat(run.err())
                .startsWith("None of your teams has the ID or the name \u201Cacme research\u201D.")
                .contains("Acme research (" + research.teamId() + ")")
                .hasLineCount(1);
    }

    @Test
    void askingForATeamMakesNoVault() {
        Path unused = folder.resolve("unused");
        run = new CommandRun(new AppPaths(unused), Map.of());
        assertThat(run.command("list", "--team", "Twin")).isEqualTo(1);
        assertThat(run.err()).contains("You are in no team yet").hasLineCount(1);
        assertThat(unused).doesNotExist();
    }
}
