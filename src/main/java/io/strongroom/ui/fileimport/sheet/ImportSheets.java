package io.strongroom.ui.fileimport.sheet;

import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.fileimport.KeptReview;
import io.strongroom.ui.fileimport.ReadingPane;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.sheet.ReviewSheet;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The import as the window knows it: takes what arrives, and has a review on screen while there is
/// one. A sheet that was opened in the meantime stays until it is closed. Make it with the first
/// arrival. Use on the FX thread.
public final class ImportSheets {

    private final ImportViewModel viewModel;
    private final ScopesViewModel scopes;
    private final Messages messages;
    private final SheetHost.Watched host;
    private final FilePicker picker;
    private @Nullable ReviewSheet sheet;
    private boolean showsReading;

    /// @param scopes what the user can choose as the scope of a review
    /// @param host lays the sheets over the window
    /// @param picker lets the user choose files
    public ImportSheets(
            ImportViewModel viewModel,
            ScopesViewModel scopes,
            Messages messages,
            SheetHost.Watched host,
            FilePicker picker) {
        this.viewModel = viewModel;
        this.scopes = scopes;
        this.messages = messages;
        this.host = host;
        this.picker = picker;
        viewModel.openProperty().subscribe((_, _) -> follow());
        viewModel.slowFileProperty().subscribe(this::followSlow);
        host.showingProperty()
                .subscribe((_, showing) -> {
                    if (!showing) {
                        // Who closes a sheet may be about to show the next one.
                        viewModel.later(this::showWhatWaits);
                    }
                });
    }

    /// Whether a review is on screen, which takes in what arrives or says why not.
    public boolean isReviewing() {
        return sheet != null;
    }

    /// Lays small sheets over the review that is on screen, if one is.
    public Optional<SheetHost> overReview() {
        return Optional.ofNullable(sheet).map(ReviewSheet::sheets);
    }

    /// Takes what was dropped or pasted.
    public void take(Arrival arrival) {
        viewModel.take(arrival);
    }

    /// Reviews what another review had.
    public void resume(KeptReview kept) {
        viewModel.resume(kept);
    }

    /// Lets the user choose files.
    public void chooseFiles() {
        List<Path> chosen = picker.pick();
        if (!chosen.isEmpty()) {
            take(new Arrival.Files(chosen));
        }
    }

    /// Offers every way in.
    public void showWaysIn() {
        new WaysInSheet(viewModel, messages, host, picker).show();
    }

    private void followSlow(Optional<String> file) {
        if (file.isEmpty() && showsReading) {
            showsReading = false;
            host.close();
        }
        showWhatWaits();
    }

    private void showWhatWaits() {
        if (host.showingProperty().getValue()) {
            return;
        }
        Optional<ReviewViewModel> review = viewModel.openProperty().get();
        if (review.isPresent()) {
            show(review.get());
        } else {
            viewModel
                    .slowFileProperty()
                    .get()
                    .ifPresent(file -> {
                        showsReading = true;
                        host.showUntilClosed(reading(file));
                    });
        }
    }

    private void show(ReviewViewModel review) {
        ReviewSheet made =
                new ReviewSheet(
                        review, scopes, messages, viewModel::dismiss, viewModel::reviewLeftOut);
        sheet = made;
        host.showUntilClosed(made.root());
        made.focus();
    }

    private VBox reading(String file) {
        ReadingPane pane = new ReadingPane(messages, viewModel::stopLooking);
        pane.show(file);
        VBox sheet = new VBox(pane);
        sheet.setId("reading-sheet");
        sheet.getStyleClass().addAll("window-sheet", "small-sheet");
        SheetFrame.onEscape(sheet, viewModel::stopLooking);
        return sheet;
    }

    private void follow() {
        if (sheet != null) {
            sheet = null;
            host.close();
        }
        showWhatWaits();
    }
}
