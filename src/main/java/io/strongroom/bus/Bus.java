package io.strongroom.bus;

import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/// One connection to the bus, for one thread that asks and waits. A daemon thread does nothing but
/// read, so that the wait can be interrupted without losing the connection.
///
/// It uses the library's messages and its transport. The library's own connection keeps four pools
/// of threads and, interrupted, forgets that it was.
public final class Bus implements AutoCloseable {

    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";

    private final AbstractTransport transport;

    /// What came in; empty once nothing more will.
    private final BlockingQueue<Optional<Message>> incoming = new LinkedBlockingQueue<>();

    /// Signals that came while an answer was waited for.
    private final Queue<DBusSignal> early = new ArrayDeque<>();

    private Bus(AbstractTransport transport) {
        this.transport = transport;
    }

    /// Connects and says hello.
    ///
    /// @throws IOException if there is no bus at the address, or one that does not know this user
    public static Bus connect(String address) throws IOException, InterruptedException {
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
        Bus bus = new Bus(transport);
        try {
            transport.connect();
            Thread.ofPlatform().daemon().name("bus").start(bus::read);
            bus.callBus("Hello", null);
        } catch (Throwable failed) {
            bus.close();
            throw failed;
        }
        return bus;
    }

    /// Asks the bus to pass on signals.
    ///
    /// @param rule which ones, as the D-Bus specification writes them
    public void subscribe(String rule) throws IOException, InterruptedException {
        callBus("AddMatch", "s", rule);
    }

    /// Waits for a signal; those it is not are lost.
    public Signal await(Predicate<Signal> wanted) throws IOException, InterruptedException {
        while (true) {
            Signal signal = signal();
            if (wanted.test(signal)) {
                return signal;
            }
        }
    }

    private Signal signal() throws IOException, InterruptedException {
        DBusSignal heard = early.poll();
        while (heard == null) {
            heard = next() instanceof DBusSignal signal ? signal : null;
        }
        return new Signal(
                heard.getPath(), heard.getInterface(), heard.getName(), List.of(parameters(heard)));
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    private void callBus(String method, @Nullable String signature, Object... arguments)
            throws IOException, InterruptedException {
        call(BUS, BUS_PATH, BUS, method, signature, arguments);
    }

    /// Calls a method and waits for its answer.
    ///
    /// @param destination the name of whoever is called
    /// @param interfaceName in which the method is
    /// @param signature of the arguments, null if there are none
    /// @throws BusError if the answer is an error
    /// @throws IOException if the connection broke
    public Object[] call(
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
            if (answer instanceof DBusSignal signal) {
                early.add(signal);
            } else if (answer.getReplySerial() == call.getSerial()) {
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

    private static Object[] parameters(Message message) throws IOException {
        try {
            return message.getParameters();
        } catch (DBusException notReadable) {
            throw new IOException(notReadable);
        }
    }
}
