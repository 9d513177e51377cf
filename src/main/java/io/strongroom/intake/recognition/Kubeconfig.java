package io.strongroom.intake.recognition;

import io.strongroom.intake.recognition.structure.Node;
import io.strongroom.intake.recognition.structure.YamlText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a kubectl configuration asks for beyond itself. The fields are those of
/// `k8s.io/client-go/tools/clientcmd/api/v1`.
///
/// @param fileFields the fields that point at local files, for example `client-key`, each once; a
///   field beside which the content itself stands, as `client-key-data`, is none of them
/// @param runsProgram whether credentials come from a program (`exec`) or an old plug-in
///   (`auth-provider`)
public record Kubeconfig(List<String> fileFields, boolean runsProgram) {

    /// Takes its own copy of the list.
    public Kubeconfig {
        fileFields = List.copyOf(fileFields);
    }

    /// Reads a kubeconfig in YAML or JSON, of which every text is YAML as well.
    ///
    /// @return empty if it is none
    public static Optional<Kubeconfig> read(CharSequence text) {
        return YamlText.read(text).filter(Kubeconfig::is).map(Kubeconfig::of);
    }

    /// Whether a text's structure is that of a kubeconfig: `apiVersion: v1`, `kind: Config`, and
    /// clusters, contexts or users.
    static boolean is(Node.Mapping root) {
        return root.text("apiVersion").filter("v1"::equals).isPresent()
                && root.text("kind").filter("Config"::equals).isPresent()
                && Stream.of("clusters", "contexts", "users").anyMatch(root::has);
    }

    private static Kubeconfig of(Node.Mapping root) {
        List<Node.Mapping> clusters = inner(root, "clusters", "cluster");
        List<Node.Mapping> users = inner(root, "users", "user");
        List<String> files = new ArrayList<>();
        addIfFile(files, clusters, "certificate-authority", "certificate-authority-data");
        addIfFile(files, users, "client-certificate", "client-certificate-data");
        addIfFile(files, users, "client-key", "client-key-data");
        addIfFile(files, users, "tokenFile", "token");
        return new Kubeconfig(
                files,
                users.stream().anyMatch(user -> user.has("exec") || user.has("auth-provider")));
    }

    /// @param content the field that holds what the file would
    private static void addIfFile(
            List<String> found, List<Node.Mapping> among, String field, String content) {
        boolean needed =
                among.stream()
                        .anyMatch(part ->
                                part.text(field).filter(path -> !path.isEmpty()).isPresent()
                                        && part.text(content).isEmpty());
        if (needed) {
            found.add(field);
        }
    }

    private static List<Node.Mapping> inner(Node.Mapping root, String list, String member) {
        return root.mappings(list).stream().flatMap(item -> item.mapping(member).stream()).toList();
    }
}
