package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.memory.CallBuffers;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.VaultSession;
import io.strongroom.app.window.LockedDraft;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.draft.MovedWork;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.lock.DrawnTexts;
import io.strongroom.ui.lock.LockView;
import io.strongroom.ui.lock.LockViewModel;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.restore.RestoreViewModel;
import io.strongroom.ui.task.FxTaskRunner;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.vault.store.VaultException;

import javafx.scene.Parent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window from being locked to being unlocked. At once nothing of the account is on the screen;
/// then what is being written comes to its end, what is half done is sealed, and the keys go. Use
/// on the FX thread.
final class LockedWindow {

    /// How long a write may keep the keys from going.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /// How long after locking the heap is tidied once more, in ms.
    private static final long AFTERWARDS = 1_000;

    private final Account account;
    private final Supplier<AccountServices> accounts;
    private final VaultSession vault;
    private final VaultGuard guard;
    private final TaskRunner tasks = new FxTaskRunner();
    private final LockViewModel viewModel;
    private final LockView view;
    private final Consumer<Consumer<Notices>> teller;
    private final UserMessages sentences;
    private final Messages messages;
    private final Duration patienceOfWrites;
    private Optional<LockedDraft> sealed = Optional.empty();
    private int undeleted;
    private Task patience = Task.NONE;
    private boolean dropped;

    /// @param account whose screens come back
    /// @param vault seals what is half done
    /// @param guard locks and unlocks it
    /// @param patienceOfWrites how long a write may keep the keys from going
    /// @param picker lets the user choose a backup
    /// @param accounts tells whether the account is still one of them
    /// @param onUnlocked takes the account and what was half done, whose bytes it overwrites
    /// @param teller tells something once that is done
    LockedWindow(
            Account account,
            VaultSession vault,
            VaultGuard guard,
            Messages messages,
            Duration patienceOfWrites,
            FilePicker picker,
            Supplier<AccountServices> accounts,
            BiConsumer<Account, Optional<byte[]>> onUnlocked,
            Consumer<Consumer<Notices>> teller) {
        this.account = account;
        this.accounts = accounts;
        this.vault = vault;
        this.guard = guard;
        this.teller = teller;
        this.sentences = new UserMessages(messages);
        this.messages = messages;
        this.patienceOfWrites = patienceOfWrites;
        viewModel =
                new LockViewModel(
                        guard,
                        tasks,
                        messages,
                        () -> open(onUnlocked, Optional.of(messages.text("lock.draft.foreign"))));
        RestoreViewModel restore =
                new RestoreViewModel(
                        guard,
                        picker,
                        tasks,
                        messages,
                        sentence ->
                                open(
                                        (locked, kept) -> {
                                            onUnlocked.accept(locked, kept);
                                            teller.accept(notices -> notices.done(sentence));
                                        },
                                        // Whoever restores another vault was told before.
                                        Optional.empty()));
        restore.askWhere(this::keepsDraft);
        view = new LockView(viewModel, restore, messages);
    }

    Account account() {
        return account;
    }

    Parent root() {
        return view.root();
    }

    void begin() {
        view.begin();
    }

    boolean keepsDraft() {
        return sealed.isPresent();
    }

    /// Says something above the button.
    void tell(String sentence) {
        viewModel.tell(sentence);
    }

    /// Is locked from the start, and opens by itself where the keyring has the key.
    void beLocked() {
        viewModel.lockedAtStart();
    }

    /// Takes the place of an account's screens and lets them go.
    void replace(AccountScreens screens, Runnable clearClipboard) {
        viewModel.locking();
        Runnable drop = () -> drop(screens, clearClipboard);
        // Whichever is first; the other would keep the screens from being forgotten.
        patience =
                tasks.run(
                        () -> {
                            Thread.sleep(patienceOfWrites);
                            return true;
                        },
                        _ -> drop.run(),
                        _ -> drop.run());
        screens.shell().settle(drop);
    }

