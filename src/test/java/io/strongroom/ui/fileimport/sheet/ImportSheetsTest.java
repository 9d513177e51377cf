package io.strongroom.ui.fileimport.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What arrives never takes the place of a sheet that the user opened.
@ExtendWith(ApplicationExtension.class)
class ImportSheetsTest {

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final PausedTaskRunner tasks = new PausedTaskRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Path> inForm = new ArrayList<>();
    private final OneSheet host = new OneSheet();
    private final Region settings = new Region();
    private LocalVaultServer vault;
    private SecretsClient client;
    private ImportViewModel viewModel;
    private ImportSheets sheets;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(Files.createDirectory(folder.resolve("vault")));
        client = vault.client();
        settings.setId("settings");
        viewModel =
                new ImportViewModel(
                        Reviews.services(client, tasks),
                        ticker,
                        () -> ScopeChoice.personal("Personal"),
                        (file, _) -> inForm.add(file),
                        folder);
        ScopesViewModel scopes =
                new ScopesViewModel(
                        client,
                        new DirectTaskRunner(),
                        messages,
                        new UserMessages(messages),
                        Scope.personal());
        sheets = new ImportSheets(viewModel, scopes, messages, host, List::of);
    }

    @AfterEach
    void close() {
        robot.interact(viewModel::close);
        client.close();
        vault.close();
    }

    @Test
    void sheetOpenedWithinTheFirstSecondStays() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "A=1\nB=2\n");
        robot.interact(() -> {
            sheets.take(new Arrival.Files(List.of(env)));
            host.show(settings);
            ticker.pass(1);
            assertThat(host.shown()).isEqualTo("settings");

            tasks.finishAll();
            assertThat(host.shown()).isEqualTo("settings");
            assertThat(sheets.isReviewing()).isFalse();

            host.close();
            assertThat(host.shown()).isEqualTo("review-sheet");
            assertThat(sheets.isReviewing()).isTrue();
        });
    }

    @Test
    void readingIsToldOnceTheOtherSheetIsClosedIfItStillGoesOn() throws Exception {
        Path key = takeSlowlyBehindSettings("ca.pem");
        robot.interact(() -> {
            host.close();
            assertThat(host.shown()).isEqualTo("reading-sheet");

            tasks.finishAll();
            assertThat(host.shown()).isEmpty();
            assertThat(inForm).containsExactly(key);
        });
    }

    @Test
    void fileForTheFormLeavesTheOtherSheetAlone() throws Exception {
        Path key = takeSlowlyBehindSettings("ca.pem");
        robot.interact(() -> {
            tasks.finishAll();

            assertThat(host.shown()).isEqualTo("settings");
            assertThat(inForm).containsExactly(key);
        });
    }

    /// A file that takes long to be read, while the settings are looked at.
    private Path takeSlowlyBehindSettings(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "not really");
        robot.interact(() -> {
            sheets.take(new Arrival.Files(List.of(file)));
            host.show(settings);
            ticker.pass(2);
        });
        return file;
    }

    @Test
    void reviewThatWaitsIsGivenUpWithoutTakingTheOtherSheetAlong() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "A=1\nB=2\n");
        robot.interact(() -> {
            sheets.take(new Arrival.Files(List.of(env)));
            host.show(settings);
            tasks.finishAll();

            viewModel.dismiss();
            assertThat(host.shown()).isEqualTo("settings");

            host.close();
            assertThat(host.shown()).isEmpty();
        });
    }

    /// The place over a window where sheets lie, one at a time.
    private static final class OneSheet implements SheetHost.Watched {

        private final SimpleObjectProperty<Optional<Region>> sheet =
                new SimpleObjectProperty<>(Optional.empty());
        private final ObservableValue<Boolean> showing = sheet.map(Optional::isPresent);

        String shown() {
            return sheet.get().map(Region::getId).orElse("");
        }

        @Override
        public ObservableValue<Boolean> showingProperty() {
            return showing;
        }

        @Override
        public void show(Region shown) {
            sheet.set(Optional.of(shown));
        }

        @Override
        public void showUntilClosed(Region shown) {
            show(shown);
        }

        @Override
        public void close() {
            sheet.set(Optional.empty());
        }
    }
}
