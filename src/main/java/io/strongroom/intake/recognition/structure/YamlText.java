package io.strongroom.intake.recognition.structure;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads YAML 1.2 event by event. Aliases and tags are seen and not followed, so that no text grows
/// by being read.
public final class YamlText {

    /// What stands for no value in the core schema, YAML 1.2.2 section 10.3.2.
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Iterator<Event> events;
    private final NodeBudget budget = new NodeBudget();

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    /// Reads one document that is a mapping.
    ///
    /// @param text the whole text
    /// @return empty if it is no such document, has a key twice or a key that is no scalar, or goes
    ///   beyond the bounds
    public static Optional<Node.Mapping> read(CharSequence text) {
        try {
            return new YamlText(new Parse(settings(text)).parseReader(Reader.of(text)).iterator())
                    .document();
        } catch (YamlEngineException | NoStructureException notYaml) {
            return Optional.empty();
        }
    }

    /// Whether a text could be a mapping, by its first line that is no comment, directive or
    /// marker: a cheap look, before anything is parsed.
    public static boolean mayBeMapping(CharSequence text) {
        return FirstLine.mayBeginMapping(text);
    }

    /// Reads a text as [#read(CharSequence)] does, but with its long words cut short: enough to
    /// tell what it is, in a fraction of the time. Most of a kubeconfig are certificates, each of
    /// which is one word.
    public static Optional<Node.Mapping> outline(CharSequence text) {
        return read(LongWords.cut(text));
    }

    /// The buffer takes the whole text: one that is smaller is copied again and again under a long
    /// scalar, in a time that grows with the square of its length.
    private static LoadSettings settings(CharSequence text) {
        return LoadSettings.builder()
                .setUseMarks(false)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 1)
                .build();
    }

    private Optional<Node.Mapping> document() throws NoStructureException {
        expect(Event.ID.StreamStart);
        expect(Event.ID.DocumentStart);
        if (!(node(events.next(), 1) instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        expect(Event.ID.DocumentEnd);
        expect(Event.ID.StreamEnd);
        return Optional.of(mapping);
    }

    private Node node(Event event, int depth) throws NoStructureException {
        budget.check(depth);
        budget.takeOne();
        return switch (event.getEventId()) {
            case Alias -> new Node.Opaque();
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> orOpaque((CollectionStartEvent) event, sequence(depth));
            case MappingStart -> orOpaque((CollectionStartEvent) event, mapping(depth));
            case StreamStart,
                    StreamEnd,
                    DocumentStart,
                    DocumentEnd,
                    SequenceEnd,
                    MappingEnd,
                    Comment ->
                    throw new NoStructureException();
        };
    }

    private Node sequence(int depth) throws NoStructureException {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.SequenceEnd;
                next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Node.Sequence(items);
    }

    private Node mapping(int depth) throws NoStructureException {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.MappingEnd;
                next = events.next()) {
            if (!(next instanceof ScalarEvent key)
                    || members.put(key.getValue(), node(events.next(), depth + 1)) != null) {
                throw new NoStructureException();
            }
        }
        return new Node.Mapping(members);
    }

    private static Node scalar(ScalarEvent event) {
        if (event.getTag().isPresent()) {
            return new Node.Opaque();
        }
        String text = event.getValue();
        return event.isPlain() && NULLS.contains(text)
                ? new Node.Nothing()
                : new Node.Scalar(text, !event.isPlain());
    }

    private static Node orOpaque(CollectionStartEvent start, Node collection) {
        return start.getTag().isPresent() ? new Node.Opaque() : collection;
    }

    private void expect(Event.ID id) throws NoStructureException {
        if (!events.hasNext() || events.next().getEventId() != id) {
            throw new NoStructureException();
        }
    }
}
