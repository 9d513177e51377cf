package io.strongroom.keyring.secretservice;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A display that nobody looks at, for the keyring's own windows.
final class Display implements AutoCloseable {

    private final Process server;
    private final String name;

    private Display(Process server) throws IOException {
        this.server = server;
        this.name = ":" + server.inputReader().readLine();
    }

    /// Starts it; the test is skipped where there is no Xvfb.
    static Display start() throws IOException {
        assumeTrue(PrivateSession.isInstalled("Xvfb"), "Xvfb is installed");
        return new Display(
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    String name() {
        return name;
    }

    /// Types a password into the keyring's window, once there is one. The test is skipped where
    /// there is no xdotool.
    void answer(String password) throws IOException, InterruptedException {
        focusTheWindow();
        xdotool("type", password);
        xdotool("key", "Return");
    }

    /// Closes the keyring's window, once there is one. The test is skipped where there is no
    /// xdotool.
    void dismiss() throws IOException, InterruptedException {
        focusTheWindow();
        xdotool("key", "Escape");
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private void focusTheWindow() throws IOException, InterruptedException {
        assumeTrue(PrivateSession.isInstalled("xdotool"), "xdotool is installed");
        xdotool(
                "search",
                "--sync",
                "--onlyvisible",
                "--class",
                ".*prompter",
                "windowfocus",
                "--sync");
    }

    private void xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder tool = new ProcessBuilder(command);
        tool.environment().put("DISPLAY", name);
        tool.start().waitFor();
    }
}
