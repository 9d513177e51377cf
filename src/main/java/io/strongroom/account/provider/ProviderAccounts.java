package io.strongroom.account.provider;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.file.PrivateFiles;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the provider's command-line client left on this machine, in the order in which it looks
/// itself: the environment, `~/.prime/config.json`, and `~/.prime/environments/*.json`, of which
/// the one that `PRIME_CONTEXT` names comes first of the files. An account that is found twice is
/// told once.
///
/// @param accounts to be offered
/// @param problems files that are there and cannot be used
/// @param open files with a key that other users of this machine can read
public record ProviderAccounts(
        List<FoundAccount> accounts, List<FoundProblem> problems, List<Path> open) {

    private static final int MOST_FILES = 100;
    private static final String SUFFIX = ".json";
    private static final Set<PosixFilePermission> OTHERS =
            Collections.unmodifiableSet(
                    EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));

    public ProviderAccounts {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
        open = List.copyOf(open);
    }

    /// Looks. Reads small files only.
    ///
    /// @param environment variables by name, for example `System.getenv()`
    /// @param userHome the folder of the user
    public static ProviderAccounts find(Map<String, String> environment, Path userHome) {
        Search search = new Search();
        fromEnvironment(environment).ifPresent(search::add);
        Path folder = userHome.resolve(".prime");
        Path environments = folder.resolve("environments");
        Optional.ofNullable(environment.get("PRIME_CONTEXT"))
                .filter(context -> context.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"))
                .map(context -> environments.resolve(context + SUFFIX))
                .ifPresent(search::lookAtEnvironment);
        search.lookAt(folder.resolve("config.json"), Optional.empty());
        search.lookInto(environments);
        return new ProviderAccounts(search.accounts, search.problems, search.open);
    }

    /// Takes the rights to a file away from all but its owner.
    ///
    /// @param file one of [#open()]; a link is followed, as its target is what can be read
    public static void close(Path file) throws IOException {
        PrivateFiles.tighten(file);
    }

    private static Optional<FoundAccount> fromEnvironment(Map<String, String> environment) {
        if (!(EnvironmentAccount.read(environment)
                instanceof EnvironmentAccount.Found(Account.Hosted account))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FoundAccount(
                            account.name(),
                            account.baseUrl(),
                            account.defaultScope(),
                            Optional.empty(),
                            Optional.empty(),
                            account.keySource().key()));
        } catch (KeyUnavailableException impossible) {
            throw new IllegalStateException("the environment was read", impossible);
        }
    }

    /// Collects what is found.
    private static final class Search {

        private final List<FoundAccount> accounts = new ArrayList<>();
        private final List<FoundProblem> problems = new ArrayList<>();
        private final List<Path> open = new ArrayList<>();
        private final List<Path> seen = new ArrayList<>();

        void add(FoundAccount found) {
            if (accounts.stream().noneMatch(found::isSameAs)) {
                accounts.add(found);
            }
        }

        void lookAtEnvironment(Path file) {
            String name = String.valueOf(file.getFileName());
            lookAt(file, Optional.of(name.substring(0, name.length() - SUFFIX.length())));
        }

        void lookAt(Path file, Optional<String> name) {
            if (seen.contains(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            seen.add(file);
            switch (ProviderFile.read(file, name)) {
                case ProviderFile.Told(FoundAccount account) -> {
                    add(account);
                    if (isOpen(file)) {
                        open.add(file);
                    }
                }
                case ProviderFile.Silent() -> {}
                case ProviderFile.Unusable(FoundProblem problem) -> problems.add(problem);
            }
        }

        void lookInto(Path folder) {
            List<Path> files = new ArrayList<>();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : found) {
                    files.add(file);
                    if (files.size() > MOST_FILES) {
                        problems.add(new FoundProblem.TooMany(file));
                        break;
                    }
                }
            } catch (NoSuchFileException | NotDirectoryException none) {
                return;
            } catch (IOException | DirectoryIteratorException unreadable) {
                problems.add(new FoundProblem.Unreadable(folder));
            }
            files.stream().limit(MOST_FILES).sorted().forEach(this::lookAtEnvironment);
        }

        private static boolean isOpen(Path file) {
            try {
                return !Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS);
            } catch (IOException | UnsupportedOperationException unknown) {
                // Where rights are of another kind, the user's own folder keeps others out.
                return false;
            }
        }
    }
}
