package io.strongroom.intake.source;

import io.strongroom.domain.FileRefusal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects files. In a folder it follows no link to a folder, so that it cannot walk in a circle,
/// and no link that leads out of the folder.
final class FolderWalk {

    private final SourceLimits limits;
    private final Set<Path> files = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private int entries;

    FolderWalk(SourceLimits limits) {
        this.limits = limits;
    }

    /// There is more than a review takes.
    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Adds what a person named. A link is followed, because it was meant.
    void add(Path given) throws TooManyException {
        Path path = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        try {
            look(path, path.toRealPath(), 1);
        } catch (IOException gone) {
            refuse(path, gone);
        }
    }

    FileListing listing() {
        return new FileListing(List.copyOf(files), refusals, passed);
    }

    private void addFile(Path file) throws TooManyException {
        files.add(file);
        if (files.size() > limits.files()) {
            throw new TooManyException();
        }
    }

    /// @param root where the folder that was given really is
    private void look(Path folder, Path root, int depth) throws TooManyException {
        for (Path child : children(folder)) {
            if (Files.isSymbolicLink(child)) {
                addLinked(child, root);
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                enter(child, root, depth);
            } else if (FileNames.isSystemFile(nameOf(child))) {
                passed.add(new Passed(child, Passed.Reason.SYSTEM_FILE));
            } else {
                addFile(child);
            }
        }
    }

    private void enter(Path folder, Path root, int depth) throws TooManyException {
        if (FileNames.isToolFolder(nameOf(folder))) {
            passed.add(new Passed(folder, Passed.Reason.TOOL_FOLDER));
        } else if (depth == limits.depth()) {
            refusals.add(new Refusal.TooDeep(folder, limits.depth()));
        } else {
            look(folder, root, depth + 1);
        }
    }

    private void addLinked(Path link, Path root) throws TooManyException {
        if (Files.isDirectory(link)) {
            passed.add(new Passed(link, Passed.Reason.LINKED_FOLDER));
        } else if (leadsOut(link, root)) {
            passed.add(new Passed(link, Passed.Reason.LINK_ELSEWHERE));
        } else {
            addFile(link);
        }
    }

    /// A link that leads nowhere leads not out; reading it tells what it is.
    private static boolean leadsOut(Path link, Path root) {
        try {
            return !link.toRealPath().startsWith(root);
        } catch (IOException nowhere) {
            return false;
        }
    }

    private List<Path> children(Path folder) throws TooManyException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
                if (++entries > limits.entries()) {
                    throw new TooManyException();
                }
            }
        } catch (DirectoryIteratorException broken) {
            refuse(folder, broken);
        } catch (IOException unreadable) {
            refuse(folder, unreadable);
        }
        Collections.sort(children);
        return children;
    }

    private void refuse(Path folder, Exception why) {
        refusals.add(
                new Refusal.OfFile(
                        why instanceof NoSuchFileException
                                ? new FileRefusal.Vanished(folder)
                                : new FileRefusal.Unreadable(folder)));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
