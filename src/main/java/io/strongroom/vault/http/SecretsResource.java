package io.strongroom.vault.http;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Description;
import io.strongroom.domain.Field;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;
import io.strongroom.vault.http.Router.Call;
import io.strongroom.vault.http.Router.Route;
import io.strongroom.vault.http.message.InvalidRequestException;
import io.strongroom.vault.http.message.JsonFields;
import io.strongroom.vault.http.message.Problems;
import io.strongroom.vault.http.message.Query;
import io.strongroom.vault.http.message.ReplyBody;
import io.strongroom.vault.store.NameTakenException;
import io.strongroom.vault.store.NotAMemberException;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The secrets of a scope.
final class SecretsResource {

    private static final String COLLECTION = "/api/v1/secrets/";
    private static final String ONE = COLLECTION + "{id}";

    private static final String NAME = Field.NAME.parameter();
    private static final String VALUE = Field.VALUE.parameter();
    private static final String DESCRIPTION = Field.DESCRIPTION.parameter();
    private static final String TEAM = Field.TEAM.parameter();
    private static final String IS_FILE = "isFile";

    private static final Set<String> OF_NEW = Set.of(NAME, VALUE, DESCRIPTION, TEAM, IS_FILE);
    private static final Set<String> OF_CHANGE = Set.of(NAME, VALUE, DESCRIPTION);

    private final VaultStore store;

    SecretsResource(VaultStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", COLLECTION, this::list),
                new Route("POST", COLLECTION, this::create),
                new Route(Router.ANY, "/api/v1/secrets", SecretsResource::redirect),
                new Route("GET", ONE, this::find),
                new Route("PATCH", ONE, this::change),
                new Route("DELETE", ONE, this::delete),
                new Route("GET", ONE + "/value", this::reveal));
    }

    private VaultReply list(Call call)
            throws VaultException, NotAMemberException, InvalidRequestException {
        Problems problems = new Problems();
        Query query = Query.parse(call.query(), problems);
        Scope scope = query.scope();
        int offset = query.offset();
        int limit = query.limit();
        problems.refuseIfAny();
        return VaultReply.ok(ReplyBody.secrets(store.list(scope, offset, limit), limit));
    }

    private VaultReply create(Call call)
            throws VaultException,
                    NotAMemberException,
                    NameTakenException,
                    InvalidRequestException {
        try (NewSecret secret = newSecret(call.body())) {
            return VaultReply.ok(ReplyBody.secret(store.create(secret)));
        }
    }

    private VaultReply find(Call call)
            throws VaultException, NotAMemberException, InvalidRequestException {
        return store.find(call.id(), scope(call))
                .map(secret -> VaultReply.ok(ReplyBody.secret(secret)))
                .orElseGet(VaultReply::secretNotFound);
    }

    private VaultReply change(Call call)
            throws VaultException,
                    NotAMemberException,
                    NameTakenException,
                    InvalidRequestException {
        Problems problems = new Problems();
        Scope scope = Query.parse(call.query(), problems).scope();
        JsonFields fields = JsonFields.read(call.body(), OF_CHANGE, problems);
        Optional<Secret> stored = store.find(call.id(), scope);
        if (stored.isEmpty()) {
            problems.refuseIfAny();
            return VaultReply.secretNotFound();
        }
        try (SecretChange change = change(fields, stored.get().isFile(), problems)) {
            return store.change(call.id(), scope, change)
                    .map(secret -> VaultReply.ok(ReplyBody.secret(secret)))
                    .orElseGet(VaultReply::secretNotFound);
        }
    }

    private VaultReply delete(Call call)
            throws VaultException, NotAMemberException, InvalidRequestException {
        return store.delete(call.id(), scope(call))
                ? VaultReply.ok(ReplyBody.nothing())
                : VaultReply.secretNotFound();
    }

    private VaultReply reveal(Call call)
            throws VaultException, NotAMemberException, InvalidRequestException {
        Optional<SecretValue> found = store.reveal(call.id(), scope(call));
        if (found.isEmpty()) {
            return VaultReply.secretNotFound();
        }
        try (SecretValue value = found.get()) {
            return VaultReply.ok(ReplyBody.value(value));
        }
    }

    private static VaultReply redirect(Call call) {
        String query = call.query().isEmpty() ? "" : "?" + call.query();
        return VaultReply.failure(307, "The collection has a slash at its end.")
                .with("location", COLLECTION + query);
    }

    private static Scope scope(Call call) throws InvalidRequestException {
        Problems problems = new Problems();
        Scope scope = Query.parse(call.query(), problems).scope();
        problems.refuseIfAny();
        return scope;
    }

    private static NewSecret newSecret(byte[] body) throws InvalidRequestException {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.read(body, OF_NEW, problems);
        Optional<SecretName> name = fields.required(NAME, SecretName::parse);
        boolean isFile = fields.flag(IS_FILE);
        Optional<SecretValue> value = fields.required(VALUE, text -> value(text, isFile));
        Optional<String> description = fields.optional(DESCRIPTION, SecretsResource::description);
        Scope scope = fields.optional(TEAM, Scope::parseTeam).orElseGet(Scope::personal);
        closeIfRefused(value, problems);
        return new NewSecret(name.orElseThrow(), value.orElseThrow(), isFile, description, scope);
    }

    private static SecretChange change(JsonFields fields, boolean isFile, Problems problems)
            throws InvalidRequestException {
        Optional<SecretName> name = fields.optional(NAME, SecretName::parse);
        Optional<SecretValue> value = fields.optional(VALUE, text -> value(text, isFile));
        Optional<String> description = fields.optional(DESCRIPTION, SecretsResource::description);
        closeIfRefused(value, problems);
        return new SecretChange(name, value, description);
    }

    private static Checked<SecretValue> value(String text, boolean isFile) {
        return isFile ? SecretValue.ofEncodedFile(text) : SecretValue.ofText(text);
    }

    private static Checked<String> description(String text) {
        List<Violation> broken = Description.check(text);
        return broken.isEmpty() ? new Checked.Valid<>(text) : new Checked.Invalid<>(broken);
    }

    private static void closeIfRefused(Optional<SecretValue> value, Problems problems)
            throws InvalidRequestException {
        try {
            problems.refuseIfAny();
        } catch (InvalidRequestException refused) {
            value.ifPresent(SecretValue::close);
            throw refused;
        }
    }
}
