package io.strongroom.keyring.secretservice;

import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/// One connection to the bus, for one thread that asks and waits. A daemon thread does nothing but
/// read, so that the wait can be interrupted without losing the connection.
///
/// It uses the library's messages and its transport. The library's own connection keeps four pools
/// of threads and, interrupted, forgets that it was.
final class SessionBus implements AutoCloseable {

    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";

    private final AbstractTransport transport;

    /// What came in; empty once nothing more will.
    private final BlockingQueue<Optional<Message>> incoming = new LinkedBlockingQueue<>();

    private SessionBus(AbstractTransport transport) {
        this.transport = transport;
    }

    /// Connects and says hello.
    ///
    /// @throws IOException if there is no bus at the address, or one that does not know this user
    static SessionBus connect(String address) throws IOException, InterruptedException {
        AbstractTransport transport;
        try {
            transport =
                    TransportBuilder.create(address)
                            .configure()
                            .withAutoConnect(false)
                            .back()
                            .build();
        } catch (DBusException notAnAddress) {
            throw new IOException(notAnAddress);
        }
        SessionBus bus = new SessionBus(transport);
        try {
            transport.connect();
            Thread.ofPlatform().daemon().name("keyring bus").start(bus::read);
            bus.callBus("Hello", null);
        } catch (Throwable failed) {
            bus.close();
            throw failed;
        }
        return bus;
    }

    /// Calls a method of whoever keeps secrets and waits for its answer.
    ///
    /// @param interfaceName in which the method is
    /// @param signature of the arguments, null if there are none
    /// @throws BusError if the answer is an error
    /// @throws IOException if the connection broke
    Object[] call(
            String path,
            String interfaceName,
            String method,
            @Nullable String signature,
            Object... arguments)
            throws IOException, InterruptedException {
        return call(SecretService.NAME, path, interfaceName, method, signature, arguments);
    }

    /// Asks the bus to pass on signals.
    ///
    /// @param rule which ones, as the D-Bus specification writes them
    void subscribe(String rule) throws IOException, InterruptedException {
        callBus("AddMatch", "s", rule);
    }

    /// Waits for a signal; those it is not are lost.
    DBusSignal await(Predicate<DBusSignal> wanted) throws IOException, InterruptedException {
        while (true) {
            if (next() instanceof DBusSignal signal && wanted.test(signal)) {
                return signal;
            }
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    private void callBus(String method, @Nullable String signature, Object... arguments)
            throws IOException, InterruptedException {
        call(BUS, BUS_PATH, BUS, method, signature, arguments);
    }

    private Object[] call(
            String destination,
            String path,
            String interfaceName,
            String method,
            @Nullable String signature,
            Object... arguments)
            throws IOException, InterruptedException {
        MethodCall call = message(destination, path, interfaceName, method, signature, arguments);
        write(call);
        while (true) {
            Message answer = next();
            if (!(answer instanceof DBusSignal) && answer.getReplySerial() == call.getSerial()) {
                if (answer instanceof Error) {
                    throw new BusError(answer.getName());
                }
                return parameters(answer);
            }
        }
    }

    private MethodCall message(
            String destination,
            String path,
            String interfaceName,
            String method,
            @Nullable String signature,
            Object... arguments)
            throws IOException {
        try {
            return transport
                    .getMessageFactory()
                    .createMethodCall(
                            null,
                            destination,
                            path,
                            interfaceName,
                            method,
                            (byte) 0,
                            signature,
                            arguments);
        } catch (DBusException unsendable) {
            throw new IOException(unsendable);
        }
    }

    private void write(Message message) throws IOException {
        transport.writeMessage(message);
    }

    private Message next() throws IOException, InterruptedException {
        Optional<Message> message = incoming.take();
        if (message.isEmpty()) {
            // For whoever waits next.
            incoming.add(message);
            throw new IOException("the connection to the bus is closed");
        }
        return message.get();
    }

    private void read() {
        try {
            while (transport.isConnected()) {
                Message message = transport.readMessage();
                if (message != null) {
                    incoming.add(Optional.of(message));
                }
            }
        } catch (IOException | DBusException | RuntimeException _) {
            // Broken or closed: what is said to whoever waits, below.
        } finally {
            incoming.add(Optional.empty());
        }
    }

    static Object[] parameters(Message message) throws IOException {
        try {
            return message.getParameters();
        } catch (DBusException notReadable) {
            throw new IOException(notReadable);
        }
    }

    /// An error that came as the answer to a call.
    static final class BusError extends IOException {
        private static final long serialVersionUID = 1L;

        private static final List<String> NOBODY_THERE =
                List.of(
                        "org.freedesktop.DBus.Error.ServiceUnknown",
                        "org.freedesktop.DBus.Error.NameHasNoOwner");

        private final String name;

        BusError(String name) {
            super(name);
            this.name = name;
        }

        /// Whether nothing on the bus keeps secrets, or it could not be started.
        boolean isNobodyThere() {
            return NOBODY_THERE.contains(name)
                    || name.startsWith("org.freedesktop.DBus.Error.Spawn.");
        }

        boolean isLocked() {
            return name.equals("org.freedesktop.Secret.Error.IsLocked");
        }
    }
}
