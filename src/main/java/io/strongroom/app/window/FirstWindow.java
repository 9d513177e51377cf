package io.strongroom.app.window;

import io.strongroom.file.PrivateFiles;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// One window for each data folder: whoever holds the lock is the first; a later start asks it,
/// over a socket file only the owner can reach, to come forward, and ends. The lock goes with the
/// process, so a crash leaves nothing that is in the way.
public final class FirstWindow implements AutoCloseable {

    private static final byte[] COME_FORWARD = "come forward\n".getBytes(StandardCharsets.US_ASCII);

    /// How often a later start tries to reach a first window that is still starting.
    private static final int ATTEMPTS = 200;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    /// Longest path a socket file may have, in bytes: `sun_path` of unix(7) holds 108 with its end,
    /// macOS 104.
    private static final int LONGEST_SOCKET_PATH = 100;

    private final Path home;
    private final FileChannel lockFile;
    private @Nullable ServerSocketChannel server;
    private @Nullable Path socket;
    private boolean closed;

    private FirstWindow(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    /// Claims to be the first window of a data folder, or has the one that is come forward.
    ///
    /// @param home an existing folder
    /// @return empty if another window is first and was asked to come forward
    /// @throws IOException if the folder cannot be written, or the first window does not answer
    public static Optional<FirstWindow> claim(Path home) throws IOException {
        FileChannel lockFile =
                FileChannel.open(
                        home.resolve("window.lock"),
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        PrivateFiles.fileRights(home));
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            ask(home.resolve("window.lock"));
            return Optional.empty();
        }
        return Optional.of(new FirstWindow(home, lockFile));
    }

    /// Begins to hear later starts. They wait a while for that, so it can come after the window's
    /// first frame.
    ///
    /// @param onLaterStart runs on a background thread each time another start asks
    public synchronized void listen(Runnable onLaterStart) throws IOException {
        if (closed) {
            return;
        }
        Path path = socketPath(home);
        Files.deleteIfExists(path);
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server = listening;
        socket = path;
        listening.bind(UnixDomainSocketAddress.of(path));
        PrivateFiles.tighten(path);
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(path.toString().getBytes(StandardCharsets.UTF_8)), 0);
        Thread.ofPlatform()
                .daemon()
                .name("later-starts")
                .start(() -> accept(listening, onLaterStart));
    }

    private static Path socketPath(Path home) throws IOException {
        Path beside = home.resolve("window.socket").toAbsolutePath();
        int length = beside.toString().getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_SOCKET_PATH
                ? beside
                : Files.createTempDirectory("strongroom").resolve("window.socket");
    }

    private static void accept(ServerSocketChannel server, Runnable onLaterStart) {
        while (true) {
            try (SocketChannel later = server.accept()) {
                if (later.read(ByteBuffer.allocate(COME_FORWARD.length)) == COME_FORWARD.length) {
                    onLaterStart.run();
                }
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException broken) {
                LoggerFactory.getLogger(FirstWindow.class)
                        .warn("another start broke off while asking for the window", broken);
            }
        }
    }

    private static void ask(Path lockFile) throws IOException {
        IOException last = new IOException("the first window does not answer");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                String socket = Files.readString(lockFile);
                try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                    first.write(ByteBuffer.wrap(COME_FORWARD));
                    return;
                }
            } catch (IOException notYet) {
                last = notYet;
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
        throw last;
    }

    /// Lets the next start be the first.
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (server != null) {
            server.close();
        }
        if (socket != null) {
            Files.deleteIfExists(socket);
        }
        lockFile.close();
    }
}
