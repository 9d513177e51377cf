package io.strongroom.support;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a screen reader comes to and cannot name: everything that Tab or an arrow reaches needs
/// words of its own.
public final class Unnamed {

    private Unnamed() {}

    /// Each of them below a node, as far as it is seen. Call on the FX thread.
    public static List<String> in(Node root) {
        return reached(root).filter(node -> !isNamed(node)).map(Node::toString).toList();
    }

    /// How many are reached at all: a walk that comes to nothing finds nothing.
    public static long count(Node root) {
        return reached(root).count();
    }

    private static Stream<Node> reached(Node root) {
        return seen(root)
                .filter(node -> node.isFocusTraversable() || isRow(node))
                .filter(node -> !node.isDisabled());
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Unnamed::seen)
                        : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isRow(Node node) {
        return node instanceof ListCell<?> cell && !cell.isEmpty();
    }

    /// What is typed into a field is no name of it.
    private static boolean isNamed(Node node) {
        Stream<Object> words =
                node instanceof TextInputControl input
                        ? Stream.of(
                                said(input.getAccessibleText()),
                                said(input.getAccessibleHelp()),
                                said(input.getPromptText()))
                        : Stream.of(said(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Node
                || words.map(Object::toString).anyMatch(word -> !word.isBlank());
    }

    private static Object said(@Nullable Object words) {
        return Objects.requireNonNullElse(words, "");
    }
}
