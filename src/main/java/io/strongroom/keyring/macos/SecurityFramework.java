package io.strongroom.keyring.macos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/// The keychain of macOS' Security framework. Not tested.
final class SecurityFramework implements Keychain {

    private final SymbolLookup security = CoreFoundation.framework("Security", Arena.global());

    @Override
    public int add(Map<String, Value> attributes) {
        try (CoreFoundation objects = new CoreFoundation()) {
            return (int)
                    call("SecItemAdd")
                            .invokeExact(objects.dictionary(attributes), MemorySegment.NULL);
        } catch (Throwable failed) {
            throw uncallable(failed);
        }
    }

    @Override
    public Match copyMatching(Map<String, Value> query) {
        try (CoreFoundation objects = new CoreFoundation()) {
            MemorySegment found = objects.pointer();
            int status =
                    (int) call("SecItemCopyMatching").invokeExact(objects.dictionary(query), found);
            return status == SUCCESS
                    ? new Match(status, objects.bytes(found.get(ADDRESS, 0)))
                    : new Match(status, null);
        } catch (Throwable failed) {
            throw uncallable(failed);
        }
    }

    @Override
    public int update(Map<String, Value> query, Map<String, Value> changes) {
        try (CoreFoundation objects = new CoreFoundation()) {
            return (int)
                    call("SecItemUpdate")
                            .invokeExact(objects.dictionary(query), objects.dictionary(changes));
        } catch (Throwable failed) {
            throw uncallable(failed);
        }
    }

    @Override
    public int delete(Map<String, Value> query) {
        try (CoreFoundation objects = new CoreFoundation()) {
            MethodHandle delete =
                    CoreFoundation.function(
                            security, "SecItemDelete", FunctionDescriptor.of(JAVA_INT, ADDRESS));
            return (int) delete.invokeExact(objects.dictionary(query));
        } catch (Throwable failed) {
            throw uncallable(failed);
        }
    }

    /// A function of two pointers that answers with an `OSStatus`.
    private MethodHandle call(String name) {
        return CoreFoundation.function(
                security, name, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }

    private static IllegalStateException uncallable(Throwable failed) {
        return new IllegalStateException("the keychain could not be called", failed);
    }
}
