package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.task.Aborted;
import dev.pollen.task.RunnableTask;
import org.jspecify.annotations.Nullable;

/**
 * A scope's wait for the end of one of its tasks. It yields {@link #ABORTED} where the task was aborted, the task itself
 * where its value belongs to who receives it, else null.
 */
final class TaskWait implements Future<@Nullable Object> {
    static final Object ABORTED = new Object();

    private final Task<?> task;

    TaskWait(Task<?> task) {
        this.task = task;
    }

    @Override
    public Poll<@Nullable Object> poll(Context cx) throws Exception {
        try {
            Poll<?> poll = task.poll(cx);
            if (poll.isPending()) return Poll.pending();
            if (!(poll.get() instanceof Owned) || !(task instanceof RunnableTask<?> owner)) return Poll.ready(null);
            owner.takeBack(poll.get()); // the scope waits for the end only
            return Poll.ready(owner);
        } catch (Aborted aborted) {
            return Poll.ready(ABORTED);
        }
    }

    void abort() {
        boolean unused = task.abort();
    }

    boolean isDone() {
        return task.isDone();
    }
}
