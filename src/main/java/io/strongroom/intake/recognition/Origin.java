package io.strongroom.intake.recognition;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a proposed secret came from, for display.
///
/// @param fileName the file's own name, with no folder but one that tells it apart; empty for
///   pasted text
/// @param file the file, if it was one
/// @param line the line its key stands in, counted from 1, if it is one of several in a text
public record Origin(String fileName, Optional<Path> file, OptionalInt line) {

    /// Of a whole file.
    public static Origin of(Path file) {
        return new Origin(
                String.valueOf(file.getFileName()), Optional.of(file), OptionalInt.empty());
    }

    /// Of pasted text.
    public static Origin pasted() {
        return new Origin("", Optional.empty(), OptionalInt.empty());
    }

    /// The names that several of the files have.
    public static Set<String> sharedNames(Collection<Origin> origins) {
        Map<String, Set<Path>> files = new HashMap<>();
        for (Origin origin : origins) {
            origin.file.ifPresent(
                    path -> files.computeIfAbsent(origin.fileName, _ -> new HashSet<>()).add(path));
        }
        return files.keySet().stream()
                .filter(name -> files.getOrDefault(name, Set.of()).size() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same with its folder before its name, `drop/.env`, if that is among some names.
    public Origin apart(Set<String> sharedNames) {
        return file.map(Path::getParent)
                .map(Path::getFileName)
                .filter(_ -> sharedNames.contains(fileName))
                .map(folder -> new Origin(folder + "/" + fileName, file, line))
                .orElse(this);
    }

    /// The same, narrowed to one line.
    public Origin atLine(int number) {
        return new Origin(fileName, file, OptionalInt.of(number));
    }
}
