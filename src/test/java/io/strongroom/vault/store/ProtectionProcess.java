package io.strongroom.vault.store;

import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.FolderKeyring;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultProtection.Step;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Another process that changes what protects a vault, and stops at a step until it is killed.
final class ProtectionProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ProtectionProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// @param stopAt the name of a step, or anything else to stop at none
    static ProtectionProcess start(Path folder, SlotKind from, SlotKind to, String stopAt)
            throws IOException {
        return new ProtectionProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ProtectionProcess.class.getName(),
                                folder.toString(),
                                from.name(),
                                to.name(),
                                stopAt)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// Waits for a line: `begun`, the name of the step it stops at, `done`.
    void await(String line) throws IOException {
        String said = output.readLine();
        if (!line.equals(said)) {
            throw new IOException("the other process said " + said);
        }
    }

    /// Kills it, unless it ends before, after a time, without a chance to clean up.
    void killAfter(int millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The vault and the keyring in a folder, as both processes have them.
    static MachineKeys machine(Path folder) {
        return new MachineKeys(
                new VaultHome(folder.resolve("home")),
                () -> new FolderKeyring(folder.resolve("keyring")));
    }

    /// What opens a vault that is protected so.
    ///
    /// @param time before or after the change, for the passphrase
    static WayIn wayIn(SlotKind kind, String time) {
        return kind == SlotKind.PASSPHRASE
                ? Passphrase.of(("passphrase " + time).toCharArray())
                : new WayIn.ThisMachine();
    }

    static void change(VaultProtection protection, WayIn current, SlotKind to, String time)
            throws VaultException {
        switch (to) {
            case KEY_FILE -> protection.useKeyFile(current);
            case KEYRING -> protection.useKeyring(current);
            case PASSPHRASE -> protection.setPassphrase(current, (Passphrase) wayIn(to, time));
            case RECOVERY_CODE, LEFT_KEY_FILE, LEFT_KEYRING -> throw new AssertionError(to);
        }
    }

    /// Changes the protection.
    ///
    /// @param args the folder, from what, to what, and where to stop
    public static void main(String[] args) throws Exception {
        boolean stops = Arrays.stream(Step.values()).anyMatch(step -> step.name().equals(args[3]));
        Consumer<Step> watcher =
                step -> {
                    if (stops && step == Step.valueOf(args[3])) {
                        sayAndWait(args[3]);
                    }
                };
        VaultProtection protection = new VaultProtection(machine(Path.of(args[0])), watcher);
        SlotKind from = SlotKind.valueOf(args[1]);
        System.out.println("begun");
        System.out.flush();
        change(protection, wayIn(from, "before"), SlotKind.valueOf(args[2]), "after");
        sayAndWait("done");
    }

    private static void sayAndWait(String line) {
        System.out.println(line);
        System.out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            throw new AssertionError("nobody interrupts it");
        }
    }
}
