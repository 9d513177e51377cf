package io.strongroom.account;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

import io.strongroom.account.Preferences.WindowBounds;
import io.strongroom.domain.Scope;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The preferences on disk, read member by member: Gson's records, which it fills by reflection,
/// take longer than the window may wait for what is remembered.
public final class PreferencesFile {

    /// The version of the shape that is written, and the newest that is understood.
    private static final int FORMAT = 1;

    private static final String PERSONAL = "";

    private final JsonFile file;

    /// @param home the folder it is in; made with the first [#save(Preferences)]
    /// @param clock dates a file that is put aside
    public PreferencesFile(Path home, Clock clock) {
        this.file = new JsonFile(home.resolve("settings.json"), FORMAT, clock);
    }

    /// What was read.
    ///
    /// @param preferences the stored ones, or the defaults
    /// @param problem why the stored ones are not used
    public record Loaded(Preferences preferences, Optional<FileProblem> problem) {}

    /// Reads the preferences from disk; the defaults if none are stored, or none that can be used.
    public Loaded load() {
        JsonFile.Loaded<Preferences> read = file.load(PreferencesFile::read);
        return new Loaded(read.content().orElse(Preferences.DEFAULTS), read.problem());
    }

    /// Stores the preferences on disk: all of them or, when it fails, none.
    public void save(Preferences preferences) throws IOException {
        file.save(write(preferences));
    }

    private static JsonObject write(Preferences preferences) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("theme", preferences.theme().name());
        preferences.window().ifPresent(bounds -> json.add("window", write(bounds)));
        JsonObject teams = new JsonObject();
        new TreeMap<>(preferences.lastScopes())
                .forEach((account, scope) ->
                        teams.addProperty(account, scope.teamId().orElse(PERSONAL)));
        json.add("lastTeams", teams);
        json.addProperty("lockAfter", preferences.lockAfter().name());
        json.addProperty("clipboard", preferences.clipboard().name());
        JsonObject lists = new JsonObject();
        new TreeMap<>(preferences.lists())
                .forEach((account, choices) -> lists.add(account, write(choices)));
        json.add("lists", lists);
        return json;
    }

    /// What is missing has its default; what is there must be of its kind.
    ///
    /// @throws JsonParseException if something is of another kind
    /// @throws IllegalArgumentException if something cannot be
    private static Preferences read(JsonObject json) {
        return new Preferences(
                member(json, "theme")
                        .map(stored -> known(stored, ThemeChoice.SYSTEM))
                        .orElse(ThemeChoice.SYSTEM),
                member(json, "window").flatMap(PreferencesFile::bounds),
                member(json, "lastTeams").map(PreferencesFile::scopes).orElse(Map.of()),
                member(json, "lockAfter")
                        .map(stored -> known(stored, Preferences.DEFAULTS.lockAfter()))
                        .orElse(Preferences.DEFAULTS.lockAfter()),
                member(json, "clipboard")
                        .map(stored -> known(stored, Preferences.DEFAULTS.clipboard()))
                        .orElse(Preferences.DEFAULTS.clipboard()),
                member(json, "lists").map(PreferencesFile::lists).orElse(Map.of()));
    }

    /// A choice that only another version knows is the usual one.
    private static <E extends Enum<E>> E known(JsonElement stored, E usual) {
        String name = primitive(stored).getAsString();
        return Stream.of(usual.getDeclaringClass().getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    private static JsonObject write(ListChoices choices) {
        JsonObject json = new JsonObject();
        json.addProperty("sort", choices.sort().name());
        json.addProperty("kind", choices.kind().name());
        json.addProperty("reach", choices.reach().name());
        return json;
    }

    private static Map<String, ListChoices> lists(JsonElement stored) {
        Map<String, ListChoices> lists = new HashMap<>();
        object(stored)
                .asMap()
                .forEach((account, choices) -> lists.put(account, choices(object(choices))));
        return lists;
    }

    private static ListChoices choices(JsonObject json) {
        ListChoices usual = ListChoices.DEFAULTS;
        return new ListChoices(
                member(json, "sort")
                        .map(stored -> known(stored, usual.sort()))
                        .orElse(usual.sort()),
                member(json, "kind")
                        .map(stored -> known(stored, usual.kind()))
                        .orElse(usual.kind()),
                member(json, "reach")
                        .map(stored -> known(stored, usual.reach()))
                        .orElse(usual.reach()));
    }

    private static JsonObject write(WindowBounds bounds) {
        JsonObject json = new JsonObject();
        json.addProperty("x", bounds.x());
        json.addProperty("y", bounds.y());
        json.addProperty("width", bounds.width());
        json.addProperty("height", bounds.height());
        json.addProperty("maximized", bounds.maximized());
        return json;
    }

    /// A place of which a part is missing is none.
    private static Optional<WindowBounds> bounds(JsonElement stored) {
        JsonObject json = object(stored);
        return Stream.of("x", "y", "width", "height", "maximized").allMatch(json::has)
                ? Optional.of(
                        new WindowBounds(
                                primitive(json.get("x")).getAsDouble(),
                                primitive(json.get("y")).getAsDouble(),
                                primitive(json.get("width")).getAsDouble(),
                                primitive(json.get("height")).getAsDouble(),
                                primitive(json.get("maximized")).getAsBoolean()))
                : Optional.empty();
    }

    private static Map<String, Scope> scopes(JsonElement stored) {
        Map<String, Scope> scopes = new HashMap<>();
        object(stored)
                .asMap()
                .forEach((account, team) -> scopes.put(account, scope(primitive(team))));
        return scopes;
    }

    private static Scope scope(JsonPrimitive team) {
        String id = team.getAsString();
        return id.equals(PERSONAL) ? Scope.personal() : new Scope.Team(id);
    }

    private static Optional<JsonElement> member(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).filter(element -> !element.isJsonNull());
    }

    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new JsonParseException("not an object");
    }

    private static JsonPrimitive primitive(JsonElement element) {
        if (element instanceof JsonPrimitive primitive) {
            return primitive;
        }
        throw new JsonParseException("not a word or number");
    }
}
