package io.strongroom.vault.row;

import io.strongroom.domain.Role;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.DoesNotOpenException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Seals teams and the owner of the vault, and opens them in the vault and row they were sealed
/// for.
public final class TeamSealer {

    private final VaultKeys keys;

    /// @param keys stay the caller's
    public TeamSealer(VaultKeys keys) {
        this.keys = keys;
    }

    /// Seals all of a team but its ID.
    public byte[] seal(Team team) {
        FieldWriter fields =
                new FieldWriter()
                        .text(team.name())
                        .instant(team.createdAt())
                        .number(team.members().size());
        for (Team.Member member : team.members()) {
            fields.text(member.userId()).text(member.role().name()).instant(member.joinedAt());
        }
        return seal(fields, keys.place("team").text(team.id()));
    }

    /// Opens a team.
    public Team open(String id, byte[] sealed) throws DoesNotOpenException {
        byte[] content = keys.data().open(sealed, keys.place("team").text(id));
        try {
            return decode(id, new FieldReader(content));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// Seals the ID of the person whose vault it is.
    public byte[] sealOwner(String userId) {
        return seal(new FieldWriter().text(userId), keys.place("owner"));
    }

    /// Opens the ID of the person whose vault it is.
    public String openOwner(byte[] sealed) throws DoesNotOpenException {
        return new FieldReader(keys.data().open(sealed, keys.place("owner"))).text();
    }

    private byte[] seal(FieldWriter fields, AssociatedData place) {
        byte[] content = fields.toBytes();
        try {
            return keys.data().seal(content, place);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static Team decode(String id, FieldReader fields) throws DoesNotOpenException {
        String name = fields.text();
        Instant createdAt = fields.instant();
        List<Team.Member> members = new ArrayList<>();
        for (int left = fields.number(); left > 0; left--) {
            members.add(new Team.Member(fields.text(), role(fields.text()), fields.instant()));
        }
        fields.requireEnd();
        return new Team(id, name, createdAt, members);
    }

    private static Role role(String name) throws DoesNotOpenException {
        return switch (name) {
            case "ADMIN" -> Role.ADMIN;
            case "MEMBER" -> Role.MEMBER;
            default -> throw new DoesNotOpenException("the team has a role that is not known");
        };
    }
}
