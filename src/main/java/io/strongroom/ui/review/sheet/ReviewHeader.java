package io.strongroom.ui.review.sheet;

import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.accounts.TeamSheets;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewRows;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.sheet.frames.LateChildren;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.IntSupplier;

/// The top of a review: what it is about, in numbers too, what one press does with several rows,
/// the search, and the scope. Where there is little room, the words take more lines and the scope
/// stays readable.
final class ReviewHeader {

    /// With fewer rows than this there is nothing to look for.
    private static final int WORTH_SEARCHING = 13;

    /// So wide a scope is shown whole, in pixels: a name of sixteen characters and a role.
    private static final double READABLE_SCOPE = 280;

    /// As high as with a title and numbers in one line, in pixels.
    private static final double LOWEST = 73;

    private final ReviewViewModel viewModel;
    private final ScopesViewModel scopes;
    private final Messages messages;
    private final SheetHost sheets;
    private final Runnable leave;
    private final TextField search = new TextField();
    private final FlowPane presses = new FlowPane(8, 0);
    private final LateChildren late;
    private final HBox root;

    /// @param scopes what the user can choose as the scope
    /// @param sheets lays small sheets over the review
    /// @param leave takes the focus away from a button that was pressed and is gone
    ReviewHeader(
            ReviewViewModel viewModel,
            ScopesViewModel scopes,
            Messages messages,
            SheetHost sheets,
            Runnable leave) {
        this.viewModel = viewModel;
        this.scopes = scopes;
        this.messages = messages;
        this.sheets = sheets;
        this.leave = leave;
        Node icon = Icons.of(Feather.FILE_TEXT, 20);
        VBox words = words();
        HBox scope = scope();
        this.root = new HBox(icon, words, scope);
        this.late = new LateChildren(root, icon, words, search, scope);
        prepareSearch();
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("review-header");
        root.heightProperty().subscribe(height -> keepHeight(height.doubleValue()));
        viewModel.phaseProperty().subscribe(_ -> keepHeight(LOWEST));
    }

    Node root() {
        return root;
    }

    /// Makes the search, hidden, before there is something to look for.
    ///
    /// @return whether it was missing
    boolean drawAhead() {
        return late.prepare(search);
    }

    /// Moves the focus to the search, if there is one, and selects what is in it.
    void focusSearch() {
        if (search.isVisible() && search.getParent() != null) {
            search.requestFocus();
            search.selectAll();
        }
    }

    /// Empties the search, if it has the focus and there is something in it.
    ///
    /// @return whether it was emptied
    boolean emptySearch() {
        boolean empties = search.isFocused() && !search.getText().isEmpty();
        if (empties) {
            search.clear();
        }
        return empties;
    }

    private VBox words() {
        Label title = new Label();
        title.setId("review-title");
        title.getStyleClass().add("heading");
        Label numbers = new Label();
        numbers.setId("review-numbers");
        numbers.getStyleClass().addAll("hint", "muted");
        numbers.setWrapText(true);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        ObservableValue<Boolean> hidden = Presenting.on(title);
        Runnable say =
                () -> {
                    Headline said = viewModel.headlineProperty().get();
                    Phase phase = viewModel.phaseProperty().get();
                    // Until something is sent it names files.
                    boolean reading = phase == Phase.READING;
                    boolean names = reading || phase == Phase.LOOKING;
                    boolean hides = hidden.getValue();
                    title.setText(Presenting.shown(said.title(), hides && names));
                    numbers.setText(Presenting.shown(said.numbers(), hides && reading));
                };
        viewModel.headlineProperty().subscribe(say);
        viewModel.phaseProperty().subscribe(say);
        hidden.subscribe(_ -> say.run());
        ReviewRows rows = viewModel.rows();
        List<Press> several =
                List.of(
                        press("fix-names", rows::mendNames, rows::mendableNames),
                        press("leave-repeats", rows::leaveOutRepeatedNames, rows::repeatedNames),
                        press("leave-updates", rows::leaveOutUpdates, rows::updates),
                        press(
                                "leave-placeholders",
                                rows::leaveOutPlaceholders,
                                rows::placeholders));
        LateChildren shown =
                new LateChildren(presses, several.stream().map(Press::button).toArray(Node[]::new));
        presses.getStyleClass().add("review-presses");
        rows.revisionProperty().subscribe(_ -> showPresses(several, shown));
        VBox words = new VBox(2, title, numbers, presses);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /// While the rows are looked at it gets no lower: none moves under the pointer because
    /// something was mended.
    private void keepHeight(double height) {
        boolean looking = viewModel.phaseProperty().get() == Phase.LOOKING;
        root.setMinHeight(looking ? Math.max(LOWEST, height) : LOWEST);
    }

    private void showPresses(List<Press> several, LateChildren shown) {
        for (Press press : several) {
            int many = press.count().getAsInt();
            press.button().setText(messages.text(press.words(), many));
            shown.show(press.button(), many > 1);
        }
        boolean any = shown.areAnyShown();
        presses.setVisible(any);
        presses.setManaged(any);
    }

    /// Does something with several rows, as long as there are several to do it with.
    ///
    /// @param words say with how many
    private record Press(Button button, String words, IntSupplier count) {}

    private Press press(String what, Runnable action, IntSupplier count) {
        Button mend = new Button();
        mend.setId("review-" + what);
        mend.getStyleClass().add("fix");
        mend.setMinWidth(Region.USE_PREF_SIZE);
        mend.setOnAction(_ -> {
            action.run();
            if (!mend.isVisible()) {
                leave.run();
            }
        });
        return new Press(mend, "review." + what, count);
    }

    private void prepareSearch() {
        search.setId("review-search");
        search.setPromptText(messages.text("review.search"));
        search.setAccessibleText(messages.text("review.search"));
        search.textProperty().bindBidirectional(viewModel.rows().searchProperty());
        viewModel
                .rows()
                .arrivalsProperty()
                .subscribe(
                        _ -> late.show(search, viewModel.rows().all().size() >= WORTH_SEARCHING));
    }

    private HBox scope() {
        ScopeSelector selector =
                new ScopeSelector(
                        scopes,
                        viewModel.scopeProperty(),
                        messages,
                        new TeamSheets(scopes, messages, sheets));
        selector.setId("review-scope");
        viewModel
                .phaseProperty()
                .subscribe(phase -> {
                    boolean decided = phase == Phase.SENDING || phase == Phase.ENDED;
                    selector.setDisable(decided);
                    if (decided && !selector.getStyleClass().contains("told")) {
                        selector.getStyleClass().add("told");
                    }
                });
        HBox place =
                new HBox(selector) {
                    @Override
                    protected double computeMinWidth(double height) {
                        return Math.min(READABLE_SCOPE, computePrefWidth(height));
                    }
                };
        place.setAlignment(Pos.CENTER_RIGHT);
        return place;
    }
}
