package dev.pollen.compiler.harness;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Runs programs and returns their traces. Each run loads the program anew, so that its statics start afresh; the
 * library and the probe stay loaded from run to run, which thousands of short programs need.
 */
public final class Runner {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final int MOST_FUTURES = 200_000;
    private static final int LONG_TRACE = 10_000_000; // characters

    private final Library library;
    private Loader shared;

    /** Runs on {@code library}. */
    public Runner(Library library) {
        this.library = library;
        renew();
    }

    /** The trace of {@code name}, whose classes are among {@code classes}, with its result or failure at the end. */
    public String run(String name, Map<String, byte[]> classes, Lateness mode) {
        return run(name, "program", classes, mode);
    }

    /** The same, for a class whose future comes from another method without parameters. */
    public String run(String name, String method, Map<String, byte[]> classes, Lateness mode) {
        return run(name, method, classes, mode, Runner::drive);
    }

    /**
     * The trace of {@code name} when it is cancelled while it is suspended for the {@code at}th time, or 0 for never. How
     * often it was suspended is its last word. The library must have a {@code cancel.Driver}.
     */
    public String cancelled(String name, Map<String, byte[]> classes, Lateness mode, int at) {
        return run(name, "program", classes, mode, (loader, entry) -> {
            Supplier<Object> program = () -> {
                try {
                    return entry.invoke(null);
                } catch (InvocationTargetException e) {
                    throw Runner.<RuntimeException>sneak(e.getCause());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            };
            Method run = loader.loadClass("cancel.Driver").getMethod("run", Supplier.class, int.class);
            return (String) run.invoke(null, program, at);
        });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X sneak(Throwable failure) throws X {
        throw (X) failure;
    }

    private String run(String name, String method, Map<String, byte[]> classes, Lateness mode, Drive drive) {
        Loader loader = loader(library.fresh(), classes, shared);
        AtomicReference<String> trace = new AtomicReference<>();
        Thread thread = new Thread(
                null, () -> trace.set(trace(name, method, loader, mode, drive)), "program " + name, 16L << 20);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            String done = withoutHashes(Objects.requireNonNull(trace.get()));
            if (done.length() > LONG_TRACE || done.contains("OutOfMemoryError")) renew();
            return done;
        }
        thread.interrupt(); // wakes one that is parked; one that spins stops at its next future
        setLateness(shared, () -> {
            throw new IllegalStateException("stopped: no end in sight");
        });
        renew();
        return "HANGS";
    }

    /** A new library and probe: a thread that hangs still uses the old ones, and a probe keeps the room of a long trace. */
    private void renew() {
        shared = loader(library.classes(), Map.of(), ClassLoader.getPlatformClassLoader());
    }

    /** A trace without what {@code Object.toString} makes up: {@code [I@2f1897c5}. */
    private static String withoutHashes(String trace) {
        return trace.replaceAll("@[0-9a-f]{3,8}\\b", "@");
    }

    /** Runs the future that a method makes, and says how it ended. */
    private interface Drive {
        String end(ClassLoader loader, Method entry) throws ReflectiveOperationException;
    }

    private static String trace(String name, String method, Loader loader, Lateness mode, Drive drive) {
        try {
            Class<?> probe = loader.loadClass("probe.Probe");
            probe.getMethod("take").invoke(null);
            setLateness(loader, limited(mode.rule()));
            Method entry = loader.loadClass(name).getDeclaredMethod(method);
            entry.setAccessible(true);
            String end = drive.end(loader, entry);
            return (String) probe.getMethod("take").invoke(null) + end;
        } catch (Throwable t) { // whatever it is, it is the result of this run
            StringWriter text = new StringWriter();
            t.printStackTrace(new PrintWriter(text));
            return "HARNESS " + text;
        }
    }

    private static String drive(ClassLoader loader, Method entry) throws ReflectiveOperationException {
        try {
            Object future = entry.invoke(null);
            Class<?> type = loader.loadClass("dev.pollen.Future");
            Object result = loader.loadClass("dev.pollen.Pollen")
                    .getMethod("blockOn", type)
                    .invoke(null, future);
            return "-> " + result;
        } catch (InvocationTargetException e) {
            return "!! " + e.getCause();
        }
    }

    private static void setLateness(ClassLoader loader, IntSupplier rule) {
        try {
            loader.loadClass("probe.Probe").getField("lateness").set(null, rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program that makes futures without end must stop some day. */
    private static IntSupplier limited(IntSupplier rule) {
        int[] left = {MOST_FUTURES};
        return () -> {
            if (left[0]-- <= 0) throw new IllegalStateException("stopped: too many futures");
            return rule.getAsInt();
        };
    }

    private static Loader loader(Map<String, byte[]> classes, Map<String, byte[]> more, ClassLoader parent) {
        Loader loader = new Loader(classes, more, parent);
        loader.setDefaultAssertionStatus(true);
        return loader;
    }
}
