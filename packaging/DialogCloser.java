import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Closes every dialog that opens on an X display of the same machine, as the close button of a
/// window manager would. A native dialog holds the thread of the program that opened it, so the
/// program cannot do it itself; and where no window manager runs, no key reaches the dialog.
///
/// It speaks the few requests of the X protocol (version 11) that this takes, so that nothing need
/// be installed for it.
final class DialogCloser implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int INTERN_ATOM = 16;
    private static final int QUERY_TREE = 15;
    private static final int GET_PROPERTY = 20;
    private static final int SEND_EVENT = 25;
    private static final int CLIENT_MESSAGE = 33;
    private static final int ERROR = 0;
    private static final int REPLY = 1;
    private static final int PACKET = 32;

    private final SocketChannel server;
    private final int root;
    private final int windowType;
    private final int dialog;
    private final int protocols;
    private final int deleteWindow;

    /// Requests so far, as the server counts them: with 16 bits.
    private short sent;


    /// Begins to look.
    ///
    /// @param display for example `:99`; it must let this user in without a cookie
    /// @throws IOException if it cannot be reached
    static DialogCloser watch(String display) throws IOException {
        DialogCloser closer = new DialogCloser(display);
        Thread.ofPlatform().daemon().name("dialog-closer").start(closer::run);
        return closer;
    }

    private DialogCloser(String display) throws IOException {
        Path socket = Path.of("/tmp/.X11-unix", "X" + display.substring(1));
        server = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        root = connect();
        windowType = atom("_NET_WM_WINDOW_TYPE");
        dialog = atom("_NET_WM_WINDOW_TYPE_DIALOG");
        protocols = atom("WM_PROTOCOLS");
        deleteWindow = atom("WM_DELETE_WINDOW");
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                for (int window : windows()) {
                    if (isDialog(window)) {
                        askToClose(window);
                    }
                }
            }
        } catch (ClosedChannelException | InterruptedException ended) {
            // Nobody opens dialogs any more.
        } catch (IOException lost) {
            System.err.println("warning: dialogs are no longer closed: " + lost);
        }
    }

    /// The first screen's root window.
    private int connect() throws IOException {
        write(bytes(12).put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0));
        ByteBuffer head = read(8);
        ByteBuffer body = read(4 * Short.toUnsignedInt(head.getShort(6)));
        if (head.get(0) != 1) {
            throw new IOException("the display lets nobody in");
        }
        int vendor = Short.toUnsignedInt(body.getShort(16));
        int formats = Byte.toUnsignedInt(body.get(21));
        return body.getInt(PACKET + padded(vendor) + 8 * formats);
    }

    private int atom(String name) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer request = request(INTERN_ATOM, 8 + padded(letters.length));
        request.putShort((short) letters.length).putShort((short) 0).put(letters);
        return ask(request).orElseThrow(() -> new IOException("no atom " + name)).getInt(8);
    }

    private List<Integer> windows() throws IOException {
        List<Integer> windows = new ArrayList<>();
        ByteBuffer tree =
                ask(request(QUERY_TREE, 8).putInt(root))
                        .orElseThrow(() -> new IOException("no windows"));
        for (int at = PACKET; at < tree.capacity(); at += 4) {
            windows.add(tree.getInt(at));
        }
        return windows;
    }

    private boolean isDialog(int window) throws IOException {
        ByteBuffer request = request(GET_PROPERTY, 24);
        request.putInt(window).putInt(windowType).putInt(0).putInt(0).putInt(1);
        return ask(request)
                .filter(type -> type.capacity() > PACKET && type.getInt(PACKET) == dialog)
                .isPresent();
    }

    private void askToClose(int window) throws IOException {
        ByteBuffer request = request(SEND_EVENT, 12 + PACKET);
        request.putInt(window).putInt(0);
        request.put((byte) CLIENT_MESSAGE).put((byte) 32).putShort((short) 0);
        request.putInt(window).putInt(protocols).putInt(deleteWindow);
        send(request);
    }

    /// A request's head; its flag is always zero.
    private static ByteBuffer request(int code, int length) {
        return bytes(length).put((byte) code).put((byte) 0).putShort((short) (length / 4));
    }

    /// The answer to a request, or nothing if the window it asks about is gone.
    private Optional<ByteBuffer> ask(ByteBuffer request) throws IOException {
        send(request);
        while (true) {
            ByteBuffer head = read(PACKET);
            int kind = head.get(0);
            int more = kind == REPLY ? 4 * head.getInt(4) : 0;
            ByteBuffer all = bytes(PACKET + more).put(head).put(read(more));
            if (head.getShort(2) == sent && kind == REPLY) {
                return Optional.of(all);
            }
            if (head.getShort(2) == sent && kind == ERROR) {
                return Optional.empty();
            }
        }
    }

    private void send(ByteBuffer request) throws IOException {
        write(request);
        sent++;
    }

    private void write(ByteBuffer request) throws IOException {
        request.rewind();
        while (request.hasRemaining()) {
            server.write(request);
        }
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = bytes(length);
        while (bytes.hasRemaining()) {
            if (server.read(bytes) < 0) {
                throw new ClosedChannelException();
            }
        }
        return bytes.rewind();
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
