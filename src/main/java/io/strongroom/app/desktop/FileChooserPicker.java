package io.strongroom.app.desktop;

import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Asks with the system's own dialog, and begins where the last files were found.
public final class FileChooserPicker implements FilePicker {

    private final Window owner;
    private final FileChooser chooser = new FileChooser();

    /// Shows its dialog over a window, with texts.
    public FileChooserPicker(Window owner, Messages messages) {
        this.owner = owner;
        chooser.setTitle(messages.text("files.choose"));
    }

    @Override
    public List<Path> pick() {
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        chooser.setInitialDirectory(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public boolean hidesDotFiles() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }
}
