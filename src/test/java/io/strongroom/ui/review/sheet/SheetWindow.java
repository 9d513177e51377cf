package io.strongroom.ui.review.sheet;

import io.strongroom.account.ThemeChoice;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.Locale;

/// A window with room for a sheet, dressed as the program dresses its own. It is none that the
/// extension gives: of that, it keeps every event with its nodes. Use on the FX thread.
final class SheetWindow {

    static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    final StackPane pane = new StackPane();
    final Stage stage = new Stage();

    SheetWindow(double width, double height) {
        show(pane, width, height);
    }

    /// @param root holds the pane in the end
    void show(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        new AppTheme(ThemeChoice.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// Lays the sheet of a review into the pane, alone.
    ReviewSheet lay(ReviewViewModel review, ScopesViewModel scopes, Runnable dismiss) {
        ReviewSheet sheet = new ReviewSheet(review, scopes, MESSAGES, dismiss, () -> {});
        pane.getChildren().setAll(sheet.root());
        return sheet;
    }

    void layOut() {
        pane.applyCss();
        pane.layout();
    }

    static ScopesViewModel scopes(SecretsClient client, TaskRunner tasks) {
        return new ScopesViewModel(
                client, tasks, MESSAGES, new UserMessages(MESSAGES), Scope.personal());
    }

    /// A review that nothing was read into yet.
    static ReviewViewModel review(SecretsClient client, TaskRunner tasks, String scope) {
        return new ReviewViewModel(
                Reviews.services(client, tasks), ScopeChoice.personal(scope), "the clipboard");
    }

    static void read(ReviewViewModel review, String lines) {
        review.read(
                _ -> Intake.ofText(lines),
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }
}
