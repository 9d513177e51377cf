package io.strongroom.ui.icon;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// One icon of the Feather set: a square of a fixed size. Style sheets colour it by its
/// `-strongroom-icon`. [Icons] makes them.
public final class FeatherIcon extends Region {

    private final SVGPath picture = new SVGPath();

    FeatherIcon(Feather feather, int size) {
        picture.setContent(feather.path());
        picture.setFill(null);
        picture.setStroke(Color.GRAY);
        picture.setStrokeWidth(Feather.LINE_WIDTH);
        picture.setStrokeLineCap(StrokeLineCap.ROUND);
        picture.setStrokeLineJoin(StrokeLineJoin.ROUND);
        picture.getTransforms().add(new Scale(size / Feather.GRID, size / Feather.GRID));
        picture.setManaged(false);
        picture.getStyleClass().add("picture");
        getChildren().add(picture);
        getStyleClass().add("icon");
        setAccessibleRole(AccessibleRole.NODE);
        picture.setAccessibleRole(AccessibleRole.NODE);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /// Shows another icon in its place.
    public void show(Feather feather) {
        picture.setContent(feather.path());
    }
}
