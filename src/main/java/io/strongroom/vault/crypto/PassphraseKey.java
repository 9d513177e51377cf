package io.strongroom.vault.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

/// Makes a key of a passphrase by Argon2id, version 1.3 (RFC 9106).
public final class PassphraseKey {

    /// What a run needs of the heap besides the memory it fills, in bytes.
    private static final long MARGIN = 32L << 20;

    private PassphraseKey() {}

    /// Makes the key; the same passphrase and parameters make the same one. It takes about half a
    /// second and as much of the heap as the parameters say. An interrupt is answered at once; what
    /// the run then makes is overwritten unseen.
    ///
    /// @param passphrase stays the caller's
    /// @throws NotEnoughMemoryException if the heap has no room for it; nothing was tried
    public static SymmetricKey of(byte[] passphrase, PassphraseParameters parameters)
            throws NotEnoughMemoryException, InterruptedException {
        requireRoom(parameters, PassphraseKey::freeHeap);
        byte[] own = passphrase.clone();
        FutureTask<SymmetricKey> run =
                new FutureTask<>(() -> SymmetricKey.owning(hash(own, argon2(parameters)))) {
                    @Override
                    protected void set(SymmetricKey made) {
                        super.set(made);
                        if (isCancelled()) {
                            made.close();
                        }
                    }
                };
        // A platform thread: the work would hold a virtual thread's carrier.
        Thread.ofPlatform().daemon().name("passphrase").start(run);
        try {
            return run.get();
        } catch (InterruptedException interrupted) {
            if (!run.cancel(false)) {
                run.resultNow().close();
            }
            throw interrupted;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Argon2id failed", failed.getCause());
        }
    }

    /// Fills 32 bytes, and overwrites the passphrase.
    static byte[] hash(byte[] passphrase, Argon2Parameters parameters) {
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(parameters);
            byte[] key = new byte[SymmetricKey.BYTES];
            argon2.generateBytes(passphrase, key);
            return key;
        } finally {
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    private static Argon2Parameters argon2(PassphraseParameters parameters) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memory())
                .withIterations(parameters.passes())
                .withParallelism(parameters.lanes())
                .withSalt(parameters.salt())
                .build();
    }

    /// The package ends when the heap is full, so this is asked before.
    ///
    /// @param free tells how many bytes of the heap are
    static void requireRoom(PassphraseParameters parameters, LongSupplier free)
            throws NotEnoughMemoryException {
        long needed = ((long) parameters.memory() << 10) + MARGIN;
        if (free.getAsLong() < needed) {
            System.gc();
            if (free.getAsLong() < needed) {
                throw new NotEnoughMemoryException(parameters.memory() >> 10);
            }
        }
    }

    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /// The heap has no room for what the parameters ask for.
    public static final class NotEnoughMemoryException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int mebibytes;

        NotEnoughMemoryException(int mebibytes) {
            super(mebibytes + " MiB are not free");
            this.mebibytes = mebibytes;
        }

        /// How much it would have filled.
        public int mebibytes() {
            return mebibytes;
        }
    }
}
