package io.strongroom.api.memory;

import okio.Buffer;

/// The buffers through which requests and answers go. Okio keeps those that are free for the next
/// use, with what was in them, which may be a value or a key.
public final class CallBuffers {

    /// What Okio keeps for one group of threads, in bytes.
    private static final int KEPT = 64 * 1024;

    private CallBuffers() {}

    /// Overwrites what is in the free buffers of all threads. On any thread; it waits for others
    /// that it starts.
    public static void overwrite() throws InterruptedException {
        // Okio groups threads by the last bits of their IDs; each group gets one that it wipes by.
        int groups = Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1);
        boolean[] wiped = new boolean[groups];
        int left = groups;
        while (left > 0) {
            Thread thread = Thread.ofVirtual().unstarted(CallBuffers::overwriteOfThisThread);
            int group = (int) (thread.threadId() & (groups - 1));
            if (!wiped[group]) {
                wiped[group] = true;
                left--;
                thread.start();
                thread.join();
            }
        }
    }

    private static void overwriteOfThisThread() {
        try (Buffer all = new Buffer()) {
            all.write(new byte[KEPT]);
        }
    }
}
