package io.strongroom.ui.draft;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.secretform.KeptForm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was half done in a window, as bytes that can be sealed and outlive it. Of a review there
/// are the rows that are not stored, with the names they have got.
///
/// @param form what the form held
/// @param rows what the review had
public record KeptWork(Optional<KeptForm> form, List<Candidate> rows) {

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return form.isEmpty() && rows.isEmpty();
    }

    /// The bytes, which the caller overwrites after use.
    public byte[] toBytes() {
        Overwritten bytes = new Overwritten();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(form.isPresent());
            if (form.isPresent()) {
                write(form.get(), out);
            }
            out.writeInt(rows.size());
            for (Candidate row : rows) {
                write(row, out);
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            bytes.overwrite();
        }
    }

    /// Reads what [#toBytes()] wrote; the caller becomes the owner of the values.
    public static KeptWork of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Optional<KeptForm> form =
                    in.readBoolean() ? Optional.of(readForm(in)) : Optional.empty();
            int count = in.readInt();
            List<Candidate> rows = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                rows.add(readRow(in));
            }
            return new KeptWork(form, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(KeptForm form, DataOutputStream out) throws IOException {
        write(form.name(), out);
        write(form.text(), out);
        out.writeBoolean(form.file().isPresent());
        if (form.file().isPresent()) {
            FilePayload file = form.file().get();
            write(file.fileName(), out);
            out.writeInt(file.fileBytes());
            write(file.value(), out);
        }
        out.writeBoolean(form.isFile());
        write(form.description(), out);
        write(form.scope().scope().teamId().orElse(""), out);
        write(form.scope().label(), out);
        write(form.scope().role().map(Role::name).orElse(""), out);
    }

    private static KeptForm readForm(DataInputStream in) throws IOException {
        String name = readText(in);
        String text = readText(in);
        Optional<FilePayload> file =
                in.readBoolean()
                        ? Optional.of(new FilePayload(readText(in), in.readInt(), readValue(in)))
                        : Optional.empty();
        boolean isFile = in.readBoolean();
        String description = readText(in);
        Scope scope = Scope.of(Optional.of(readText(in)).filter(id -> !id.isEmpty()));
        String label = readText(in);
        Optional<Role> role =
                Optional.of(readText(in)).filter(known -> !known.isEmpty()).map(Role::valueOf);
        return new KeptForm(
                name, text, file, isFile, description, new ScopeChoice(scope, label, role));
    }

    private static void write(Candidate row, DataOutputStream out) throws IOException {
        write(row.origin().fileName(), out);
        out.writeInt(row.origin().line().orElse(0));
        write(row.kind().name(), out);
        write(row.proposedName(), out);
        out.writeBoolean(row.isFile());
        out.writeInt(row.bytes());
        write(row.value(), out);
    }

    private static Candidate readRow(DataInputStream in) throws IOException {
        String fileName = readText(in);
        int line = in.readInt();
        Origin origin =
                new Origin(
                        fileName,
                        Optional.empty(),
                        line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
        ContentKind kind = ContentKind.valueOf(readText(in));
        String name = readText(in);
        boolean isFile = in.readBoolean();
        int size = in.readInt();
        return new Candidate(origin, kind, name, readValue(in), isFile, size);
    }

    /// By UTF-16 units: what is being typed may hold half a character.
    private static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int at = 0; at < text.length; at++) {
            text[at] = in.readChar();
        }
        String read = new String(text);
        Arrays.fill(text, '\0');
        return read;
    }

    private static void write(SecretValue value, DataOutputStream out) throws IOException {
        byte[] utf8 = value.copyUtf8();
        out.writeInt(utf8.length);
        out.write(utf8);
        Arrays.fill(utf8, (byte) 0);
    }

    private static SecretValue readValue(DataInputStream in) throws IOException {
        byte[] utf8 = in.readNBytes(in.readInt());
        try {
            return switch (SecretValue.ofUtf8(utf8)) {
                case Checked.Valid<SecretValue>(SecretValue value) -> value;
                case Checked.Invalid<SecretValue> _ -> throw new IOException("no value");
            };
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static final class Overwritten extends ByteArrayOutputStream {

        void overwrite() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
