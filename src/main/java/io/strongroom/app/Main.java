package io.strongroom.app;

/// The entry point. It is compiled for an older Java than the rest, so that it can say what is
/// missing; everything else is reached by name.
public final class Main {

    private static final int NEEDED = 25;

    private Main() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println(tooOld(found));
            System.exit(2);
        }
        Class.forName("io.strongroom.app.Start")
                .getMethod("start", String[].class)
                .invoke(null, (Object) args);
    }

    static String tooOld(int found) {
        return "Strongroom needs Java "
                + NEEDED
                + " or later, and this is Java "
                + found
                + ": install a newer one (Debian, Ubuntu: sudo apt install openjdk-25-jre; Fedora:"
                + " sudo dnf install java-25-openjdk; others: https://adoptium.net), or use the"
                + " Strongroom package, which brings its own.";
    }
}
