package io.strongroom.vault.http;

import io.strongroom.vault.http.message.InvalidRequestException;
import io.strongroom.vault.http.message.PercentDecoder;
import io.strongroom.vault.store.NameTakenException;
import io.strongroom.vault.store.NotAMemberException;
import io.strongroom.vault.store.VaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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
        List<String> segments = new ArrayList<>();
        for (String encoded : path.split("/", -1)) {
            Optional<String> segment = PercentDecoder.segment(encoded);
            if (segment.isEmpty()) {
                return VaultReply.failure(400, "The path is not properly percent-encoded UTF-8.");
            }
            segments.add(segment.get());
        }
        TreeMap<String, Route> byMethod = new TreeMap<>();
        for (Parsed candidate : routes) {
            if (matches(candidate.segments(), segments)) {
                byMethod.put(candidate.route().method(), candidate.route());
            }
        }
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
                .answer(new Call(id < 0 ? "" : segments.get(id), query, request.body()));
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
