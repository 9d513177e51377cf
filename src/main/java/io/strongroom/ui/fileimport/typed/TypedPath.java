package io.strongroom.ui.fileimport.typed;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A path as people type and paste it: with `~` for the home folder, in the quotes of a shell, or
/// as a `file:` address; or several in one line, as a shell takes them.
public final class TypedPath {

    private final Path home;

    /// @param home what `~` and a relative path are taken from
    public TypedPath(Path home) {
        this.home = home;
    }

    /// What a typed path leads to.
    public sealed interface Found {
        /// Files or folders that can be read.
        ///
        /// @param paths where they are
        record ToTake(List<Path> paths) implements Found {
            /// Takes its own copy of the list.
            public ToTake {
                paths = List.copyOf(paths);
            }
        }

        /// The text is no path on this system.
        record NoPath() implements Found {}

        /// There is nothing.
        record Nothing() implements Found {}

        /// There is something that may not be read.
        record Unreadable() implements Found {}

        /// One of several cannot be taken, and so none is.
        ///
        /// @param typed that one, without its quotes
        /// @param why what is the matter with it
        record OneOfSeveral(String typed, Found why) implements Found {}
    }

    /// Looks on disk for what is meant: one path, whose blanks need no quotes, or else several.
    public Found find(String typed) {
        Found one = findOne(typed);
        List<String> words = TypedWords.of(typed);
        return one instanceof Found.ToTake || words.size() < 2 ? one : findAll(words);
    }

    private Found findAll(List<String> words) {
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            switch (findOne(word)) {
                case Found.ToTake(List<Path> there) -> paths.addAll(there);
                case Found why -> {
                    return new Found.OneOfSeveral(word, why);
                }
            }
        }
        return new Found.ToTake(paths.stream().distinct().toList());
    }

    private Found findOne(String typed) {
        return parse(typed).map(TypedPath::at).orElseGet(Found.NoPath::new);
    }

    private static Found at(Path path) {
        if (Files.isReadable(path)) {
            return new Found.ToTake(List.of(path));
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