    private void drop(AccountScreens screens, Runnable clearClipboard) {
        if (dropped) {
            return;
        }
        dropped = true;
        patience.cancel();
        patience = Task.NONE;
        undeleted = screens.shell().undeleted();
        Optional<byte[]> kept = screens.shell().keep();
        AccountSession session = screens.leave();
        clearClipboard.run();
        DrawnTexts.forget();
        tasks.run(
                () -> sealAndLock(kept, session),
                result -> {
                    sealed = result;
                    viewModel.locked(result.isPresent());
                    tidyAgain();
                },
                failure -> {
                    log().error("locking failed in an unforeseen way", failure);
                    viewModel.locked(false);
                });
    }

    private Optional<LockedDraft> sealAndLock(Optional<byte[]> kept, AccountSession session) {
        try {
            return kept.map(content -> LockedDraft.seal(vault, content));
        } finally {
            kept.ifPresent(content -> Arrays.fill(content, (byte) 0));
            session.close();
            guard.lock();
            overwriteBuffers();
            // What held values is garbage by now; twice, because the first finds it old.
            System.gc();
            System.gc();
        }
    }

    /// The frame that was drawn last, and what this locking itself held, are garbage only by then.
    private void tidyAgain() {
        tasks.run(
                () -> {
                    Thread.sleep(AFTERWARDS);
                    System.gc();
                    System.gc();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private static void overwriteBuffers() {
        try {
            CallBuffers.overwrite();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What comes on the stage again.
    ///
    /// @param account whose screens
    /// @param kept what was half done
    /// @param gone the sentence about the account, where it is there no more
    private record Opened(Account account, Optional<byte[]> kept, Optional<String> gone) {}

    /// An account can be removed while the lock is there, or just before it came. Then the vault on
    /// this machine takes its place, and goes on with what was half done, but for a secret that was
    /// edited.
    private Opened opened() throws VaultException {
        Optional<byte[]> kept =
                sealed.isPresent() ? sealed.get().open(vault) : Optional.<byte[]>empty();
        AccountServices services = accounts.get();
        if (account instanceof Account.Hosted hosted && services.book().isGone(hosted)) {
            ScopeChoice personal = ScopeChoice.personal(messages.text("scope.personal"));
            MovedWork moved =
                    kept.map(content -> MovedWork.of(content, personal)).orElse(MovedWork.NONE);
            String key = moved.isEditLost() ? "lock.account-gone.edit" : "lock.account-gone";
            return new Opened(
                    new Account.LocalVault(services.home()),
                    moved.content(),
                    Optional.of(messages.text(key, hosted.name())));
        }
        return new Opened(account, kept, Optional.empty());
    }

    /// What was half done opens with the vault that sealed it, and with a backup of that one. Where
    /// the vault is in the way, it stays locked, so that it can be tried again.
    ///
    /// @param onForeign is told if another vault had sealed it
    private void open(
            BiConsumer<Account, Optional<byte[]>> onUnlocked, Optional<String> onForeign) {
        tasks.run(
                this::opened,
                opened -> {
                    boolean isForeign =
                            opened.gone().isEmpty()
                                    && sealed.isPresent()
                                    && opened.kept().isEmpty();
                    sealed.ifPresent(LockedDraft::close);
                    onUnlocked.accept(opened.account(), opened.kept());
                    opened.gone().ifPresent(this::tellLater);
                    if (undeleted > 0) {
                        tellLater(messages.text("lock.undeleted", undeleted));
                    }
                    if (isForeign) {
                        onForeign.ifPresent(this::tellLater);
                    }
                },
                failure -> {
                    log().error("what was half done could not be opened", failure);
                    viewModel.tell(
                            failure instanceof VaultException vaultInTheWay
                                    ? sentences.of(vaultInTheWay.problem())
                                    : sentences.unexpected());
                });
    }

    /// Only when there is something to log: logging takes its time to begin.
    private static Logger log() {
        return LoggerFactory.getLogger(LockedWindow.class);
    }

    /// Tells it in the window that comes in the place of this one.
    private void tellLater(String sentence) {
        teller.accept(notices -> notices.tell(sentence));
    }
}
