package io.strongroom.app.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// Closes this process to all others of the same user, where that can be done: on Linux. No
/// debugger attaches, nobody opens its files in `/proc` that tell what is in it, and it leaves no
/// core dump. Root can still do all of that. Elsewhere it does nothing.
///
/// The installed package is closed from its first instruction on, because its user may run its Java
/// and not read it, and nothing is left to do. Calling the system from Java takes 50 to 200 ms the
/// first time, so the window begins it after its first frame, and whoever reads a key waits for it.
/// A process is one, which is why this is static.
public final class ProcessHardening {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessHardening.class);

    /// Owned by root, and so out of reach, exactly in a process that is closed: proc(5).
    private static final Path MEMORY = Path.of("/proc/self/mem");

    /// From linux/prctl.h.
    private static final int PR_SET_DUMPABLE = 4;

    /// From asm-generic/resource.h; x86-64 and AArch64 both have it so.
    private static final int RLIMIT_CORE = 4;

    private static volatile @Nullable Thread underWay;

    private ProcessHardening() {}

    /// Begins, in the background. To be called once, before anything secret is read.
    public static void begin() {
        if (Files.isReadable(MEMORY)) {
            underWay = Thread.ofPlatform().daemon().name("harden").start(ProcessHardening::close);
        }
    }

    /// Returns once what was begun is done; at once if nothing was.
    static void await() {
        Thread begun = underWay;
        if (begun == null) {
            return;
        }
        try {
            begun.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(
                    "interrupted while the process was closed", interrupted);
        }
    }

    private static void close() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nothing =
                    arena.allocate(MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG));
            // Beyond its first argument the C declaration says nothing about types: prctl(2).
            MethodHandle prctl =
                    function("prctl", ValueLayout.JAVA_LONG, Linker.Option.firstVariadicArg(1));
            MethodHandle setrlimit = function("setrlimit", ValueLayout.ADDRESS);
            check("prctl", (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L));
            check("setrlimit", (int) setrlimit.invokeExact(RLIMIT_CORE, nothing));
        } catch (Throwable refused) {
            // A method handle may throw anything. The vault opens all the same: what is missing is
            // a second wall.
            LOG.warn("this process could not be closed to others", refused);
        }
    }

    // Native access is given to the program by each of its launchers; this is what it is for.
    @SuppressWarnings("restricted")
    private static MethodHandle function(
            String name, MemoryLayout second, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, second),
                options);
    }

    private static void check(String call, int result) {
        if (result != 0) {
            throw new IllegalStateException(call + " returned " + result);
        }
    }
}
