package io.strongroom.keyring.secretservice;

import io.strongroom.bus.Bus;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The few methods of the Secret Service API 0.2 that keeping a key needs.
final class SecretService {

    static final String NAME = "org.freedesktop.secrets";
    static final String PATH = "/org/freedesktop/secrets";
    static final String SERVICE = "org.freedesktop.Secret.Service";

    private static final String COLLECTION = "org.freedesktop.Secret.Collection";
    private static final String ITEM = "org.freedesktop.Secret.Item";
    private static final String NOTHING = "/";

    private final Bus bus;
    private final EncryptedSession session;

    private SecretService(Bus bus, EncryptedSession session) {
        this.bus = bus;
        this.session = session;
    }

    /// Starts to talk to the service; the bus may start it for that.
    static SecretService open(Bus bus) throws IOException, InterruptedException {
        return new SecretService(bus, EncryptedSession.open(bus));
    }

    /// The items that have all these attributes, locked or not, in whatever collection.
    List<String> search(Map<String, String> attributes) throws IOException, InterruptedException {
        Object[] found = bus.call(NAME, PATH, SERVICE, "SearchItems", "a{ss}", attributes);
        List<String> items = new ArrayList<>(paths(found[0]));
        items.addAll(paths(found[1]));
        return items;
    }

    /// The collection new items go to.
    ///
    /// @throws NoDefaultException if there is none
    String defaultCollection() throws IOException, InterruptedException {
        String collection = path(bus.call(NAME, PATH, SERVICE, "ReadAlias", "s", "default")[0]);
        if (collection.equals(NOTHING)) {
            throw new NoDefaultException();
        }
        return collection;
    }

    /// Sees to it that an item or collection is unlocked, asking the person if need be.
    ///
    /// @throws DismissedException if the person said no or could not be asked
    void unlock(String object) throws IOException, InterruptedException {
        Object[] answer =
                bus.call(NAME, PATH, SERVICE, "Unlock", "ao", List.of(new DBusPath(object)));
        if (!paths(answer[0]).contains(object)) {
            completed(path(answer[1]));
        }
    }

    /// The secret of an unlocked item, which the caller overwrites after use.
    byte[] read(String item) throws IOException, InterruptedException {
        Object[] answer = bus.call(NAME, item, ITEM, "GetSecret", "o", session.path());
        return session.open((Object[]) answer[0]);
    }

    /// Puts a secret in the place of an unlocked item's.
    void replace(String item, byte[] secret) throws IOException, InterruptedException {
        bus.call(NAME, item, ITEM, "SetSecret", "(oayays)", (Object) session.seal(secret));
    }

    /// Makes an item in an unlocked collection.
    void create(String collection, String label, Map<String, String> attributes, byte[] secret)
            throws IOException, InterruptedException {
        Map<String, Variant<?>> properties =
                Map.of(
                        ITEM + ".Label", new Variant<>(label),
                        ITEM + ".Attributes", new Variant<>(attributes, "a{ss}"));
        Object[] answer =
                bus.call(
                        NAME,
                        collection,
                        COLLECTION,
                        "CreateItem",
                        "a{sv}(oayays)b",
                        properties,
                        session.seal(secret),
                        false);
        completed(path(answer[1]));
    }

    /// Deletes an item.
    void delete(String item) throws IOException, InterruptedException {
        completed(path(bus.call(NAME, item, ITEM, "Delete", null)[0]));
    }

    private void completed(String prompt) throws IOException, InterruptedException {
        if (!prompt.equals(NOTHING) && !new Prompt(bus, prompt).ask()) {
            throw new DismissedException();
        }
    }

    private static List<String> paths(Object list) {
        return ((List<?>) list).stream().map(SecretService::path).toList();
    }

    private static String path(Object path) {
        return ((DBusPath) path).getPath();
    }

    /// The person was asked and said no, or there was nobody to ask.
    static final class DismissedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// The service has no default collection.
    static final class NoDefaultException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
