package io.strongroom.ui.fileimport;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A path as people type and paste it: with `~` for the home folder, in the quotes of a shell, or
/// as a `file:` address. Nothing on disk is looked at.
public final class TypedPath {

    private final Path home;

    /// @param home what `~` and a relative path are taken from
    public TypedPath(Path home) {
        this.home = home;
    }

    /// The path that is meant.
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
