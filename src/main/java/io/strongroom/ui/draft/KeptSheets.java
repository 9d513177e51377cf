package io.strongroom.ui.draft;

import io.strongroom.ui.accounts.add.AddAccountViewModel.Way;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.preferences.KeptPreferences;
import io.strongroom.ui.preferences.accounts.AccountRow.Asking;
import io.strongroom.ui.preferences.accounts.KeptRow;
import io.strongroom.ui.preferences.protection.KeptProtection;
import io.strongroom.ui.restore.KeptRestore;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of [KeptWork] that the sheets of accounts and settings held, as bytes.
final class KeptSheets {

    private KeptSheets() {}

    static void write(
            Optional<KeptAddition> addition,
            Optional<KeptPreferences> preferences,
            DataOutputStream out)
            throws IOException {
        out.writeBoolean(addition.isPresent());
        if (addition.isPresent()) {
            write(addition.get(), out);
        }
        out.writeBoolean(preferences.isPresent());
        if (preferences.isPresent()) {
            write(preferences.get(), out);
        }
    }

    static Optional<KeptAddition> readAddition(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(
                        new KeptAddition(
                                Way.valueOf(KeptWork.readText(in)),
                                KeptWork.readText(in),
                                KeptWork.readText(in),
                                KeptWork.readText(in),
                                KeptWork.readText(in),
                                KeptWork.readScopeId(in)))
                : Optional.empty();
    }

    static Optional<KeptPreferences> readPreferences(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        int count = in.readInt();
        List<KeptRow> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(
                    new KeptRow(
                            KeptWork.readText(in),
                            Asking.valueOf(KeptWork.readText(in)),
                            KeptWork.readText(in)));
        }
        return Optional.of(
                new KeptPreferences(
                        List.copyOf(rows),
                        readOptional(in).map(KeptProtection::valueOf),
                        in.readBoolean()
                                ? Optional.of(new KeptRestore(readOptional(in).map(Path::of)))
                                : Optional.empty()));
    }

    private static void write(KeptAddition addition, DataOutputStream out) throws IOException {
        KeptWork.write(addition.way().name(), out);
        KeptWork.write(addition.address(), out);
        KeptWork.write(addition.authority(), out);
        KeptWork.write(addition.key(), out);
        KeptWork.write(addition.name(), out);
        KeptWork.write(addition.team().teamId().orElse(""), out);
    }

    private static void write(KeptPreferences preferences, DataOutputStream out)
            throws IOException {
        out.writeInt(preferences.rows().size());
        for (KeptRow row : preferences.rows()) {
            KeptWork.write(row.id(), out);
            KeptWork.write(row.asking().name(), out);
            KeptWork.write(row.typed(), out);
        }
        writeOptional(preferences.protection().map(KeptProtection::name), out);
        out.writeBoolean(preferences.restore().isPresent());
        if (preferences.restore().isPresent()) {
            writeOptional(preferences.restore().get().file().map(Path::toString), out);
        }
    }

    /// The empty text stands for nothing; none of these is empty.
    private static void writeOptional(Optional<String> text, DataOutputStream out)
            throws IOException {
        KeptWork.write(text.orElse(""), out);
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        return Optional.of(KeptWork.readText(in)).filter(text -> !text.isEmpty());
    }
}
