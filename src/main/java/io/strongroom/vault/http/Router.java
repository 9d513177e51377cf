package io.strongroom.vault.http;

import io.strongroom.vault.http.message.InvalidRequestException;
import io.strongroom.vault.http.message.PercentDecoder;
import io.strongroom.vault.store.NameTakenException;
import io.strongroom.vault.store.NotAMemberException;
import io.strongroom.vault.store.VaultException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the endpoint for a method and a path. A path is compared segment by segment, after its
/// percent-encoding was undone, so an ID may hold any character.
final class Router {

    /// What one call of the contract does.
    @FunctionalInterface
    interface Endpoint {
        VaultReply answer(Call call)
                throws VaultException,
                        NotAMemberException,
                        NameTakenException,
                        InvalidRequestException;
    }

    /// A request on its way to its endpoint.
    ///
    /// @param id what stood in place of `{id}`; empty if the path has none
    /// @param query percent-encoded, as it stands behind the `?`; empty if there is none
    /// @param body overwritten once read
    record Call(String id, String query, byte[] body) {

        @Override
        public String toString() {
            return "Call";
        }
    }

    /// A call of the contract.
    ///
    /// @param method for example `GET`
    /// @param path for example `/api/v1/secrets/{id}`
    record Route(String method, String path, Endpoint endpoint) {}

    /// A method of [Route] that stands for every method.
    static final String ANY = "*";

    private static final String ID = "{id}";

    private record Parsed(Route route, List<String> segments) {}

    private final List<Parsed> routes;

    Router(List<Route> routes) {
        this.routes =
                routes.stream()
                        .map(route -> new Parsed(route, List.of(route.path().split("/", -1))))
                        .toList();
    }

    /// Answers with the endpoint of the request, or says that there is none.
    VaultReply answer(VaultRequest request)
            throws VaultException,
                    NotAMemberException,
                    NameTakenException,
                    InvalidRequestException {
        String target = request.target();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        Optional<List<String>> segments = decode(path);
        if (segments.isEmpty()) {
            return VaultReply.failure(400, "The path is not properly percent-encoded UTF-8.");
        }
        Map<String, Route> byMethod = routesAt(segments.get());
        if (byMethod.isEmpty()) {
            return VaultReply.failure(404, "There is nothing at this path.");
        }
        Route route = byMethod.getOrDefault(request.method(), byMethod.get(ANY));
        if (route == null) {
            return VaultReply.failure(405, "This path does not take that method.")
                    .with("allow", String.join(", ", byMethod.keySet()));
        }
        int id = List.of(route.path().split("/", -1)).indexOf(ID);
        return route.endpoint()
                .answer(new Call(id < 0 ? "" : segments.get().get(id), query, request.body()));
    }

    private static Optional<List<String>> decode(String path) {
        List<Optional<String>> segments =
                Stream.of(path.split("/", -1)).map(PercentDecoder::segment).toList();
        return segments.stream().allMatch(Optional::isPresent)
                ? Optional.of(segments.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private Map<String, Route> routesAt(List<String> segments) {
        Map<String, Route> byMethod = new TreeMap<>();
        for (Parsed candidate : routes) {
            if (matches(candidate.segments(), segments)) {
                byMethod.put(candidate.route().method(), candidate.route());
            }
        }
        return byMethod;
    }

    private static boolean matches(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int at = 0; at < template.size(); at++) {
            String expected = template.get(at);
            String found = segments.get(at);
            if (expected.equals(ID) ? found.isEmpty() : !expected.equals(found)) {
                return false;
            }
        }
        return true;
    }
}
