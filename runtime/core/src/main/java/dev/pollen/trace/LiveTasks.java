package dev.pollen.trace;

import dev.pollen.Future;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** The executors that there are, so that a dump finds their tasks. Held weakly: an executor that nobody uses any more goes. */
public final class LiveTasks {
    private static final Set<Source> SOURCES =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    static {
        if (isJmxWanted()) registerTasks();
    }

    private LiveTasks() {}

    private static boolean isJmxWanted() {
        if (Boolean.getBoolean("pollen.jmx")) return true;
        return System.getProperties().stringPropertyNames().stream()
                .anyMatch(name -> name.startsWith("com.sun.management.jmxremote"));
    }

    private static void registerTasks() {
        try {
            Management.register();
        } catch (LinkageError withoutTheModule) {
            System.getLogger("dev.pollen").log(Level.WARNING, "no MBean of the tasks", withoutTheModule);
        }
    }

    /** What has tasks: gives their futures, of those that have not ended. */
    public interface Source extends Supplier<List<? extends Future<?>>> {}

    /** For executors: makes one known. Its identity is what counts. */
    public static void add(Source executor) {
        SOURCES.add(executor);
    }

    /** For executors that have been closed: each blockOn makes one, and there may be many before the next collection. */
    public static void remove(Source executor) {
        SOURCES.remove(executor);
    }

    /** The futures of all live tasks, executor by executor. */
    static List<Future<?>> futures() {
        List<Source> sources;
        synchronized (SOURCES) {
            sources = new ArrayList<>(SOURCES);
        }
        List<Future<?>> futures = new ArrayList<>();
        for (Source source : sources) futures.addAll(source.get());
        return futures;
    }
}
