package io.strongroom.app.session;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
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

import java.util.List;
import java.util.function.Supplier;

/// A client that is made by the first call that needs it, on that call's thread: making one takes
/// longer than a window may wait for its first frame. Safe for use by many threads.
final class ClientOnDemand implements SecretsClient {

    private final Supplier<SecretsClient> maker;
    private @Nullable SecretsClient made;
    private boolean closed;

    /// @param maker is asked once at most
    ClientOnDemand(Supplier<SecretsClient> maker) {
        this.maker = maker;
    }

    private synchronized SecretsClient client() {
        SecretsClient client = made;
        if (client == null) {
            client = maker.get();
            made = client;
            if (closed) {
                client.close();
            }
        }
        return client;
    }

    @Override
    public Secret create(NewSecret secret) throws ApiException {
        return client().create(secret);
    }

    @Override
    public Page<Secret> list(Scope scope, int offset, int limit) throws ApiException {
        return client().list(scope, offset, limit);
    }

    @Override
    public Listing<Secret> listAll(Scope scope, PageListener<Secret> listener) throws ApiException {
        return client().listAll(scope, listener);
    }

    @Override
    public Secret find(String id, Scope scope) throws ApiException {
        return client().find(id, scope);
    }

    @Override
    public Secret change(String id, Scope scope, SecretChange change) throws ApiException {
        return client().change(id, scope, change);
    }

    @Override
    public void delete(String id, Scope scope) throws ApiException {
        client().delete(id, scope);
    }

    @Override
    public List<Membership> teams() throws ApiException {
        return client().teams();
    }

    @Override
    public List<TeamMember> members(String teamId) throws ApiException {
        return client().members(teamId);
    }

    @Override
    public Identity whoami() throws ApiException {
        return client().whoami();
    }

    @Override
    public Extensions extensions() throws ApiException {
        return client().extensions();
    }

    @Override
    public SecretValue reveal(String id, Scope scope) throws ApiException {
        return client().reveal(id, scope);
    }

    @Override
    public Membership createTeam(String name) throws ApiException {
        return client().createTeam(name);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (made != null) {
            made.close();
        }
    }
}
