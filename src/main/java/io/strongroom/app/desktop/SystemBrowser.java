package io.strongroom.app.desktop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The user's own browser. Safe for use by many threads.
public final class SystemBrowser implements Predicate<URI> {

    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

    /// How long the opener may take to say that it cannot. Where it becomes the browser itself, it
    /// goes on for as long as that is open.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String opener;
    private final Consumer<String> toolkit;
    private final boolean tells;

    /// The browser of this system.
    ///
    /// @param toolkit opens a page without saying whether it could
    public SystemBrowser(Consumer<String> toolkit) {
        this("xdg-open", toolkit, System.getProperty("os.name", ""));
    }

    /// @param opener the program that opens a page on a free desktop
    SystemBrowser(String opener, Consumer<String> toolkit, String system) {
        this.opener = opener;
        this.toolkit = toolkit;
        String name = system.toLowerCase(Locale.ROOT);
        this.tells = !name.contains("mac") && !name.contains("windows");
    }

    /// Opens a page; blocks until it is known whether that could be done.
    ///
    /// @return false if there is no browser to open it in
    @Override
    public boolean test(URI page) {
        if (!tells) {
            toolkit.accept(page.toString());
            return true;
        }
        try {
            Process opening =
                    new ProcessBuilder(opener, page.toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return !opening.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    || opening.exitValue() == 0;
        } catch (IOException none) {
            LOG.warn("no page can be opened", none);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
