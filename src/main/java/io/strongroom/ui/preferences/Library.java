package io.strongroom.ui.preferences;

import java.util.List;

/// A library that ships with this program.
///
/// @param name as its makers call it
/// @param licence as SPDX names it
public record Library(String name, String licence) {

    /// What ships, in the order of the alphabet. The full texts lie beside the program.
    static final List<Library> ALL =
            List.of(
                    new Library("AtlantaFX", "MIT"),
                    new Library("Bouncy Castle", "MIT"),
                    new Library("dbus-java", "MIT"),
                    new Library("Feather icons", "MIT"),
                    new Library("Gson", "Apache-2.0"),
                    new Library("JavaFX", "GPL-2.0 with Classpath exception"),
                    new Library("JSpecify", "Apache-2.0"),
                    new Library("OkHttp and Okio", "Apache-2.0"),
                    new Library("picocli", "Apache-2.0"),
                    new Library("Retrofit", "Apache-2.0"),
                    new Library("SLF4J", "MIT"),
                    new Library("SnakeYAML Engine", "Apache-2.0"),
                    new Library("SQLite JDBC", "Apache-2.0"));
}
