package io.strongroom.support;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A text that nobody else has, to be looked for where it must not be. It is made anew from a seed,
/// so that a process need not hold it to speak of it.
public final class Canary {

    /// One letter is not of ASCII, so that Latin-1 and UTF-8 differ.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 24;

    private final long seed;
    private final boolean isName;

    private Canary(long seed, boolean isName) {
        this.seed = seed;
        this.isName = isName;
    }

    /// One that may be a value, a description or a passphrase.
    public static Canary text(long seed) {
        return new Canary(seed, false);
    }

    /// One that may be the name of a secret.
    public static Canary name(long seed) {
        return new Canary(seed, true);
    }

    /// The text; another object each time.
    public String reveal() {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (!isName) {
            text.setCharAt(LENGTH / 2, '\u00FC');
        }
        return text.toString();
    }

    /// How often it is in a file, by the form it is in; forms that are not there are left out.
    public Map<String, Integer> in(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Map<String, Integer> found = new LinkedHashMap<>();
        forms().forEach((form, bytes) -> {
            int count = count(content, bytes);
            if (count > 0) {
                found.put(form, count);
            }
        });
        return found;
    }

    private Map<String, byte[]> forms() {
        String text = reveal();
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)) {
            if (forms.values().stream()
                    .noneMatch(form -> Arrays.equals(form, text.getBytes(charset)))) {
                forms.put(charset.name(), text.getBytes(charset));
            }
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        List<String> written = new ArrayList<>();
        written.add(HexFormat.of().formatHex(utf8));
        written.add(HexFormat.of().withUpperCase().formatHex(utf8));
        // Wherever it stands in what is encoded: the first and the last characters depend on that.
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, shifted, shift, utf8.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            written.add(base64.substring(shift == 0 ? 0 : 4, base64.length() - 2));
        }
        for (int i = 0; i < written.size(); i++) {
            String name = i < 2 ? "hex" : "Base64";
            forms.put(name + " " + i, written.get(i).getBytes(StandardCharsets.US_ASCII));
            forms.put(
                    name + " " + i + " in UTF-16",
                    written.get(i).getBytes(StandardCharsets.UTF_16LE));
        }
        return forms;
    }

    private static int count(byte[] content, byte[] wanted) {
        int count = 0;
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (content[at] == wanted[0] && isAt(content, at, wanted)) {
                count++;
            }
        }
        return count;
    }

    private static boolean isAt(byte[] content, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
