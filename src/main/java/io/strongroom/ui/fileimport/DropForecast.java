package io.strongroom.ui.fileimport;

import io.strongroom.intake.source.FileNames;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a drop will probably come to, told by the names of the files alone: nothing on disk is
/// looked at while they hover over the window.
///
/// @param first the name of the first file
/// @param files how many there are
/// @param envFiles how many of them are named as a `.env` is
/// @param maps how many of them are named as JSON or YAML is, of which each key may become a secret
public record DropForecast(String first, int files, int envFiles, int maps) {

    private static final List<String> MAPS = List.of(".json", ".yaml", ".yml");

    /// Looks at names.
    ///
    /// @param paths at least one
    public static DropForecast of(List<Path> paths) {
        int envFiles =
                (int) paths.stream().map(DropForecast::name).filter(FileNames::isEnv).count();
        int maps = (int) paths.stream().map(DropForecast::name).filter(DropForecast::isMap).count();
        return new DropForecast(name(paths.getFirst()), paths.size(), envFiles, maps);
    }

    /// How many become file secrets, one each.
    public int fileSecrets() {
        return files - envFiles - maps;
    }

    /// How many are looked into.
    public int lookedInto() {
        return envFiles + maps;
    }

    private static boolean isMap(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !FileNames.isEnv(name)
                && !FileNames.isDocument(name)
                && MAPS.stream().anyMatch(lower::endsWith);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
