package io.strongroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClient.Extensions;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;
import io.strongroom.support.LocalVaultServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// The client and the vault are written apart, against the same page; here they meet.
class ClientAndVaultTest {

    private static final String VALUE = " sk-\u00E9\uD83D\uDD11\r\n\ttrailing \n";

    @TempDir Path home;

    private LocalVaultServer vault;
    private SecretsClient client;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(home);
        client = vault.client();
    }

    @AfterEach
    void close() {
        client.close();
        vault.close();
    }

    @Test
    void valueComesBackByteForByte() throws ApiException {
        Secret created = create("OPENAI_API_KEY", VALUE, Scope.personal());

        try (SecretValue revealed = client.reveal(created.id(), Scope.personal())) {
            assertThat(revealed.reveal()).isEqualTo(VALUE);
        }
    }

    @Test
    void fileComesBackByteForByte() throws ApiException {
        byte[] content = new byte[49_152];
        new Random(7).nextBytes(content);
        try (SecretValue value = valid(SecretValue.ofFile(content));
                NewSecret file =
                        new NewSecret(
                                new SecretName("BLOB"),
                                value,
                                true,
                                Optional.empty(),
                                Scope.personal())) {
            Secret created = client.create(file);

            try (SecretValue revealed = client.reveal(created.id(), Scope.personal())) {
                assertThat(Base64.getDecoder().decode(revealed.reveal())).isEqualTo(content);
            }
            assertThat(created.isFile()).isTrue();
        }
    }

    @Test
    void takenNameIsToldAndFreedByDeleting() throws ApiException {
        Secret first = create("A", "1", Scope.personal());

        assertThatExceptionOfType(ApiException.NameTaken.class)
                .isThrownBy(() -> create("A", "2", Scope.personal()));

        client.delete(first.id(), Scope.personal());
        assertThat(create("A", "3", Scope.personal()).id()).isNotEqualTo(first.id());
    }

    @Test
    void changeTouchesOnlyWhatItNames() throws ApiException {
        Secret created = create("A", "1", Scope.personal());

        try (SecretChange change =
                new SecretChange(
                        Optional.empty(), Optional.empty(), Optional.of("now described"))) {
            Secret changed = client.change(created.id(), Scope.personal(), change);

            assertThat(changed.name()).isEqualTo("A");
            assertThat(changed.description()).contains("now described");
            assertThat(changed.updatedAt()).isAfterOrEqualTo(created.updatedAt());
        }
        try (SecretValue revealed = client.reveal(created.id(), Scope.personal())) {
            assertThat(revealed.reveal()).isEqualTo("1");
        }
    }

    @Test
    void teamHasSecretsOfItsOwn() throws ApiException {
        Membership team = client.createTeam("Acme research");
        Secret created = create("A", "team's", team.scope());
        create("A", "mine", Scope.personal());

        assertThat(client.teams()).containsExactly(team);
        assertThat(team.role()).isEqualTo(Role.ADMIN);
        assertThat(client.members(team.teamId())).hasSize(1);
        assertThat(client.listAll(team.scope()))
                .extracting(Secret::id)
                .containsExactly(created.id());
        assertThatExceptionOfType(ApiException.NotFound.class)
                .isThrownBy(() -> client.find(created.id(), Scope.personal()));
    }

    @Test
    void strangersTeamIsForbidden() {
        assertThatExceptionOfType(ApiException.Forbidden.class)
                .isThrownBy(() -> client.listAll(new Scope.Team("somebody-elses")));
    }

    @Test
    void listsEveryPageInOrderOfCreation() throws ApiException {
        List<String> names = IntStream.range(0, 250).mapToObj(at -> "S_" + at).toList();
        for (String name : names) {
            create(name, "v", Scope.personal());
        }

        assertThat(client.listAll(Scope.personal())).extracting(Secret::name).isEqualTo(names);
    }

    @Test
    void vaultSaysWhatItCanDoAndWhoseItIs() throws ApiException {
        Secret created = create("A", "1", Scope.personal());

        assertThat(client.extensions()).isEqualTo(new Extensions(true, true));
        assertThat(created.userId()).contains(client.whoami().id());
    }

    private Secret create(String name, String value, Scope scope) throws ApiException {
        try (NewSecret secret =
                new NewSecret(
                        new SecretName(name),
                        valid(SecretValue.ofText(value)),
                        false,
                        Optional.empty(),
                        scope)) {
            return client.create(secret);
        }
    }

    private static SecretValue valid(Checked<SecretValue> checked) {
        return switch (checked) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue>(List<Violation> violations) ->
                    throw new AssertionError(violations);
        };
    }
}
