package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.account.ListChoices.Sort;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.text.Ellipsis;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The line above the rows: how many there are, whose they are, which of them are listed, and how
/// they are sorted.
final class ListHeader extends HBox {

    private static final int NAME_IN_MENU = 24;

    private final SecretListViewModel viewModel;
    private final Messages messages;

    ListHeader(SecretListViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("list-header");
        setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("list-count");
        count.getStyleClass().add("strong");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(viewModel.countProperty());
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        Label scope = new Label();
        scope.setId("list-scope");
        scope.getStyleClass().add("muted");
        HoverHint.whole(scope);
        scope.textProperty()
                .bind(
                        viewModel
                                .scopeProperty()
                                .flatMap(shown ->
                                        viewModel
                                                .choicesProperty()
                                                .map(choices -> place(choices.reach(), shown))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(count, scope, space, filterChooser(), sortChooser());
    }

    private String place(Reach reach, Optional<ScopeChoice> shown) {
        return switch (reach) {
            case SCOPE -> shown.map(scope -> messages.text("list.in", scope.label())).orElse("");
            case ALL, TEAMS -> messages.text("list.in." + reach);
        };
    }

    private MenuButton filterChooser() {
        MenuButton chooser = chooser("list-filter");
        choices(chooser, Reach.values(), ListChoices::reach, ListChoices::withReach);
        chooser.getItems().add(new SeparatorMenuItem());
        choices(chooser, Kind.values(), ListChoices::kind, ListChoices::withKind);
        viewModel.choicesProperty().subscribe(_ -> tellFilter(chooser));
        viewModel.scopeProperty().subscribe(_ -> tellFilter(chooser));
        return chooser;
    }

    private void tellFilter(MenuButton chooser) {
        ListChoices chosen = viewModel.choicesProperty().get();
        String kind = name(chosen.kind());
        chooser.setText(kind);
        chooser.setAccessibleText(
                messages.text("list.filter.accessible", name(chosen.reach()), kind));
    }

    private MenuButton sortChooser() {
        MenuButton chooser = chooser("list-sort");
        choices(chooser, Sort.values(), ListChoices::sort, ListChoices::withSort);
        viewModel
                .choicesProperty()
                .subscribe(chosen -> {
                    String sort = name(chosen.sort());
                    chooser.setText(sort);
                    chooser.setAccessibleText(messages.text("list.sort.accessible", sort));
                });
        return chooser;
    }

    private static MenuButton chooser(String id) {
        MenuButton chooser = new MenuButton();
        chooser.setId(id);
        chooser.getStyleClass().add("sort-chooser");
        chooser.setMinWidth(USE_PREF_SIZE);
        return chooser;
    }

    private <E extends Enum<E>> void choices(
            MenuButton chooser,
            E[] values,
            Function<ListChoices, E> chosen,
            BiFunction<ListChoices, E, ListChoices> choose) {
        ToggleGroup group = new ToggleGroup();
        ObjectProperty<ListChoices> now = viewModel.choicesProperty();
        for (E value : values) {
            RadioMenuItem item = new RadioMenuItem();
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            viewModel.scopeProperty().subscribe(_ -> item.setText(name(value)));
            item.setOnAction(_ -> now.set(choose.apply(now.get(), value)));
            chooser.getItems().add(item);
            now.subscribe(choices -> item.setSelected(chosen.apply(choices) == value));
        }
    }

    private String name(Enum<?> choice) {
        return messages.text(
                "list." + choice.getDeclaringClass().getSimpleName() + "." + choice,
                shownBriefly());
    }

    private String shownBriefly() {
        String scope = viewModel.scopeProperty().get().map(ScopeChoice::label).orElse("");
        // As long as a team's name may be, the menu would leave the screen.
        return Ellipsis.of(scope, NAME_IN_MENU);
    }
}
