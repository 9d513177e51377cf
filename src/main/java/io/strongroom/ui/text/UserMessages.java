package io.strongroom.ui.text;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentProblem;
import io.strongroom.account.FileProblem;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.api.ApiException;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.domain.Field;
import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.Limits;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.Violation;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.PassphraseFlaw;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// A sentence for each kind of problem: what is wrong, and what to do next. The switches have no
/// default, so that a new kind does not compile until it has words. No sentence holds the value of
/// a secret.
public final class UserMessages {

    private final Messages messages;
    private final String unauthorized;

    /// @param messages the texts to make sentences of
    public UserMessages(Messages messages) {
        this.messages = messages;
        this.unauthorized = "api.unauthorized";
    }

    /// For what is done with an account, whose key is mended where it comes from.
    public UserMessages(Messages messages, Account account) {
        this.messages = messages;
        this.unauthorized =
                account instanceof Account.Hosted hosted && hosted.fromEnvironment()
                        ? "api.unauthorized.environment"
                        : "api.unauthorized";
    }

    /// What is wrong with an input.
    public String of(Violation violation) {
        return switch (violation) {
            case Violation.NameMissing() -> messages.text("violation.name.missing");
            case Violation.NameTooLong(int length) ->
                    messages.text("violation.name.too-long", Limits.NAME, length);
            case Violation.NameStart(int codePoint) ->
                    isLowerCase(codePoint)
                            ? messages.text("violation.name.lower-case")
                            : messages.text(
                                    "violation.name.start",
                                    CharacterNames.shown(codePoint, messages));
            case Violation.NameCharacter(int index, int codePoint) ->
                    isLowerCase(codePoint)
                            ? messages.text("violation.name.lower-case")
                            : messages.text(
                                    "violation.name.character",
                                    CharacterNames.shown(codePoint, messages),
                                    index + 1);
            case Violation.ValueMissing() -> messages.text("violation.value.missing");
            case Violation.FileTooLarge(long fileBytes, long encodedLength) ->
                    messages.text(
                            "violation.file.too-large",
                            fileBytes,
                            encodedLength,
                            Limits.FILE_BYTES,
                            Limits.FILE_ENCODED);
            case Violation.FileNotBase64() -> messages.text("violation.file.not-base64");
            case Violation.DescriptionTooLong(int length) ->
                    messages.text(
                            "violation.description.too-long",
                            Limits.DESCRIPTION,
                            length,
                            length - Limits.DESCRIPTION);
            case Violation.HalfCharacter(Field _, int index) ->
                    messages.text("violation.half-character", index + 1);
            case Violation.TeamMissing() -> messages.text("violation.team.missing");
        };
    }

    /// Why a file cannot be the value of a secret.
    public String of(FileRefusal refusal) {
        String name = String.valueOf(refusal.file().getFileName());
        return switch (refusal) {
            case FileRefusal.Vanished _ -> messages.text("file.vanished", name);
            case FileRefusal.Folder _ -> messages.text("file.folder", name);
            case FileRefusal.BrokenLink _ -> messages.text("file.broken-link", name);
            case FileRefusal.NotAFile _ -> messages.text("file.not-a-file", name);
            case FileRefusal.Unreadable _ -> messages.text("file.unreadable", name);
            case FileRefusal.Empty _ -> messages.text("file.empty", name);
            case FileRefusal.TooLarge(var _, long fileBytes, long encodedLength) ->
                    messages.text(
                            "file.too-large",
                            name,
                            fileBytes,
                            encodedLength,
                            Limits.FILE_BYTES,
                            Limits.FILE_ENCODED);
        };
    }

    /// What is the matter with the vault.
    public String of(VaultProblem problem) {
        String path = problem.path().toString();
        return switch (problem) {
            case VaultProblem.NotAVault _ -> messages.text("vault.not-a-vault", path);
            case VaultProblem.Damaged _ -> messages.text("vault.damaged", path);
            case VaultProblem.NewerFormat(var _, int found, int known) ->
                    messages.text("vault.newer", path, found, known);
            case VaultProblem.KeyMissing _ -> messages.text("vault.key-missing", path);
            case VaultProblem.KeyDoesNotFit _ -> messages.text("vault.key-does-not-fit", path);
            case VaultProblem.ReadOnly _ -> messages.text("vault.read-only", path);
            case VaultProblem.Unreadable _ -> messages.text("vault.unreadable", path);
            case VaultProblem.DiskFull _ -> messages.text("vault.disk-full", path);
            case VaultProblem.Busy _ -> messages.text("vault.busy", path);
            case VaultProblem.Locked _ -> messages.text("vault.locked");
            case VaultProblem.WayInWrong _ -> messages.text("vault.way-in-wrong");
            case VaultProblem.KeyringDoesNotAnswer(var _, VaultProblem.KeyringFault fault) ->
                    messages.text("vault.keyring." + fault);
            case VaultProblem.KeyringTakesNoKey(var _, VaultProblem.KeyringFault fault) ->
                    messages.text("vault.keyring-takes-none." + fault);
            case VaultProblem.TooLittleMemory(var _, int mebibytes) ->
                    messages.text("vault.too-little-memory", mebibytes);
            case VaultProblem.SecretDamaged(var _, String id) ->
                    messages.text("vault.secret-damaged", id);
        };
    }

