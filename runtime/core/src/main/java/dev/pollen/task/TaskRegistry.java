package dev.pollen.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of an executor that have not ended, so that a close finds them all. Linked lists through the tasks
 * themselves, several with a lock each, so that threads that spawn and end tasks seldom meet.
 */
final class TaskRegistry {
    private static final int SHARDS = 8;

    private final Shard[] shards;

    /** An empty one; {@code inOrder}: with one list, newest first, where memory addresses must not decide the order. */
    TaskRegistry(boolean inOrder) {
        shards = new Shard[inOrder ? 1 : SHARDS];
        for (int i = 0; i < shards.length; i++) shards[i] = new Shard();
    }

    /** Adds {@code task}; false after {@link #close}. */
    boolean add(RunnableTask<?> task) {
        return shard(task).add(task);
    }

    /** Removes {@code task}, if it is there. */
    void remove(RunnableTask<?> task) {
        shard(task).remove(task);
    }

    /** Nothing is added any more. */
    void close() {
        for (Shard shard : shards) shard.close();
    }

    boolean isEmpty() {
        for (Shard shard : shards) {
            if (shard.size() > 0) return false;
        }
        return true;
    }

    /** The tasks that are there now. */
    List<RunnableTask<?>> snapshot() {
        List<RunnableTask<?>> all = new ArrayList<>();
        for (Shard shard : shards) shard.copyTo(all);
        return all;
    }

    private Shard shard(RunnableTask<?> task) {
        int hash = System.identityHashCode(task);
        return shards[(hash ^ hash >>> 16) & (shards.length - 1)];
    }

    private static final class Shard {
        private @Nullable RunnableTask<?> newest;
        private int size;
        private boolean closed;

        synchronized boolean add(RunnableTask<?> task) {
            if (closed) return false;
            task.older = newest;
            if (newest != null) newest.newer = task;
            newest = task;
            task.registered = true;
            size++;
            return true;
        }

        synchronized void remove(RunnableTask<?> task) {
            if (!task.registered) return;
            task.registered = false;
            if (task.older != null) task.older.newer = task.newer;
            if (task.newer != null) task.newer.older = task.older;
            else newest = task.older;
            task.older = null;
            task.newer = null;
            size--;
        }

        synchronized void close() {
            closed = true;
        }

        synchronized int size() {
            return size;
        }

        synchronized void copyTo(List<RunnableTask<?>> all) {
            for (RunnableTask<?> task = newest; task != null; task = task.older) all.add(task);
        }
    }
}
