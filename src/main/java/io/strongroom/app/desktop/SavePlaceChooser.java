package io.strongroom.app.desktop;

import io.strongroom.ui.preferences.protection.SavePlace;
import io.strongroom.ui.text.Messages;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks with the system's own dialog where a new file goes. It is made when it is first needed.
///
/// @param owner the window it lies over
public record SavePlaceChooser(Window owner, Messages messages) implements SavePlace {

    @Override
    public Optional<Path> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("files.save", name));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
