package dev.pollen.task;

import dev.pollen.Waker;
import dev.pollen.trace.TaskDump;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds tasks that nothing can wake any more, under {@code -Dpollen.debug=true}: a task hands out a waker of its own then,
 * and when that is garbage while the task waits, whoever should have called it has forgotten it. Each is told of once, as
 * a warning with the task's chain of awaits. Only an abort can end such a task.
 *
 * <p>A waker that an object keeps which only the task itself can reach is not garbage, and not found.
 */
public final class LostWakers {
    /** Whether wakers are watched. */
    public static final boolean WATCHED = Boolean.getBoolean("pollen.debug");

    private static final System.Logger LOG = System.getLogger("dev.pollen");
    private static final ReferenceQueue<Waker> GARBAGE = new ReferenceQueue<>();

    static {
        if (WATCHED) {
            Thread thread = new Thread(LostWakers::watch, "pollen-lost-wakers");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private LostWakers() {}

    /** The waker of one task, for a while: not kept by the task, so that it is garbage where nobody else keeps it. */
    private record Handle(RunnableTask<?> task) implements Waker {
        @Override
        public void wake() {
            task.wake();
        }
    }

    /** What a task knows of the waker that it handed out last. */
    static final class Watch extends WeakReference<Waker> {
        private final RunnableTask<?> task;

        private Watch(Handle handle) {
            super(handle, GARBAGE);
            task = handle.task;
        }
    }

    /** The waker of {@code task} to hand out, and how it is watched; {@code last}: the watch before, if any. */
    static Waker handOut(RunnableTask<?> task, @Nullable Watch last) {
        Waker known = last == null ? null : last.get();
        if (known != null) return known;
        Handle made = new Handle(task);
        task.watched = new Watch(made);
        return made;
    }

    /** {@code task} begins to wait, and has perhaps never handed out a waker. */
    static void waits(RunnableTask<?> task) {
        Watch watch = task.watched;
        if (watch == null || watch.refersTo(null)) reportIfLost(task, watch);
    }

    private static void watch() {
        while (true) {
            try {
                Reference<? extends Waker> found = GARBAGE.remove();
                if (found instanceof Watch watch) reportIfLost(watch.task, watch);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The order matters: if it waits now, and has handed out no other waker since {@code garbage}, all is lost. */
    private static void reportIfLost(RunnableTask<?> task, @Nullable Watch garbage) {
        if (!task.isWaiting() || task.watched != garbage || task.reported) return;
        task.reported = true;
        String chain = task.future().map(TaskDump::text).orElse("");
        LOG.log(System.Logger.Level.WARNING, "nothing can wake " + task + " any more: its waker was lost\n" + chain);
    }
}
