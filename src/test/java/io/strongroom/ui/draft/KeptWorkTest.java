package io.strongroom.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Way;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.fileimport.KeptReview;
import io.strongroom.ui.preferences.KeptPreferences;
import io.strongroom.ui.preferences.accounts.AccountRow.Asking;
import io.strongroom.ui.preferences.accounts.KeptRow;
import io.strongroom.ui.preferences.protection.KeptProtection;
import io.strongroom.ui.restore.KeptRestore;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.review.words.ReviewNotes;
import io.strongroom.ui.secretedit.KeptEdit;
import io.strongroom.ui.secretform.KeptForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class KeptWorkTest {

    @Test
    void formComesBackAsItWas() {
        ScopeChoice team =
                new ScopeChoice(
                        new Scope.Team("t-1"), "Acme r\u00E9search", Optional.of(Role.ADMIN));
        KeptForm form =
                new KeptForm(
                        "bad-name \uD800",
                        "line\nand \uD83D\uDD11\0",
                        Optional.of(new FilePayload("ca.pem", 3, value("AQID"))),
                        true,
                        "what it is for",
                        team);

        KeptForm read =
                after(
                                new KeptWork(
                                        Optional.of(form),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .form()
                        .orElseThrow();

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SecretValue.class)
                .isEqualTo(form);
        assertThat(read.file().orElseThrow().value().reveal()).isEqualTo("AQID");
    }

    @Test
    void rowsComeBackWithoutTheirPlaceOnDisk() {
        Candidate line =
                new Candidate(
                        Origin.pasted().atLine(7),
                        ContentKind.ENV_FILE,
                        "KEY",
                        value("v"),
                        false,
                        1);
        Candidate file =
                new Candidate(
                        Origin.of(Path.of("/home/u/kubeconfig")),
                        ContentKind.KUBECONFIG,
                        "KUBECONFIG",
                        value("AQID"),
                        true,
                        3);

        KeptResult result =
                new KeptResult(
                        "Saved 1 secret to Personal",
                        "1 failed",
                        List.of(new KeptResult.Line("A", "failed", "why")));
        KeptReview review =
                after(
                                new KeptWork(
                                        Optional.empty(),
                                        Optional.of(
                                                new KeptReview(
                                                        "3 files",
                                                        new ReviewNotes(
                                                                List.of("a.env, line 2: not read"),
                                                                List.of("1 line of a.env")),
                                                        "Locking stopped the saving.",
                                                        ScopeChoice.personal("Personal"),
                                                        List.of(line, file),
                                                        Set.of(1),
                                                        Optional.of(result))),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .review()
                        .orElseThrow();

        assertThat(review.source()).isEqualTo("3 files");
        assertThat(review.notes())
                .isEqualTo(
                        new ReviewNotes(
                                List.of("a.env, line 2: not read"), List.of("1 line of a.env")));
        assertThat(review.stopped()).isEqualTo("Locking stopped the saving.");
        assertThat(review.scope()).isEqualTo(ScopeChoice.personal("Personal"));
        assertThat(review.last()).contains(result);
        assertThat(review.leftOut()).containsExactly(1);
        List<Candidate> read = review.rows();
        assertThat(read).extracting(row -> row.value().reveal()).containsExactly("v", "AQID");
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SecretValue.class)
                .ignoringFields("origin.file")
                .isEqualTo(List.of(line, file));
        assertThat(read.getLast().origin().file()).isEmpty();
    }

    @Test
    void formAndRowsGoOnInAnotherScopeAndTheBytesAreOverwritten() {
        ScopeChoice team =
                new ScopeChoice(new Scope.Team("t-1"), "Evals", Optional.of(Role.MEMBER));
        Candidate row =
                new Candidate(Origin.pasted(), ContentKind.ENV_FILE, "KEY", value("v"), false, 1);
        byte[] kept =
                new KeptWork(
                                Optional.of(KeptForm.withoutValue("HALF", false, "", team)),
                                Optional.of(
                                        new KeptReview(
                                                "pasted",
                                                ReviewNotes.NONE,
                                                "",
                                                team,
                                                List.of(row),
                                                Set.of(),
                                                Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .toBytes();
        ScopeChoice personal = ScopeChoice.personal("Personal");

        MovedWork moved = MovedWork.of(kept, personal);

        assertThat(kept).containsOnly(0);
        assertThat(moved.isEditLost()).isFalse();
        KeptWork read = KeptWork.of(moved.content().orElseThrow());
        assertThat(read.form()).contains(KeptForm.withoutValue("HALF", false, "", personal));
        assertThat(read.review().orElseThrow().scope()).isEqualTo(personal);
        assertThat(read.review().orElseThrow().rows())
                .extracting(each -> each.value().reveal())
                .containsExactly("v");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void editComesBackAsItWas(boolean file) {
        Secret base =
                new Secret(
                        "id-1",
                        "OLD_NAME",
                        Optional.of("what it was for"),
                        file,
                        Optional.of("user-1"),
                        new Scope.Team("t-1"),
                        Instant.parse("2026-11-01T10:00:00.123456Z"),
                        Instant.parse("2026-11-02T10:00:00Z"));
        KeptEdit edit =
                new KeptEdit(
                        base,
                        new ScopeChoice(base.scope(), "Acme", Optional.of(Role.MEMBER)),
                        "half \uD800",
                        "",
                        file ? "" : "new\nvalue\0",
                        file
                                ? Optional.of(new FilePayload("ca.pem", 3, value("AQID")))
                                : Optional.empty());

        KeptEdit read =
                after(
                                new KeptWork(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(edit),
                                        Optional.empty(),
                                        Optional.empty()))
                        .edit()
                        .orElseThrow();

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SecretValue.class)
                .isEqualTo(edit);
        assertThat(read.file().map(FilePayload::value).map(SecretValue::reveal))
                .isEqualTo(file ? Optional.of("AQID") : Optional.empty());
    }

    @Test
    void whatWasTypedToAddAnAccountComesBackAsItWas() {
        KeptAddition addition =
                new KeptAddition(
                        Way.BROWSER,
                        "https://half \uD800",
                        "/home/u/ca.pem",
                        " pit_key \uD83D\uDD11",
                        "Acme r\u00E9search",
                        new Scope.Team("t-1"));

        KeptWork read =
                after(
                        new KeptWork(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(addition),
                                Optional.empty()));

        assertThat(read.addition()).contains(addition);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.toString()).doesNotContain("pit_key", "Acme");
    }

    @ParameterizedTest
    @MethodSource("preferences")
    void whatWasHalfDoneInTheSettingsComesBackAsItWas(KeptPreferences preferences) {
        KeptWork read =
                after(
                        new KeptWork(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(preferences)));

        assertThat(read.preferences()).contains(preferences);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.toString()).doesNotContain("pit_key");
        assertThat(preferences.rows().toString()).doesNotContain("pit_key");
    }

    static List<KeptPreferences> preferences() {
        return List.of(
                new KeptPreferences(
                        List.of(
                                new KeptRow("a-1", Asking.KEY, " pit_key \uD800"),
                                new KeptRow("a-2", Asking.NAME, ""),
                                new KeptRow("a-3", Asking.AUTHORITY, "/ca.pem")),
                        Optional.empty(),
                        Optional.empty()),
                new KeptPreferences(
                        List.of(),
                        Optional.of(KeptProtection.CODE_SHOWN),
                        Optional.of(new KeptRestore(Optional.empty()))),
                new KeptPreferences(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new KeptRestore(Optional.of(Path.of("/b/vault.backup"))))));
    }

    @Test
    void nothingIsNothing() {
        KeptWork nothing =
                new KeptWork(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(after(nothing).isEmpty()).isTrue();
    }

    private static KeptWork after(KeptWork work) {
        return KeptWork.of(work.toBytes());
    }

    private static SecretValue value(String text) {
        if (SecretValue.ofText(text) instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            return value;
        }
        throw new AssertionError(text);
    }
}
