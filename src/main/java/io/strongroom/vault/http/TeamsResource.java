package io.strongroom.vault.http;

import io.strongroom.domain.Limits;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Page;
import io.strongroom.domain.TeamMember;
import io.strongroom.vault.http.Router.Call;
import io.strongroom.vault.http.Router.Route;
import io.strongroom.vault.http.message.InvalidRequestException;
import io.strongroom.vault.http.message.JsonFields;
import io.strongroom.vault.http.message.Problems;
import io.strongroom.vault.http.message.Query;
import io.strongroom.vault.http.message.ReplyBody;
import io.strongroom.vault.store.NotAMemberException;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import java.util.List;
import java.util.Set;

/// The owner's teams, who is in them, and making one.
final class TeamsResource {

    private static final String NAME = "name";

    private final VaultStore store;

    TeamsResource(VaultStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/api/v1/user/teams", this::teams),
                new Route("POST", "/api/v1/teams", this::create),
                new Route("GET", "/api/v1/teams/{id}/members", this::members));
    }

    private VaultReply teams(Call call) throws VaultException, InvalidRequestException {
        Problems problems = new Problems();
        Query query = Query.parse(call.query(), problems);
        int offset = query.offset();
        int limit = query.limit();
        problems.refuseIfAny();
        Page<Membership> page = page(store.teams(), offset, limit);
        return VaultReply.ok(ReplyBody.teams(page, limit));
    }

    private VaultReply members(Call call)
            throws VaultException, NotAMemberException, InvalidRequestException {
        Problems problems = new Problems();
        Query query = Query.parse(call.query(), problems);
        int offset = query.offset();
        int limit = query.limit();
        problems.refuseIfAny();
        Page<TeamMember> page = page(store.members(call.id()), offset, limit);
        return VaultReply.ok(ReplyBody.members(page, limit));
    }

    private VaultReply create(Call call) throws VaultException, InvalidRequestException {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.read(call.body(), Set.of(NAME), problems);
        String name = fields.text(NAME).orElse("");
        problems.refuseIfAny();
        if (!Membership.isTeamName(name)) {
            problems.add(NAME, "Must be 1 to " + Limits.NAME + " characters and not all blank.");
        }
        problems.refuseIfAny();
        return VaultReply.ok(ReplyBody.team(store.createTeam(name)));
    }

    private static <T> Page<T> page(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = Math.min(all.size() - from, limit) + from;
        return new Page<>(all.subList(from, to), all.size(), offset);
    }
}
