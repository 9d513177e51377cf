package io.strongroom.ui.accounts;

import javafx.scene.layout.Region;

/// The small coloured dot that marks a scope wherever it is named.
public final class ScopeDot extends Region {

    /// @param styleClass the scope's colour, for example `scope-dot-0`
    public ScopeDot(String styleClass) {
        getStyleClass().addAll("scope-dot", styleClass);
        setMinSize(8, 8);
        setPrefSize(8, 8);
        setMaxSize(8, 8);
    }

    /// Takes the colour of another scope.
    public void colour(String styleClass) {
        if (!getStyleClass().contains(styleClass)) {
            getStyleClass().setAll("scope-dot", styleClass);
        }
    }
}
