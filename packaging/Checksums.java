import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes `SHA256SUMS` beside the files of a folder, in the form that `sha256sum --check` reads.
///
///     java packaging/Checksums.java target/dist
final class Checksums {

    private static final String SUMS = "SHA256SUMS";

    private Checksums() {}

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            if (!file.endsWith(SUMS)) {
                lines.add(sum(file) + "  " + file.getFileName());
            }
        }
        Files.write(folder.resolve(SUMS), lines);
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] content = Files.readAllBytes(file);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
