package io.strongroom.support;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A file on a mount that does not answer, not even what kind of file it is, until a test lets it.
public final class StalledFile {

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final Path real;
    private final Path path;
    private final Mount mount = new Mount(new Provider());

    /// @param real what is found once it answers
    public StalledFile(Path real) {
        this.real = real;
        this.path =
                (Path)
                        Proxy.newProxyInstance(
                                StalledFile.class.getClassLoader(),
                                new Class<?>[] {Path.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("getFileSystem")) {
                                        return mount;
                                    }
                                    try {
                                        Object found = method.invoke(real, arguments);
                                        return real.equals(found) ? path() : found;
                                    } catch (InvocationTargetException failed) {
                                        throw failed.getCause();
                                    }
                                });
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// Has it answer.
    public void release() {
        released.countDown();
    }

    /// How often its content was opened.
    public int opened() {
        return opened.get();
    }

    private Path awaited() throws IOException {
        try {
            released.await();
            return real;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("ended before it answered");
        }
    }

    /// Everything that is asked of the file ends here.
    private final class Provider extends FileSystemProvider {

        @Override
        public <A extends BasicFileAttributes> A readAttributes(
                Path asked, Class<A> type, LinkOption... options) throws IOException {
            return Files.readAttributes(awaited(), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(
                Path asked, String attributes, LinkOption... options) throws IOException {
            return Files.readAttributes(awaited(), attributes, options);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(
                Path asked, Class<V> type, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path asked, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            opened.incrementAndGet();
            return Files.newByteChannel(awaited(), options, attributes);
        }

        @Override
        public void checkAccess(Path asked, AccessMode... modes) throws IOException {
            awaited();
        }

        @Override
        public boolean isHidden(Path asked) throws IOException {
            return Files.isHidden(awaited());
        }

        @Override
        public boolean isSameFile(Path asked, Path other) throws IOException {
            return Files.isSameFile(awaited(), other);
        }

        @Override
        public String getScheme() {
            return "stalled";
        }

        @Override
        public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI address) {
            return mount;
        }

        @Override
        public Path getPath(URI address) {
            return path;
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(
                Path asked, DirectoryStream.Filter<? super Path> filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void createDirectory(Path asked, FileAttribute<?>... attributes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Path asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileStore getFileStore(Path asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(
                Path asked, String attribute, Object value, LinkOption... options) {
            throw new UnsupportedOperationException();
        }
    }

    /// Where the file lies.
    private static final class Mount extends FileSystem {

        private final FileSystemProvider provider;

        Mount(FileSystemProvider provider) {
            this.provider = provider;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public String getSeparator() {
            return "/";
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return List.of();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return List.of();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public Path getPath(String first, String... more) {
            return Path.of(first, more);
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
