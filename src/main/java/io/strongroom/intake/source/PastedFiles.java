package io.strongroom.intake.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files that were copied in a file manager and arrive as text: a list of `file:` addresses (RFC
/// 2483, `text/uri-list`), or of absolute paths, one a line.
public final class PastedFiles {

    /// A list of files longer than this is no longer one, in UTF-16 units.
    private static final int LONGEST = 1 << 20;

    private PastedFiles() {}

    /// The files a text names.
    ///
    /// @return empty if one of its lines is neither an address nor the absolute path of something
    ///   that is there
    public static Optional<List<Path>> in(CharSequence text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Set<Path> paths = new LinkedHashSet<>();
        List<String> lines = text.toString().lines().map(String::strip).toList();
        for (String line : lines) {
            if (line.isEmpty() || line.startsWith("#") || isVerb(line)) {
                continue;
            }
            Optional<Path> path = line.startsWith("file:") ? address(line) : standing(line);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            paths.add(path.get());
        }
        return paths.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(paths));
    }

    /// GNOME's file manager puts what is to be done before its list.
    private static boolean isVerb(String line) {
        return "copy".equals(line)
                || "cut".equals(line)
                || "x-special/nautilus-clipboard".equals(line);
    }

    private static Optional<Path> address(String line) {
        try {
            return Optional.of(Path.of(new URI(line)));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException bad) {
            return Optional.empty();
        }
    }

    private static Optional<Path> standing(String line) {
        try {
            Path path = Path.of(line);
            return path.isAbsolute() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException bad) {
            return Optional.empty();
        }
    }
}
