package io.strongroom.keyring.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// `CryptProtectData` and `CryptUnprotectData` of Windows' crypt32.dll, asked to show no window.
/// Not tested.
final class Crypt32 implements DataProtection {

    /// From dpapi.h: no window may appear; where one would, the call fails.
    private static final int CRYPTPROTECT_UI_FORBIDDEN = 0x1;

    /// `DATA_BLOB`: a length and, aligned, a pointer.
    private static final StructLayout BLOB =
            MemoryLayout.structLayout(
                    JAVA_INT.withName("cbData"),
                    MemoryLayout.paddingLayout(4),
                    ADDRESS.withName("pbData"));

    private static final VarHandle LENGTH =
            BLOB.varHandle(MemoryLayout.PathElement.groupElement("cbData"));
    private static final VarHandle BYTES =
            BLOB.varHandle(MemoryLayout.PathElement.groupElement("pbData"));

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle LAST_ERROR =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("GetLastError"));

    private final MethodHandle protect;
    private final MethodHandle unprotect;
    private final MethodHandle free;

    /// Loads the library.
    Crypt32() {
        SymbolLookup crypt32 = library("crypt32");
        // Both take: in, description, entropy, reserved, prompt, flags, out.
        FunctionDescriptor both =
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        Linker.Option errors = Linker.Option.captureCallState("GetLastError");
        protect = function(crypt32, "CryptProtectData", both, errors);
        unprotect = function(crypt32, "CryptUnprotectData", both, errors);
        free = function(library("kernel32"), "LocalFree", FunctionDescriptor.of(ADDRESS, ADDRESS));
    }

    @Override
    public byte[] seal(byte[] plain, byte[] entropy) throws RefusedException {
        return call(protect, plain, entropy);
    }

    @Override
    public byte[] open(byte[] sealed, byte[] entropy) throws RefusedException {
        return call(unprotect, sealed, entropy);
    }

    private byte[] call(MethodHandle function, byte[] input, byte[] entropy)
            throws RefusedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocateFrom(JAVA_BYTE, input);
            MemorySegment salt = arena.allocateFrom(JAVA_BYTE, entropy);
            MemorySegment out = arena.allocate(BLOB);
            MemorySegment state = arena.allocate(STATE);
            try {
                int done =
                        (int)
                                function.invokeExact(
                                        state,
                                        blob(arena, in),
                                        MemorySegment.NULL,
                                        blob(arena, salt),
                                        MemorySegment.NULL,
                                        MemorySegment.NULL,
                                        CRYPTPROTECT_UI_FORBIDDEN,
                                        out);
                if (done == 0) {
                    throw new RefusedException((int) LAST_ERROR.get(state, 0L));
                }
                return take(out);
            } finally {
                in.fill((byte) 0);
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (Throwable failed) {
            throw new IllegalStateException("crypt32 could not be called", failed);
        }
    }

    private static MemorySegment blob(Arena arena, MemorySegment bytes) {
        MemorySegment blob = arena.allocate(BLOB);
        LENGTH.set(blob, 0L, (int) bytes.byteSize());
        BYTES.set(blob, 0L, bytes);
        return blob;
    }

    /// Copies what the system allocated, overwrites it and gives it back.
    // The length is the one the system wrote beside the pointer.
    @SuppressWarnings("restricted")
    private byte[] take(MemorySegment out) throws Throwable {
        MemorySegment theirs =
                ((MemorySegment) BYTES.get(out, 0L)).reinterpret((int) LENGTH.get(out, 0L));
        byte[] bytes = theirs.toArray(JAVA_BYTE);
        theirs.fill((byte) 0);
        MemorySegment _ = (MemorySegment) free.invokeExact(theirs);
        return bytes;
    }

    // Native access is given to the program by each of its launchers.
    @SuppressWarnings("restricted")
    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    // As above.
    @SuppressWarnings("restricted")
    private static MethodHandle function(
            SymbolLookup library,
            String name,
            FunctionDescriptor descriptor,
            Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor, options);
    }
}
