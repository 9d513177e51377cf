package io.strongroom.intake.recognition.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of a JSON or YAML text. It holds values, so it is not printed.
public sealed interface Node {

    /// How deep objects and lists may lie in each other.
    int DEPTH = 64;

    /// The most parts a text may have.
    int PARTS = 200_000;

    /// A single text, number or boolean, as it was written.
    ///
    /// @param text the content of a text, or a number or boolean letter by letter
    /// @param quoted whether it is certainly a text
    record Scalar(String text, boolean quoted) implements Node {
        @Override
        public String toString() {
            return "Scalar[not shown]";
        }
    }

    /// No value: `null`, or nothing at all.
    record Nothing() implements Node {}

    /// Keys with their values, in the order of the text; no key comes twice.
    record Mapping(Map<String, Node> members) implements Node {

        /// The text of a member, if it is a scalar.
        public Optional<String> text(String key) {
            return members.get(key) instanceof Scalar(String text, boolean _)
                    ? Optional.of(text)
                    : Optional.empty();
        }

        /// A member that is a mapping.
        public Optional<Mapping> mapping(String key) {
            return members.get(key) instanceof Mapping mapping
                    ? Optional.of(mapping)
                    : Optional.empty();
        }

        /// The mappings in a member that is a list; empty if it is none.
        public List<Mapping> mappings(String key) {
            return members.get(key) instanceof Sequence(List<Node> items)
                    ? items.stream()
                            .filter(Mapping.class::isInstance)
                            .map(Mapping.class::cast)
                            .toList()
                    : List.of();
        }

        /// Whether there is such a key, whatever it holds.
        public boolean has(String key) {
            return members.containsKey(key);
        }

        /// Whether every value is a scalar, or nothing, and there is at least one scalar.
        public boolean isFlat() {
            return members.values().stream().anyMatch(Scalar.class::isInstance)
                    && members.values().stream()
                            .allMatch(value -> value instanceof Scalar || value instanceof Nothing);
        }

        @Override
        public String toString() {
            return "Mapping[not shown]";
        }
    }

    /// A list.
    record Sequence(List<Node> items) implements Node {
        @Override
        public String toString() {
            return "Sequence[not shown]";
        }
    }

    /// A part that is there and not looked into: a reference to another part, or a part with a type
    /// of its own.
    record Opaque() implements Node {}
}
