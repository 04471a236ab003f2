package dev.pollen.trace;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A task's future with a recorder around it. The future is polled with a context of its own, whose waker tells the
 * recorder before it wakes the task, and whose requests to cancel are those of the task.
 */
final class RecordedTask<T extends @Nullable Object> implements Future<T>, Waker, CancelSource, Lends {
    /** The number of the task that polls on this thread. */
    private static final ThreadLocal<@Nullable Integer> POLLING = new ThreadLocal<>();

    private static final StackWalker STACK = StackWalker.getInstance();

    private final Future<? extends T> future;
    private final Recorder recorder;
    private final int number;
    private @Nullable Context context;
    private volatile @Nullable Context task;

    RecordedTask(Future<? extends T> future, Recorder recorder) {
        this.future = Objects.requireNonNull(future, "future");
        this.recorder = recorder;
        this.number = recorder.number();
        String type = future.getClass().getName().replace('$', '.');
        recorder.event("spawned", number, new EventKeys().by(polling()).add("future", type));
    }

    Future<? extends T> future() {
        return future;
    }

    private static int polling() {
        Integer number = POLLING.get();
        return number == null ? 0 : number;
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        task = cx;
        if (context == null) context = Context.of(this, this, cx.executorOrNull());
        boolean requested = cx.cancelRequested();
        Integer outer = POLLING.get();
        POLLING.set(number);
        recorder.event("poll", number, new EventKeys().chain(Chain.of(future)));
        try {
            Poll<? extends T> poll = context.poll(future);
            if (poll.isReady()) {
                recorder.event("ready", number, EventKeys.NONE);
                return Poll.ready(poll.get());
            }
            // what is held below is held here
            if (requested && cx.cancelRequested() && !context.cancelRequested()) cx.hold();
            recorder.event("pending", number, new EventKeys().chain(Chain.of(future)));
            return Poll.pending();
        } catch (Cancelled | CancellationException e) {
            recorder.event("cancelled", number, EventKeys.NONE);
            throw e;
        } catch (Throwable e) {
            recorder.event("failed", number, new EventKeys().add("failure", e.toString()));
            throw e;
        } finally {
            if (outer == null) POLLING.remove();
            else POLLING.set(outer);
        }
    }

    @Override
    public void cancel() {
        future.cancel();
        recorder.event("cancelled", number, EventKeys.NONE);
    }

    @Override
    public void wake() {
        recorder.event("woken", number, new EventKeys().by(polling()).add("source", source()));
        Context newest = task;
        if (newest != null) newest.waker().wake();
    }

    /** The class that calls the waker; a list that calls it for all its elements is none. */
    private static String source() {
        String own = RecordedTask.class.getName();
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> !name.equals(own) && !name.matches("java\\.util\\.\\w+"))
                .findFirst()
                .orElse("")
                .replace('$', '.'));
    }

    @Override
    public boolean isRequested() {
        Context newest = task;
        return newest != null && newest.cancelRequested();
    }

    @Override
    public Cancelled take() {
        return Objects.requireNonNull(task).takeCancel();
    }

    @Override
    public String toString() {
        return "Recorded[" + future + "]";
    }

    @Override
    public Lender lender() {
        return Lends.of(future);
    }
}
