package io.strongroom.app;

/// The entry point.
public final class Main {

    private Main() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Class.forName("io.strongroom.app.StrongroomApp")
                .getMethod("start", String[].class)
                .invoke(null, (Object) args);
    }
}
