package io.strongroom.app.desktop;

import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks with the system's own dialog, and begins where the last files were found.
public final class FileChooserPicker implements FilePicker {

    private final Window owner;
    private final Messages messages;
    private final FileChooser chooser = new FileChooser();

    /// Shows its dialog over a window, with texts.
    public FileChooserPicker(Window owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public List<Path> pick() {
        chooser.setTitle(messages.text("files.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        chooser.setInitialDirectory(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> pickOne(Purpose purpose) {
        chooser.setTitle(messages.text("files.choose." + purpose));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            chooser.setInitialDirectory(chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public boolean hidesDotFiles() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }
}
