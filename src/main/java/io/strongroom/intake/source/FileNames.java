package io.strongroom.intake.source;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What the name of a file says about its content. A name is a hint; the content decides.
public final class FileNames {

    private static final Set<String> TOOL_FOLDERS =
            Set.of(".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__");
    private static final Set<String> DOCUMENTS =
            Set.of("service-account", "service_account", "serviceaccount", "kubeconfig");
    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private FileNames() {}

    /// Whether it is named as files of `KEY=value` lines are: `.env`, `production.env`,
    /// `.env.local`.
    public static boolean isEnv(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".env") || lower.startsWith(".env.");
    }

    /// Whether it is named as YAML files are.
    public static boolean isYaml(String name) {
        return endsWithAny(name, ".yaml", ".yml");
    }

    /// Whether it is named as a service account's key or a kubeconfig is, which are one secret,
    /// although they are JSON or YAML.
    public static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return DOCUMENTS.stream().anyMatch(lower::contains);
    }

    /// Whether such a file may hold many secrets, so that it may be larger than one.
    static boolean mayHoldMany(String name) {
        return isEnv(name) || isYaml(name) || endsWithAny(name, ".json");
    }

    /// Whether it is a folder that tools fill, in which nobody keeps secrets by intent.
    static boolean isToolFolder(String name) {
        return TOOL_FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether it is a file that file managers leave behind.
    static boolean isSystemFile(String name) {
        return SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithAny(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(lower::endsWith);
    }
}
