import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Puts the binary form of each style sheet beside it in a jar: JavaFX takes `form.bss` where it is
/// asked for `form.css`, and need not parse while the window waits. The same jar gives the same
/// result.
///
///     java --module-path target/package/modules --add-modules javafx.graphics \
///         packaging/CompileStyles.java strongroom.jar
final class CompileStyles {

    private CompileStyles() {}

    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("strongroom-styles");
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            List<Path> sheets;
            try (Stream<Path> files = Files.walk(jar.getPath("/"))) {
                sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
            }
            if (sheets.isEmpty()) {
                throw new IOException("no style sheet in " + args[0]);
            }
            for (Path sheet : sheets) {
                compile(sheet, scratch);
            }
        } finally {
            deleteAll(scratch);
        }
    }

    private static void compile(Path sheet, Path scratch) throws IOException {
        String name = sheet.getFileName().toString().replaceAll("css$", "bss");
        Path source = scratch.resolve("sheet.css");
        Path made = scratch.resolve("sheet.bss");
        Files.write(source, Files.readAllBytes(sheet));
        Stylesheet.convertToBinary(source.toFile(), made.toFile());
        Path target = sheet.resolveSibling(name);
        Files.write(target, Files.readAllBytes(made));
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(sheet));
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
