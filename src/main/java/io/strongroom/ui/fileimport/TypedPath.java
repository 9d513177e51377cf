package io.strongroom.ui.fileimport;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A path as people type and paste it: with `~` for the home folder, in the quotes of a shell, or
/// as a `file:` address.
public final class TypedPath {

    private final Path home;

    /// @param home what `~` and a relative path are taken from
    public TypedPath(Path home) {
        this.home = home;
    }

    /// What a typed path leads to.
    public sealed interface Found {
        /// A file or a folder that can be read.
        ///
        /// @param path where it is
        record ToTake(Path path) implements Found {}

        /// The text is no path on this system.
        record NoPath() implements Found {}

        /// There is nothing.
        record Nothing() implements Found {}

        /// There is something that may not be read.
        record Unreadable() implements Found {}
    }

    /// Looks on disk for what is meant.
    public Found find(String typed) {
        return parse(typed).map(TypedPath::at).orElseGet(Found.NoPath::new);
    }

    private static Found at(Path path) {
        if (Files.isReadable(path)) {
            return new Found.ToTake(path);
        }
        return Files.exists(path) ? new Found.Unreadable() : new Found.Nothing();
    }

    /// The path that is meant. Nothing on disk is looked at.
    ///
    /// @return empty if the text is no path on this system
    public Optional<Path> parse(String typed) {
        String plain = unquoted(typed.strip());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (plain.startsWith("file:")) {
                return Optional.of(Path.of(URI.create(plain)));
            }
            if (plain.equals("~")) {
                return Optional.of(home);
            }
            boolean fromHome = plain.startsWith("~/") || plain.startsWith("~\\");
            return Optional.of(home.resolve(fromHome ? plain.substring(2) : plain).normalize());
        } catch (InvalidPathException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String unquoted(String text) {
        boolean quoted =
                text.length() > 1
                        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                        && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
