package io.strongroom.intake.review;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What several files of one arrival have in common: rows that say the same twice, and names of
/// files. Once rows are sent, only the first of those that say the same is.
final class Repeats {

    private final Map<Shape, Integer> shapes = new HashMap<>();
    private final Map<Content, Row> firsts = new HashMap<>();
    private final byte[] salt = new byte[32];
    private final Set<String> sharedNames;

    /// What can be told of a row without looking into its value; most rows are the only one.
    private record Shape(String name, boolean isFile, int bytes) {

        static Shape of(Row row) {
            Candidate candidate = row.candidate();
            return new Shape(
                    candidate.proposedName(), candidate.isFile(), candidate.value().length());
        }
    }

    /// By digest, so that thousands of rows of one shape are not compared with each other. It is
    /// salted anew each time, so that what is left of it in memory tells nothing of a value.
    private record Content(Shape shape, String sha256) {}

    /// @param groups all that has arrived
    Repeats(List<Group> groups) {
        new SecureRandom().nextBytes(salt);
        sharedNames =
                Origin.sharedNames(
                        groups.stream().map(group -> group.recognised().origin()).toList());
        groups.forEach(
                group -> group.rows().forEach(row -> shapes.merge(Shape.of(row), 1, Integer::sum)));
    }

    /// Which rows repeat an earlier one, and which files are told apart by their folders.
    static void tell(List<Group> groups) {
        Repeats repeats = new Repeats(groups);
        groups.forEach(group -> group.rows().forEach(repeats::tell));
        Arrays.fill(repeats.salt, (byte) 0);
    }

    /// Names that several rows have.
    ///
    /// @return the rows that have a name that an earlier one has, of those that are in the way of
    ///   each other
    static List<Row> ofNames(List<Row> rows) {
        Set<String> names = new HashSet<>();
        return rows.stream()
                .filter(row -> row.state() == State.TWICE_HERE && !names.add(row.name()))
                .toList();
    }

    private void tell(Row row) {
        Shape shape = Shape.of(row);
        Optional<Row> earlier =
                shapes.getOrDefault(shape, 0) > 1
                        ? Optional.ofNullable(
                                firsts.putIfAbsent(new Content(shape, digest(row)), row))
                        : Optional.empty();
        row.arrive(row.candidate().origin().apart(sharedNames), earlier);
    }

    private String digest(Row row) {
        byte[] utf8 = row.candidate().value().copyUtf8();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(utf8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }
}
