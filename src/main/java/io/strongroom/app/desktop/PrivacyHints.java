package io.strongroom.app.desktop;

import javafx.scene.input.DataFormat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// What a clipboard's history and its cloud are asked by, so that they do not record a secret.
/// KDE's and others' on Linux read `x-kde-passwordManagerHint`; Windows has three formats of its
/// own. On macOS JavaFX cannot put the format there that others read.
final class PrivacyHints {

    private PrivacyHints() {}

    /// The formats for an operating system, by its name as Java tells it.
    static Map<DataFormat, Object> of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return Map.of(format("x-kde-passwordManagerHint"), bytes("secret"));
        }
        if (name.startsWith("windows")) {
            return Map.of(
                    format("ExcludeClipboardContentFromMonitorProcessing"), bytes("1"),
                    format("CanIncludeInClipboardHistory"), ByteBuffer.allocate(4),
                    format("CanUploadToCloudClipboard"), ByteBuffer.allocate(4));
        }
        return Map.of();
    }

    /// A format has one object only, for as long as the program runs.
    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
