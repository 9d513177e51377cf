package io.strongroom.ui.control;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// One icon of the Feather set: a character of its font. Style sheets colour it by `-fx-fill`; its
/// font is its own and is not inherited from around it. [Icons] makes them.
public final class FeatherIcon extends Text {

    FeatherIcon(Feather feather, Font font) {
        setFont(font);
        show(feather);
        getStyleClass().add("icon");
        setAccessibleRole(AccessibleRole.NODE);
    }

    /// Shows another icon in its place.
    public void show(Feather feather) {
        setText(Character.toString(feather.getCode()));
    }

    /// A shape's: what a style sheet says of fonts is meant for words.
    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Shape.getClassCssMetaData();
    }
}
