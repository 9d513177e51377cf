package io.strongroom.ui.draft;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.fileimport.KeptReview;
import io.strongroom.ui.preferences.KeptPreferences;
import io.strongroom.ui.secretedit.KeptEdit;
import io.strongroom.ui.secretform.KeptForm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What was half done in a window, as bytes that can be sealed and outlive it. Of a review there
/// are the rows that are not stored, with the names they have got.
///
/// @param form what the form held
/// @param review what the review had
/// @param edit what the editor held
/// @param addition what the sheet that adds an account held
/// @param preferences what the settings held
public record KeptWork(
        Optional<KeptForm> form,
        Optional<KeptReview> review,
        Optional<KeptEdit> edit,
        Optional<KeptAddition> addition,
        Optional<KeptPreferences> preferences)
        implements AutoCloseable {

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return form.isEmpty()
                && review.isEmpty()
                && edit.isEmpty()
                && addition.isEmpty()
                && preferences.isEmpty();
    }

    /// The same, to be saved to another scope, of an account that does not have what was edited;
    /// the values are shared with this one.
    public KeptWork in(ScopeChoice other) {
        return new KeptWork(
                form.map(held -> held.in(other)),
                review.filter(held -> !held.rows().isEmpty()).map(held -> held.in(other)),
                Optional.empty(),
                addition,
                preferences);
    }

    /// Overwrites the files of the form and the editor; the rows stay the review's.
    @Override
    public void close() {
        form.flatMap(KeptForm::file).ifPresent(FilePayload::close);
        edit.flatMap(KeptEdit::file).ifPresent(FilePayload::close);
    }

    /// The bytes, which the caller overwrites after use.
    public byte[] toBytes() {
        Overwritten bytes = new Overwritten();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(form.isPresent());
            if (form.isPresent()) {
                write(form.get(), out);
            }
            KeptReviews.write(review, out);
            out.writeBoolean(edit.isPresent());
            if (edit.isPresent()) {
                write(edit.get(), out);
            }
            KeptSheets.write(addition, preferences, out);
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
            Optional<KeptReview> review = KeptReviews.read(in);
            Optional<KeptEdit> edit =
                    in.readBoolean() ? Optional.of(readEdit(in)) : Optional.empty();
            return new KeptWork(
                    form,
                    review,
                    edit,
                    KeptSheets.readAddition(in),
                    KeptSheets.readPreferences(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(KeptForm form, DataOutputStream out) throws IOException {
        write(form.name(), out);
        write(form.text(), out);
        write(form.file(), out);
        out.writeBoolean(form.isFile());
        write(form.description(), out);
        write(form.scope(), out);
    }

    private static void write(KeptEdit edit, DataOutputStream out) throws IOException {
        Secret base = edit.base();
        write(base.id(), out);
        write(base.name(), out);
        out.writeBoolean(base.description().isPresent());
        write(base.description().orElse(""), out);
        out.writeBoolean(base.isFile());
        write(base.userId().orElse(""), out);
        write(base.createdAt().toString(), out);
        write(base.updatedAt().toString(), out);
        write(edit.scope(), out);
        write(edit.name(), out);
        write(edit.description(), out);
        write(edit.text(), out);
        write(edit.file(), out);
    }

    private static KeptEdit readEdit(DataInputStream in) throws IOException {
        String id = readText(in);
        String name = readText(in);
        boolean described = in.readBoolean();
        String description = readText(in);
        boolean isFile = in.readBoolean();
        Optional<String> userId = Optional.of(readText(in)).filter(known -> !known.isEmpty());
        Instant created = Instant.parse(readText(in));
        Instant updated = Instant.parse(readText(in));
        ScopeChoice scope = readScope(in);
        Secret base =
                new Secret(
                        id,
                        name,
                        described ? Optional.of(description) : Optional.empty(),
                        isFile,
                        userId,
                        scope.scope(),
                        created,
                        updated);
        return new KeptEdit(base, scope, readText(in), readText(in), readText(in), readFile(in));
    }

    static void write(ScopeChoice scope, DataOutputStream out) throws IOException {
        write(scope.scope().teamId().orElse(""), out);
        write(scope.label(), out);
        write(scope.role().map(Role::name).orElse(""), out);
    }

    static ScopeChoice readScope(DataInputStream in) throws IOException {
        Scope scope = readScopeId(in);
        String label = readText(in);
        Optional<Role> role =
                Optional.of(readText(in)).filter(known -> !known.isEmpty()).map(Role::valueOf);
        return new ScopeChoice(scope, label, role);
    }

    static Scope readScopeId(DataInputStream in) throws IOException {
        return Scope.of(Optional.of(readText(in)).filter(id -> !id.isEmpty()));
    }

    private static void write(Optional<FilePayload> file, DataOutputStream out) throws IOException {
        out.writeBoolean(file.isPresent());
        if (file.isPresent()) {
            write(file.get().fileName(), out);
            out.writeInt(file.get().fileBytes());
            write(file.get().value(), out);
        }
    }

    private static Optional<FilePayload> readFile(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new FilePayload(readText(in), in.readInt(), readValue(in)))
                : Optional.empty();
    }

    private static KeptForm readForm(DataInputStream in) throws IOException {
        String name = readText(in);
        String text = readText(in);
        Optional<FilePayload> file = readFile(in);
        boolean isFile = in.readBoolean();
        String description = readText(in);
        return new KeptForm(name, text, file, isFile, description, readScope(in));
    }

    /// By UTF-16 units: what is being typed may hold half a character.
    static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static String readText(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int at = 0; at < text.length; at++) {
            text[at] = in.readChar();
        }
        String read = new String(text);
        Arrays.fill(text, '\0');
        return read;
    }

    static void write(SecretValue value, DataOutputStream out) throws IOException {
        byte[] utf8 = value.copyUtf8();
        out.writeInt(utf8.length);
        out.write(utf8);
        Arrays.fill(utf8, (byte) 0);
    }

    static SecretValue readValue(DataInputStream in) throws IOException {
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
