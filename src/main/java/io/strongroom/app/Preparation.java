package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.FileProblem;
import io.strongroom.account.PreferencesFile;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.CurrentAccount;
import io.strongroom.app.keys.StoredKeys;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.LocalClock;
import io.strongroom.app.session.VaultSession;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.vault.home.VaultHome;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// What was made ready beside the start of the toolkit.
sealed interface Preparation {

    /// There is an account to show.
    ///
    /// @param vault the one on this machine, not opened yet
    /// @param book the other accounts
    /// @param first the session that is begun with
    /// @param startsLocked whether the first frame is the lock
    /// @param file where the preferences are
    /// @param loaded the preferences
    record Ready(
            Messages messages,
            Clock clock,
            VaultSession vault,
            AccountBook book,
            AccountSession first,
            boolean startsLocked,
            PreferencesFile file,
            PreferencesFile.Loaded loaded,
            BuildInfo build,
            Optional<FileProblem> accountsProblem)
            implements Preparation {

        /// Begins a session of the window with an account. A key that another session held is not
        /// taken over.
        AccountSession session(Account account) {
            Account afresh =
                    book.list()
                            .accounts()
                            .withId(account.id())
                            .<Account>map(book::account)
                            .orElse(account);
            return AccountSession.in(vault, afresh, build);
        }
    }

    /// There is none that could be used.
    record Unusable(Messages messages, String sentence) implements Preparation {}

    /// Another window has the data folder, and was brought forward.
    record ShownElsewhere() implements Preparation {}

    /// Reads the environment and what is remembered.
    static Preparation of(AppPaths paths) {
        Messages messages = new Messages(Locale.getDefault());
        Clock clock = new LocalClock();
        BuildInfo build = BuildInfo.load();
        VaultSession vault = new VaultSession(paths.home(), clock, build);
        AccountBook book = new AccountBook(paths.home(), clock, StoredKeys.in(paths.home(), vault));
        return switch (CurrentAccount.of(System.getenv(), paths.home(), book)) {
            case CurrentAccount.Chosen chosen ->
                    ready(messages, clock, build, vault, book, chosen, paths);
            case CurrentAccount.Unusable(var problem) ->
                    new Unusable(messages, new UserMessages(messages).of(problem));
        };
    }

    private static Ready ready(
            Messages messages,
            Clock clock,
            BuildInfo build,
            VaultSession vault,
            AccountBook book,
            CurrentAccount.Chosen chosen,
            AppPaths paths) {
        PreferencesFile file = new PreferencesFile(paths.home(), clock);
        return new Ready(
                messages,
                clock,
                vault,
                book,
                AccountSession.in(vault, chosen.account(), build),
                isProtected(paths) && needsVault(chosen.account(), book),
                file,
                file.load(),
                build,
                chosen.problem());
    }

    /// Whether the account is the vault, or has its key sealed by it.
    private static boolean needsVault(Account account, AccountBook book) {
        return account instanceof Account.LocalVault || book.sealedByVault(account).isPresent();
    }

    /// A vault without its key file is protected by something else. By what, only the vault itself
    /// tells, and opening it would take too long before the first frame.
    private static boolean isProtected(AppPaths paths) {
        VaultHome home = new VaultHome(paths.home());
        return Files.exists(home.database()) && !Files.exists(home.keyFile().path());
    }
}
