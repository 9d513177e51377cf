package io.strongroom.intake.source;

import java.nio.file.Path;
import java.util.List;

/// The files that are to be read, found without reading one.
///
/// @param files in the order they were given, those of a folder by name, each once
/// @param refusals what is not taken, and why
/// @param passed what was left out of folders on purpose
public record FileListing(List<Path> files, List<Refusal> refusals, List<Passed> passed) {

    /// Takes its own copy of the lists.
    public FileListing {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        passed = List.copyOf(passed);
    }

    /// Looks at what was given. A folder is looked through; anything else is listed as it is and
    /// judged when it is read.
    public static FileListing of(List<Path> paths, SourceLimits limits) {
        FolderWalk walk = new FolderWalk(limits);
        try {
            for (Path path : paths) {
                walk.add(path);
            }
        } catch (FolderWalk.TooManyException tooMany) {
            return new FileListing(
                    List.of(), List.of(new Refusal.TooManyFiles(limits.files())), List.of());
        }
        return walk.listing();
    }
}
