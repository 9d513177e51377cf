package io.strongroom.intake.recognition.format;

import io.strongroom.intake.recognition.format.Pem.Block;
import io.strongroom.intake.recognition.format.Pem.Flaw;
import io.strongroom.intake.recognition.format.Pem.Flaw.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Reads PEM text line by line.
final class PemScanner {

    static final String DASHES = "-----";
    static final String BEGIN = "-----BEGIN ";
    static final String END = "-----END ";

    /// How OpenSSH's own form begins: `AUTH_MAGIC` in its PROTOCOL.key, with the zero at its end.
    private static final byte[] OPENSSH = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NO_CIPHER = "none".getBytes(StandardCharsets.US_ASCII);

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private @Nullable Flaw flaw;
    private @Nullable PemLabel label;
    private int began;
    private boolean encryptedHeader;
    private boolean markers;

    Optional<Pem> read(String text) {
        int number = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end;
            number++;
            line(text.substring(at, next).stripTrailing(), number);
            at = next + 1;
        }
        if (label != null) {
            fail(Kind.NO_END, began);
        }
        return markers ? Optional.of(new Pem(blocks, Optional.ofNullable(flaw))) : Optional.empty();
    }

    private void line(String line, int number) {
        if (isMarker(BEGIN, line)) {
            if (label != null) {
                fail(Kind.NO_END, began);
            }
            label = label(BEGIN, line);
            began = number;
            encryptedHeader = false;
            body.setLength(0);
            markers = true;
        } else if (isMarker(END, line)) {
            markers = true;
            end(label(END, line), number);
        } else if (label != null) {
            inside(line);
        }
    }

    private void inside(String line) {
        if (body.isEmpty() && line.indexOf(':') > 0) {
            encryptedHeader |= line.startsWith("Proc-Type:") && line.contains("ENCRYPTED");
        } else {
            body.append(line.strip());
        }
    }

    private void end(PemLabel ended, int number) {
        PemLabel open = label;
        label = null;
        if (open == null) {
            fail(Kind.NO_BEGIN, number);
        } else if (!open.equals(ended)) {
            fail(Kind.LABELS_DIFFER, number);
        } else if (open.isOpenPgp()) {
            blocks.add(new Block(open, false, new byte[0]));
        } else {
            decode(open);
        }
    }

    private void decode(PemLabel open) {
        try {
            byte[] content = Base64.getDecoder().decode(body.toString());
            if (content.length == 0) {
                fail(Kind.BODY, began);
                return;
            }
            boolean locked = encryptedHeader || open.isEncrypted() || isLockedOpenSsh(content);
            blocks.add(new Block(open, locked, content));
        } catch (IllegalArgumentException notBase64) {
            fail(Kind.BODY, began);
        }
    }

    private static boolean isLockedOpenSsh(byte[] content) {
        if (content.length < OPENSSH.length + Integer.BYTES
                || !Arrays.equals(content, 0, OPENSSH.length, OPENSSH, 0, OPENSSH.length)) {
            return false;
        }
        int start = OPENSSH.length + Integer.BYTES;
        int length = ByteBuffer.wrap(content).getInt(OPENSSH.length);
        return length != NO_CIPHER.length
                || content.length < start + length
                || !Arrays.equals(content, start, start + length, NO_CIPHER, 0, length);
    }

    private void fail(Kind kind, int line) {
        if (flaw == null) {
            flaw = new Flaw(kind, line);
        }
    }

    private static boolean isMarker(String start, String line) {
        return line.startsWith(start)
                && line.endsWith(DASHES)
                && line.length() > start.length() + DASHES.length()
                && line.indexOf('-', start.length()) == line.length() - DASHES.length();
    }

    private static PemLabel label(String start, String line) {
        return new PemLabel(line.substring(start.length(), line.length() - DASHES.length()));
    }
}
