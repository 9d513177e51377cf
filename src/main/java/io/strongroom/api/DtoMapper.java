package io.strongroom.api;

import io.strongroom.api.json.Dto;
import io.strongroom.api.json.ServerTime;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Page;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one place where what a server sent becomes a domain type or a [broken
/// answer][ApiException.BadAnswer]. A message names the missing part and never quotes what was
/// there.
final class DtoMapper {

    private DtoMapper() {}

    static <T> T data(Dto.@Nullable Data<T> answer) throws ApiException.BadAnswer {
        return present(present(answer, "answer").data(), "data");
    }

    static <T> Dto.Rows<T> rows(Dto.@Nullable Rows<T> answer) throws ApiException.BadAnswer {
        return present(answer, "answer");
    }

    static Page<Secret> page(Dto.Rows<Dto.Secret> rows, int offset) throws ApiException.BadAnswer {
        List<Secret> items = secrets(rows);
        Integer total = rows.total();
        if (total != null && total < 0) {
            throw new ApiException.BadAnswer("a total below zero");
        }
        return new Page<>(items, total == null ? offset + items.size() : total, offset);
    }

    static List<Secret> secrets(Dto.Rows<Dto.Secret> rows) throws ApiException.BadAnswer {
        List<Secret> items = new ArrayList<>();
        for (Dto.Secret row : present(rows.data(), "data")) {
            items.add(secret(present(row, "row")));
        }
        return items;
    }

    /// A name stays as the server holds it, whether or not our rule would take it.
    static Secret secret(Dto.Secret dto) throws ApiException.BadAnswer {
        return new Secret(
                text(dto.id(), "id"),
                text(dto.name(), "name"),
                Optional.ofNullable(dto.description()),
                Boolean.TRUE.equals(dto.isFile()),
                told(dto.userId()),
                Scope.of(told(dto.teamId())),
                time(present(dto.createdAt(), "createdAt"), "createdAt"),
                time(present(dto.updatedAt(), "updatedAt"), "updatedAt"));
    }

    static SecretValue value(Dto.Value dto) throws ApiException.BadAnswer {
        return switch (SecretValue.ofText(present(dto.value(), "value"))) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue> _ ->
                    throw new ApiException.BadAnswer("value breaks its rule");
        };
    }

    static List<Membership> memberships(Dto.Rows<Dto.Team> rows) throws ApiException.BadAnswer {
        List<Membership> items = new ArrayList<>();
        for (Dto.Team row : present(rows.data(), "data")) {
            items.add(membership(present(row, "row")));
        }
        return items;
    }

    static Membership membership(Dto.Team dto) throws ApiException.BadAnswer {
        return new Membership(
                text(dto.teamId(), "teamId"),
                text(dto.name(), "name"),
                told(dto.slug()),
                role(dto.role()),
                timeIfTold(dto.createdAt(), "createdAt"));
    }

    static List<TeamMember> members(Dto.Rows<Dto.Member> rows) throws ApiException.BadAnswer {
        List<TeamMember> items = new ArrayList<>();
        for (Dto.Member row : present(rows.data(), "data")) {
            Dto.Member dto = present(row, "row");
            items.add(
                    new TeamMember(
                            text(dto.userId(), "userId"),
                            told(dto.userName()),
                            told(dto.userEmail()),
                            role(dto.role()),
                            timeIfTold(dto.joinedAt(), "joinedAt")));
        }
        return items;
    }

    static Identity identity(Dto.User dto) throws ApiException.BadAnswer {
        Map<String, Identity.Permission> permissions = new HashMap<>();
        if (dto.scope() != null) {
            dto.scope()
                    .forEach((area, permission) -> {
                        if (permission != null) {
                            permissions.put(
                                    area,
                                    new Identity.Permission(
                                            Boolean.TRUE.equals(permission.read()),
                                            Boolean.TRUE.equals(permission.write())));
                        }
                    });
        }
        return new Identity(text(dto.id(), "id"), told(dto.name()), told(dto.email()), permissions);
    }

    static SecretsClient.Extensions extensions(Dto.Vault dto) {
        return new SecretsClient.Extensions(
                Boolean.TRUE.equals(dto.reveal()), Boolean.TRUE.equals(dto.createTeam()));
    }

    /// A role we have not heard of may do no more than a member.
    private static Role role(@Nullable String role) throws ApiException.BadAnswer {
        return text(role, "role").equalsIgnoreCase("ADMIN") ? Role.ADMIN : Role.MEMBER;
    }

    private static Optional<Instant> timeIfTold(@Nullable String text, String what)
            throws ApiException.BadAnswer {
        return text == null ? Optional.empty() : Optional.of(time(text, what));
    }

    private static Instant time(String text, String what) throws ApiException.BadAnswer {
        Optional<Instant> time = ServerTime.of(text);
        if (time.isEmpty()) {
            throw new ApiException.BadAnswer(what + " is no time");
        }
        return time.get();
    }

    private static Optional<String> told(@Nullable String text) {
        return Optional.ofNullable(text).filter(said -> !said.isBlank());
    }

    private static String text(@Nullable String text, String what) throws ApiException.BadAnswer {
        if (text == null || text.isBlank()) {
            throw new ApiException.BadAnswer(what + " is missing");
        }
        return text;
    }

    private static <T> T present(@Nullable T part, String what) throws ApiException.BadAnswer {
        if (part == null) {
            throw new ApiException.BadAnswer(what + " is missing");
        }
        return part;
    }
}
