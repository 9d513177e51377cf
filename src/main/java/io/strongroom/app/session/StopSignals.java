package io.strongroom.app.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Takes Ctrl+C and a termination for a command that ends well on them. The JVM by itself would end
/// with an exit code that reads as a failure.
public final class StopSignals {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

    private StopSignals() {}

    /// From now on runs an action on each such signal, in a thread of its own, instead of ending
    /// the JVM. Where the JVM does not let signals be handled, it ends as ever.
    public static void onStop(Runnable action) {
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                handle(name, action);
            } catch (InvocationTargetException unavailable) {
                LOG.info("the signal {} cannot be handled", name, unavailable);
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    // The module jdk.unsupported supports this API, yet a compiler that takes no warning takes no
    // name from it either.
    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object runsAction =
                Proxy.newProxyInstance(
                        handler.getClassLoader(),
                        new Class<?>[] {handler},
                        (_, _, _) -> {
                            action.run();
                            return null;
                        });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), runsAction);
    }
}
