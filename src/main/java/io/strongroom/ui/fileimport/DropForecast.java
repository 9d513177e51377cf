package io.strongroom.ui.fileimport;

import io.strongroom.intake.source.FileNames;

import java.nio.file.Path;
import java.util.List;

/// What a drop will probably come to, told by the names of the files alone: nothing on disk is
/// looked at while they hover over the window.
///
/// @param first the name of the first file
/// @param files how many there are
/// @param envFiles how many of them are named as a `.env` is
public record DropForecast(String first, int files, int envFiles) {

    /// Looks at names.
    ///
    /// @param paths at least one
    public static DropForecast of(List<Path> paths) {
        int envFiles =
                (int) paths.stream().map(DropForecast::name).filter(FileNames::isEnv).count();
        return new DropForecast(name(paths.getFirst()), paths.size(), envFiles);
    }

    /// How many become file secrets, one each.
    public int fileSecrets() {
        return files - envFiles;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
