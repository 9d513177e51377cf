package io.strongroom.ui.draft;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.fileimport.KeptReview;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.review.words.ReviewNotes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The part of [KeptWork] that a review had, as bytes.
final class KeptReviews {

    private KeptReviews() {}

    static void write(Optional<KeptReview> review, DataOutputStream out) throws IOException {
        out.writeBoolean(review.isPresent());
        if (review.isPresent()) {
            KeptReview kept = review.get();
            KeptWork.write(kept.source(), out);
            write(kept.notes().sentences(), out);
            write(kept.notes().unread(), out);
            KeptWork.write(kept.stopped(), out);
            KeptWork.write(kept.scope(), out);
            out.writeInt(kept.rows().size());
            for (int index = 0; index < kept.rows().size(); index++) {
                write(kept.rows().get(index), out);
                out.writeBoolean(kept.leftOut().contains(index));
            }
            writeResult(kept.last(), out);
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            KeptWork.write(text, out);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(KeptWork.readText(in));
        }
        return texts;
    }

    private static void writeResult(Optional<KeptResult> result, DataOutputStream out)
            throws IOException {
        out.writeBoolean(result.isPresent());
        if (result.isPresent()) {
            KeptWork.write(result.get().title(), out);
            KeptWork.write(result.get().numbers(), out);
            out.writeInt(result.get().lines().size());
            for (KeptResult.Line line : result.get().lines()) {
                KeptWork.write(line.name(), out);
                KeptWork.write(line.outcome(), out);
                KeptWork.write(line.why(), out);
            }
        }
    }

    private static Optional<KeptResult> readResult(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String title = KeptWork.readText(in);
        String numbers = KeptWork.readText(in);
        List<KeptResult.Line> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.add(
                    new KeptResult.Line(
                            KeptWork.readText(in), KeptWork.readText(in), KeptWork.readText(in)));
        }
        return Optional.of(new KeptResult(title, numbers, List.copyOf(lines)));
    }

    static Optional<KeptReview> read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String source = KeptWork.readText(in);
        ReviewNotes notes = new ReviewNotes(readTexts(in), readTexts(in));
        String stopped = KeptWork.readText(in);
        ScopeChoice scope = KeptWork.readScope(in);
        List<Candidate> rows = new ArrayList<>();
        Set<Integer> leftOut = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            rows.add(readRow(in));
            if (in.readBoolean()) {
                leftOut.add(rows.size() - 1);
            }
        }
        return Optional.of(
                new KeptReview(source, notes, stopped, scope, rows, leftOut, readResult(in)));
    }

    private static void write(Candidate row, DataOutputStream out) throws IOException {
        KeptWork.write(row.origin().fileName(), out);
        out.writeInt(row.origin().line().orElse(0));
        KeptWork.write(row.kind().name(), out);
        KeptWork.write(row.proposedName(), out);
        out.writeBoolean(row.isFile());
        out.writeInt(row.bytes());
        KeptWork.write(row.value(), out);
    }

    private static Candidate readRow(DataInputStream in) throws IOException {
        String fileName = KeptWork.readText(in);
        int line = in.readInt();
        Origin origin =
                new Origin(
                        fileName,
                        Optional.empty(),
                        line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
        ContentKind kind = ContentKind.valueOf(KeptWork.readText(in));
        String name = KeptWork.readText(in);
        boolean isFile = in.readBoolean();
        int size = in.readInt();
        return new Candidate(origin, kind, name, KeptWork.readValue(in), isFile, size);
    }
}
