package io.strongroom.support;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What assistive technology can learn of a node and everything it is told to be inside of it.
public final class AccessibleTree {

    private static final List<AccessibleAttribute> WORDS =
            List.of(
                    AccessibleAttribute.TEXT,
                    AccessibleAttribute.HELP,
                    AccessibleAttribute.ROLE_DESCRIPTION);

    private AccessibleTree() {}

    /// Every word told. Call on the FX thread.
    public static List<String> words(Node node) {
        return nodes(node)
                .flatMap(told -> WORDS.stream().map(told::queryAccessibleAttribute))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static Stream<Node> nodes(Node node) {
        Object children = node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN);
        Stream<Node> below =
                children instanceof List<?> list
                        ? list.stream().map(Node.class::cast).flatMap(AccessibleTree::nodes)
                        : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
