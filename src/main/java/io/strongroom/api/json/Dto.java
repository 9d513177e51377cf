package io.strongroom.api.json;

import com.google.gson.annotations.SerializedName;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The records that answers are read into. Gson leaves out what an answer leaves out, whatever a
/// type says, so every part may be null. Unknown members are ignored; a secret has no member for a
/// value, so one that a server sends by mistake is skipped unread.
public final class Dto {

    private Dto() {}

    /// One thing: `{"data": …}`.
    public record Data<T>(@Nullable T data) {}

    /// One page of things: `{"data": […], "total_count": …}`.
    public record Rows<T>(
            @Nullable List<@Nullable T> data,
            @SerializedName(value = "total_count", alternate = "totalCount")
                    @Nullable Integer total) {}

    /// A secret, without its value.
    public record Secret(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean isFile,
            @Nullable String userId,
            @Nullable String teamId,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    /// A secret's value. It does not print.
    public record Value(@Nullable String value) {
        @Override
        public String toString() {
            return "Value[not shown]";
        }
    }

    /// A team the caller belongs to.
    public record Team(
            @Nullable String teamId,
            @Nullable String name,
            @Nullable String slug,
            @Nullable String role,
            @Nullable String createdAt) {}

    /// A person in a team.
    public record Member(
            @Nullable String userId,
            @Nullable String userName,
            @Nullable String userEmail,
            @Nullable String role,
            @Nullable String joinedAt) {}

    /// The caller.
    public record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable Map<String, @Nullable Permission> scope) {}

    /// What a key may do in one area.
    public record Permission(@Nullable Boolean read, @Nullable Boolean write) {}

    /// A sign-in that has begun. It does not print.
    public record Challenge(
            @Nullable String challenge,
            @SerializedName("status_auth_token") @Nullable String statusToken) {
        @Override
        public String toString() {
            return "Challenge[not shown]";
        }
    }

    /// How far a sign-in is: with a result once it is done. It does not print.
    public record ChallengeStatus(@Nullable String result) {
        @Override
        public String toString() {
            return "ChallengeStatus[not shown]";
        }
    }

    /// What a vault of ours can do.
    public record Vault(@Nullable Boolean reveal, @Nullable Boolean createTeam) {}
}