    /// What became of a call.
    ///
    /// @param scope the scope it was about, as the user knows it, for example `Personal`
    public String of(ApiException failure, String scope) {
        return switch (failure) {
            case ApiException.Unauthorized _ -> messages.text(unauthorized);
            case ApiException.PaymentRequired payment ->
                    withServerText("api.payment", payment.serverText());
            case ApiException.Forbidden forbidden ->
                    withServerText("api.forbidden", forbidden.serverText(), scope);
            case ApiException.NotFound _ -> messages.text("api.not-found", scope);
            case ApiException.NameTaken _ -> messages.text("api.name-taken", scope);
            case ApiException.TooLarge large ->
                    withServerText(
                            "api.too-large",
                            large.serverText(),
                            Limits.FILE_BYTES,
                            Limits.FILE_ENCODED);
            case ApiException.Invalid invalid -> invalid(invalid);
            case ApiException.RateLimited limited ->
                    messages.text("api.rate-limited", limited.pause().toSeconds());
            case ApiException.Refused refused ->
                    withServerText("api.refused", refused.serverText(), refused.status());
            case ApiException.ServerFault fault ->
                    messages.text("api.server-fault", fault.status());
            case ApiException.Unreachable unreachable ->
                    messages.text("api.unreachable." + unreachable.reason());
            case ApiException.OutcomeUnknown _ -> messages.text("api.outcome-unknown", scope);
            case ApiException.BadAnswer _ -> messages.text("api.bad-answer");
            case ApiException.Cancelled _ -> messages.text("api.cancelled");
            case ApiException.VaultUnavailable unavailable -> of(unavailable.problem());
            case ApiException.KeyUnavailable unavailable -> of(unavailable.problem());
        };
    }

    /// Why the key of an account cannot be had, kept or deleted.
    public String of(KeyProblem problem) {
        return switch (problem) {
            case KeyProblem.Missing() -> messages.text("key.missing");
            case KeyProblem.Damaged() -> messages.text("key.damaged");
            case KeyProblem.NoKeyring() -> messages.text("key.no-keyring");
            case KeyProblem.KeyringLocked() -> messages.text("key.keyring-locked");
            case KeyProblem.KeyringSilent() -> messages.text("key.keyring-silent");
            case KeyProblem.KeyringFailed() -> messages.text("key.keyring-failed");
            case KeyProblem.TooLong(int most) -> messages.text("key.too-long", most);
            case KeyProblem.Cancelled() -> messages.text("api.cancelled");
            case KeyProblem.VaultInTheWay(VaultProblem vault) ->
                    messages.text("key.vault-in-the-way", of(vault));
            case KeyProblem.FileInTheWay(Path file) ->
                    messages.text("key.file-in-the-way", file.toString());
        };
    }

    /// Why the vault's protection was not changed, or no backup was written.
    public String of(ProtectionRefusal refusal) {
        return switch (refusal) {
            case ProtectionRefusal.DoesNotOpen() -> messages.text("vault.way-in-wrong");
            case ProtectionRefusal.Flawed(PassphraseFlaw flaw) ->
                    messages.text("passphrase." + flaw, Passphrase.SHORTEST, Passphrase.LONGEST);
            case ProtectionRefusal.Cancelled() -> messages.text("api.cancelled");
            case ProtectionRefusal.InTheWay(VaultProblem problem) -> of(problem);
            case ProtectionRefusal.NothingOpensBackup() -> messages.text("backup.NOTHING_OPENS_IT");
            case ProtectionRefusal.FileExists(Path file) ->
                    messages.text("backup.FILE_EXISTS", file.toString());
            case ProtectionRefusal.NotReadable(Path file) ->
                    messages.text("backup.NOT_READABLE", file.toString());
            case ProtectionRefusal.NotABackup(Path file) ->
                    messages.text("backup.NOT_A_BACKUP", file.toString());
        };
    }

    /// Why the account that the environment describes cannot be used.
    public String of(EnvironmentProblem problem) {
        return switch (problem) {
            case EnvironmentProblem.KeyNotSendable(String variable, int index) ->
                    messages.text("environment.key-not-sendable", variable, index + 1);
            case EnvironmentProblem.BadBaseUrl(String variable, String reason) ->
                    messages.text("environment.bad-base-url", variable, reason);
        };
    }

    /// Why the stored preferences are not used.
    public String of(FileProblem problem) {
        return switch (problem) {
            case FileProblem.Damaged(Path kept) ->
                    messages.text("preferences.damaged", kept.toString());
            case FileProblem.Newer(Path kept) ->
                    messages.text("preferences.newer", kept.toString());
            case FileProblem.Unreadable(Path file) ->
                    messages.text("preferences.unreadable", file.toString());
        };
    }

    /// What became of work that failed in a way nobody foresaw; the log has the rest.
    public String unexpected() {
        return messages.text("unexpected");
    }

    private static boolean isLowerCase(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z';
    }

    private String withServerText(String key, Optional<String> serverText, Object... arguments) {
        String sentence = messages.text(key, arguments);
        return serverText
                .map(text -> messages.text("api.server-says", sentence, text))
                .orElse(sentence);
    }

    private String invalid(ApiException.Invalid invalid) {
        if (invalid.complaints().isEmpty()) {
            return messages.text("api.invalid.no-reason");
        }
        String all =
                invalid.complaints().stream()
                        .map(complaint ->
                                complaint.parameter().isEmpty()
                                        ? complaint.text()
                                        : complaint.parameter() + ": " + complaint.text())
                        .collect(Collectors.joining("; "));
        return messages.text("api.invalid", all);
    }
}
