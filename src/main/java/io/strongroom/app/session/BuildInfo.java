package io.strongroom.app.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which build this is, as Maven wrote it into the jar.
///
/// @param version for example `0.1.0`
public record BuildInfo(String version) {

    private static final String RESOURCE = "/io/strongroom/app/build.properties";

    /// Of the code that runs.
    public static BuildInfo load() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            properties.load(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new BuildInfo(Objects.requireNonNull(properties.getProperty("version"), RESOURCE));
    }

    /// How the app names itself to a server, for example `Strongroom/0.1.0`.
    public String userAgent() {
        return "Strongroom/" + version;
    }
}
