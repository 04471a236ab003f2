package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.task.Aborted;
import org.jspecify.annotations.Nullable;

/** A scope's wait for the end of one of its tasks. It yields {@link #ABORTED} where the task was aborted, else null. */
final class TaskWait implements Future<@Nullable Object> {
    static final Object ABORTED = new Object();

    private final Task<?> task;

    TaskWait(Task<?> task) {
        this.task = task;
    }

    @Override
    public Poll<@Nullable Object> poll(Context cx) throws Exception {
        try {
            return task.poll(cx).isPending() ? Poll.pending() : Poll.ready(null);
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
