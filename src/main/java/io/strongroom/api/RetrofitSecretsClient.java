package io.strongroom.api;

import io.strongroom.api.Failures.Purpose;
import io.strongroom.api.json.Dto;
import io.strongroom.api.json.JsonBody;
import io.strongroom.api.json.SecretsApi;
import io.strongroom.api.memory.SharedParts;
import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import org.jspecify.annotations.Nullable;

import retrofit2.Call;

import java.util.List;

/// The contract, call by call: domain types in, one exchange, domain types out.
final class RetrofitSecretsClient implements SecretsClient {

    private final SecretsApi api;
    private final Exchange exchange;

    RetrofitSecretsClient(SecretsApi api, Exchange exchange) {
        this.api = api;
        this.exchange = exchange;
    }

    @Override
    public Secret create(NewSecret secret) throws ApiException {
        try (JsonBody body = JsonBody.of(secret)) {
            return DtoMapper.secret(data(api.create(body), Purpose.NAMING));
        }
    }

    @Override
    public Page<Secret> list(Scope scope, int offset, int limit) throws ApiException {
        return DtoMapper.page(rows(api.list(teamId(scope), offset, limit)), offset);
    }

    @Override
    public Listing<Secret> listAll(Scope scope, PageListener<Secret> listener) throws ApiException {
        SharedParts shared = new SharedParts();
        return new Paging<Dto.Secret, Secret>(
                        (offset, limit) -> rows(api.list(teamId(scope), offset, limit)),
                        rows -> shared.of(DtoMapper.secrets(rows)),
                        Secret::id,
                        listener)
                .read();
    }

    @Override
    public Secret find(String id, Scope scope) throws ApiException {
        return DtoMapper.secret(data(api.find(segment(id), teamId(scope)), Purpose.READ));
    }

    @Override
    public Secret change(String id, Scope scope, SecretChange change) throws ApiException {
        try (JsonBody body = JsonBody.of(change)) {
            return DtoMapper.secret(
                    data(api.change(segment(id), teamId(scope), body), Purpose.NAMING));
        }
    }

    @Override
    public void delete(String id, Scope scope) throws ApiException {
        var _ = exchange.answer(api.delete(segment(id), teamId(scope)), Purpose.WRITE);
    }

    @Override
    public List<Membership> teams() throws ApiException {
        return new Paging<>(
                        (offset, limit) -> rows(api.teams(offset, limit)),
                        DtoMapper::memberships,
                        Membership::teamId,
                        PageListener.none())
                .read()
                .items();
    }

    @Override
    public List<TeamMember> members(String teamId) throws ApiException {
        String team = segment(teamId);
        return new Paging<>(
                        (offset, limit) -> rows(api.members(team, offset, limit)),
                        DtoMapper::members,
                        TeamMember::userId,
                        PageListener.none())
                .read()
                .items();
    }

    @Override
    public Identity whoami() throws ApiException {
        return DtoMapper.identity(data(api.whoami(), Purpose.READ));
    }

    /// A server that does not know the question has no extensions, however it says so.
    @Override
    public Extensions extensions() throws ApiException {
        try {
            return DtoMapper.extensions(data(api.vault(), Purpose.READ));
        } catch (ApiException.NotFound
                | ApiException.Forbidden
                | ApiException.Refused
                | ApiException.BadAnswer _) {
            return Extensions.NONE;
        }
    }

    @Override
    public SecretValue reveal(String id, Scope scope) throws ApiException {
        return DtoMapper.value(data(api.value(segment(id), teamId(scope)), Purpose.READ));
    }

    @Override
    public Membership createTeam(String name) throws ApiException {
        try (JsonBody body = JsonBody.ofTeam(name)) {
            return DtoMapper.membership(data(api.createTeam(body), Purpose.WRITE));
        }
    }

    @Override
    public void close() {
        exchange.close();
    }

    private <T> T data(Call<Dto.Data<T>> call, Purpose purpose) throws ApiException {
        return DtoMapper.data(exchange.answer(call, purpose));
    }

    private <T> Dto.Rows<T> rows(Call<Dto.Rows<T>> call) throws ApiException {
        return DtoMapper.rows(exchange.answer(call, Purpose.READ));
    }

    private static @Nullable String teamId(Scope scope) {
        return scope.teamId().orElse(null);
    }

    /// An ID that would make another path of the call's belongs to nothing.
    private static String segment(String id) throws ApiException.NotFound {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new ApiException.NotFound();
        }
        return id;
    }
}
