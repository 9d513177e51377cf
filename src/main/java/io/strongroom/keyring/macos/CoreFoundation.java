package io.strongroom.keyring.macos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.strongroom.keyring.macos.Keychain.Value;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// The objects of Core Foundation that one call of the Security framework needs; closing releases
/// them. Not tested.
final class CoreFoundation implements AutoCloseable {

    private static final String FRAMEWORKS = "/System/Library/Frameworks/";

    /// `kCFStringEncodingUTF8`, from CFString.h.
    private static final int UTF_8 = 0x0800_0100;

    private final Arena arena = Arena.ofConfined();
    private final SymbolLookup core = framework("CoreFoundation", arena);
    private final SymbolLookup constants = framework("Security", arena).or(core);
    private final Deque<MemorySegment> owned = new ArrayDeque<>();

    // Native access is given to the program by each of its launchers.
    @SuppressWarnings("restricted")
    static SymbolLookup framework(String name, Arena arena) {
        return SymbolLookup.libraryLookup(FRAMEWORKS + name + ".framework/" + name, arena);
    }

    // As above.
    @SuppressWarnings("restricted")
    static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
    }

    MemorySegment dictionary(Map<String, Value> entries) throws Throwable {
        MethodHandle create =
                function(
                        core,
                        "CFDictionaryCreateMutable",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
        MethodHandle set =
                function(
                        core,
                        "CFDictionarySetValue",
                        FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
        MemorySegment dictionary =
                own(
                        (MemorySegment)
                                create.invokeExact(
                                        MemorySegment.NULL,
                                        0L,
                                        core.findOrThrow("kCFTypeDictionaryKeyCallBacks"),
                                        core.findOrThrow("kCFTypeDictionaryValueCallBacks")));
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
            set.invokeExact(dictionary, constant(entry.getKey()), value(entry.getValue()));
        }
        return dictionary;
    }

    /// Takes over a `CFData` and copies its bytes.
    // The length is the one the system gives for the pointer.
    @SuppressWarnings("restricted")
    byte[] bytes(MemorySegment data) throws Throwable {
        own(data);
        MethodHandle length =
                function(core, "CFDataGetLength", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        MethodHandle pointer =
                function(core, "CFDataGetBytePtr", FunctionDescriptor.of(ADDRESS, ADDRESS));
        long size = (long) length.invokeExact(data);
        MemorySegment bytes = (MemorySegment) pointer.invokeExact(data);
        return bytes.reinterpret(size).toArray(JAVA_BYTE);
    }

    /// Room for one pointer, which the system fills.
    MemorySegment pointer() {
        return arena.allocate(ADDRESS);
    }

    @Override
    public void close() {
        try (arena) {
            MethodHandle release = function(core, "CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
            while (!owned.isEmpty()) {
                release.invokeExact(owned.pop());
            }
        } catch (Throwable failed) {
            throw new IllegalStateException("Core Foundation could not be called", failed);
        }
    }

    private MemorySegment value(Value value) throws Throwable {
        return switch (value) {
            case Value.Constant(String symbol) -> constant(symbol);
            case Value.Text(String text) -> text(text);
            case Value.Data(byte[] bytes) -> data(bytes);
        };
    }

    // A constant is a pointer to its object.
    @SuppressWarnings("restricted")
    private MemorySegment constant(String symbol) {
        return constants.findOrThrow(symbol).reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    private MemorySegment text(String text) throws Throwable {
        MethodHandle create =
                function(
                        core,
                        "CFStringCreateWithCString",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
        return own(
                (MemorySegment)
                        create.invokeExact(MemorySegment.NULL, arena.allocateFrom(text), UTF_8));
    }

    private MemorySegment data(byte[] bytes) throws Throwable {
        MethodHandle create =
                function(
                        core,
                        "CFDataCreate",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        MemorySegment copy = arena.allocateFrom(JAVA_BYTE, bytes);
        try {
            return own(
                    (MemorySegment)
                            create.invokeExact(MemorySegment.NULL, copy, (long) bytes.length));
        } finally {
            copy.fill((byte) 0);
        }
    }

    private MemorySegment own(MemorySegment object) {
        if (object.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("Core Foundation made no object");
        }
        owned.push(object);
        return object;
    }
}
