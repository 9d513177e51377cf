package io.strongroom.ui.secretlist;

import io.strongroom.ui.control.UnspokenLabel;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/// Counts down to when the list is read again by itself, and lets the user call that off. Out of
/// sight while there is nothing to wait for.
final class RetryLine extends HBox {

    RetryLine(Inventory inventory, Messages messages) {
        getStyleClass().add("retry-line");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
        UnspokenLabel countdown = new UnspokenLabel();
        countdown.setMinWidth(USE_PREF_SIZE);
        countdown
                .textProperty()
                .bind(
                        inventory
                                .pauseProperty()
                                .map(seconds ->
                                        messages.text("list.retry.in", seconds.intValue())));
        Hyperlink stop = new Hyperlink(messages.text("list.retry.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> {
            stop.setVisited(false);
            inventory.giveUpPause();
        });
        getChildren().addAll(countdown, stop);
        inventory
                .pauseProperty()
                .subscribe((before, now) -> {
                    if (now.intValue() > before.intValue()) {
                        say(messages.text("list.retry.in", now.intValue()));
                    }
                });
        visibleProperty().bind(inventory.pauseProperty().greaterThan(0));
        managedProperty().bind(visibleProperty());
    }

    /// How long it takes is said once; each second would drown everything else.
    private void say(String sentence) {
        setAccessibleText(sentence);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
