package io.strongroom.keyring.secretservice;

import io.strongroom.bus.Bus;
import io.strongroom.bus.BusAddress;
import io.strongroom.bus.BusError;
import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Keeps entries with the Secret Service of the user's session. An entry is found by what is
/// written in its attributes, never by its label, which anybody may choose.
///
/// A call has a connection of its own and may wait for a person as long as that takes; interrupt it
/// to end the wait.
public final class SecretServiceKeyring implements Keyring {

    private static final String LOCKED = "org.freedesktop.Secret.Error.IsLocked";

    private static final Logger LOG = LoggerFactory.getLogger(SecretServiceKeyring.class);

    private final Map<String, String> environment;

    /// @param environment which says where the session's bus is, such as [System#getenv()]
    public SecretServiceKeyring(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Lookup find(Entry entry) {
        return ask(
                service -> {
                    List<String> items = unlocked(service, entry);
                    return switch (items.size()) {
                        case 0 -> new Lookup.NotFound();
                        case 1 ->
                                new Lookup.Found(
                                        SecretBytes.owning(service.read(items.getFirst())));
                        default -> new Refusal.Corrupt();
                    };
                },
                refusal -> refusal);
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        return ask(
                service -> {
                    List<String> items = unlocked(service, entry);
                    if (items.size() > 1) {
                        return new Refusal.Corrupt();
                    }
                    byte[] bytes = secret.copyBytes();
                    try {
                        if (items.isEmpty()) {
                            service.create(
                                    service.defaultCollection(),
                                    label(entry),
                                    attributes(entry),
                                    bytes);
                        } else {
                            service.replace(items.getFirst(), bytes);
                        }
                    } finally {
                        Arrays.fill(bytes, (byte) 0);
                    }
                    return new Change.Done();
                },
                refusal -> refusal);
    }

    @Override
    public Change delete(Entry entry) {
        return ask(
                service -> {
                    for (String item : unlocked(service, entry)) {
                        service.delete(item);
                    }
                    return new Change.Done();
                },
                refusal -> refusal);
    }

    @Override
    public String name() {
        return "Secret Service";
    }

    /// The items of an entry, unlocked. Nothing is found only in an unlocked collection: a service
    /// may hide what is in a locked one.
    private static List<String> unlocked(SecretService service, Entry entry)
            throws IOException, InterruptedException {
        List<String> items = service.search(attributes(entry));
        if (items.isEmpty()) {
            service.unlock(service.defaultCollection());
            items = service.search(attributes(entry));
        }
        for (String item : items) {
            service.unlock(item);
        }
        return items;
    }

    private <A> A ask(Question<A> question, Function<Refusal, A> refused) {
        Optional<String> address = BusAddress.session(environment);
        if (address.isEmpty()) {
            return refused.apply(new Refusal.Unavailable(Refusal.Reason.NO_SESSION_BUS));
        }
        Bus connected;
        try {
            connected = Bus.connect(address.get());
        } catch (IOException unreachable) {
            return refused.apply(new Refusal.Unavailable(Refusal.Reason.NO_SESSION_BUS));
        } catch (InterruptedException _) {
            return refused.apply(cancelled());
        }
        try (Bus bus = connected) {
            return question.ask(SecretService.open(bus));
        } catch (IOException failed) {
            return refused.apply(refusal(failed));
        } catch (InterruptedException _) {
            return refused.apply(cancelled());
        }
    }

    private static Refusal cancelled() {
        Thread.currentThread().interrupt();
        return new Refusal.Cancelled();
    }

    private static Refusal refusal(IOException failed) {
        return switch (failed) {
            case SecretService.DismissedException _ -> new Refusal.Locked();
            case SecretService.NoDefaultException _ ->
                    new Refusal.Unavailable(Refusal.Reason.NO_DEFAULT_KEYRING);
            case BusError error when error.name().equals(LOCKED) -> new Refusal.Locked();
            case BusError error when error.isNobodyThere() ->
                    new Refusal.Unavailable(Refusal.Reason.NO_SERVICE);
            case BusError error -> failed(error.getMessage());
            default -> failed(failed.getClass().getName());
        };
    }

    private static Refusal failed(@Nullable String how) {
        LOG.warn("the Secret Service failed: {}", how);
        return new Refusal.Unavailable(Refusal.Reason.FAILED);
    }

    private static Map<String, String> attributes(Entry entry) {
        return Map.of(
                "xdg:schema", "io.strongroom.Entry",
                "purpose", entry.purpose(),
                "id", entry.id());
    }

    private static String label(Entry entry) {
        return "Strongroom: " + entry.purpose() + " " + entry.id();
    }

    private interface Question<A> {
        A ask(SecretService service) throws IOException, InterruptedException;
    }
}
