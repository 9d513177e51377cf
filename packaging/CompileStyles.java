import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Puts the binary form of each style sheet beside it in a jar: JavaFX takes `form.bss` where it is
/// asked for `form.css`, and need not parse while the window waits. Beside the program's own theme
/// it puts AtlantaFX's, as `base-light.bss` and `base-dark.bss`, without the rules of controls that
/// the program does not use. The same jars give the same result.
///
///     java --module-path target/package/modules --add-modules javafx.graphics \
///         packaging/CompileStyles.java strongroom.jar
final class CompileStyles {

    private static final Path UNUSED = Path.of("packaging/args/unused-controls.txt");
    private static final String BASE = "/atlantafx/base/theme/primer-%s.css";
    private static final String TRIMMED = "/io/strongroom/ui/theme/base-%s.bss";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");

    private CompileStyles() {}

    public static void main(String[] args) throws IOException {
        Path program = Path.of(args[0]);
        Path scratch = Files.createTempDirectory("strongroom-styles");
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            List<Path> sheets;
            try (Stream<Path> files = Files.walk(jar.getPath("/"))) {
                sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
            }
            if (sheets.isEmpty()) {
                throw new IOException("no style sheet in " + program);
            }
            for (Path sheet : sheets) {
                String name = sheet.getFileName().toString().replaceAll("css$", "bss");
                put(Files.readString(sheet), sheet.resolveSibling(name), scratch, sheet);
            }
            Pattern unused = unused();
            try (FileSystem theme = FileSystems.newFileSystem(atlantaFx(program))) {
                for (String kind : List.of("light", "dark")) {
                    Path base = theme.getPath(BASE.formatted(kind));
                    String trimmed = without(unused, Files.readString(base));
                    put(trimmed, jar.getPath(TRIMMED.formatted(kind)), scratch, sheets.getFirst());
                }
            }
        } finally {
            deleteAll(scratch);
        }
    }

    /// Puts the binary form of a sheet into the jar, with the time of one that is there already.
    private static void put(String css, Path target, Path scratch, Path like) throws IOException {
        Path source = scratch.resolve("sheet.css");
        Path made = scratch.resolve("sheet.bss");
        Files.writeString(source, css);
        Stylesheet.convertToBinary(source.toFile(), made.toFile());
        Files.write(target, Files.readAllBytes(made));
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(like));
    }

    private static Path atlantaFx(Path program) throws IOException {
        try (Stream<Path> jars = Files.list(program.toAbsolutePath().getParent())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("atlantafx-base"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no AtlantaFX beside " + program));
        }
    }

    /// Finds a style class of an unused control in a selector.
    private static Pattern unused() throws IOException {
        String classes =
                Files.readAllLines(UNUSED).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\\s+")[0])
                        .collect(Collectors.joining("|"));
        return Pattern.compile("\\.(?:" + classes + ")(?![\\w-])");
    }

    /// The sheet without the selectors that ask for an unused control, and without the rules that
    /// are left with none.
    private static String without(Pattern unused, String css) {
        StringBuilder kept = new StringBuilder();
        Matcher rules = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rules.find()) {
            String selectors =
                    Stream.of(rules.group(1).split(","))
                            .filter(selector -> !unused.matcher(selector).find())
                            .collect(Collectors.joining(","));
            if (!selectors.isBlank()) {
                kept.append(selectors).append(rules.group(2));
            }
        }
        return kept.toString();
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
