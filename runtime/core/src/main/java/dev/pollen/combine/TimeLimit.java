package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import dev.pollen.time.Timeout;
import dev.pollen.time.Timers;
import dev.pollen.trace.Waits;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A branch that is asked to stop when its time is over, and one whose time of grace is over is left to a task that unwinds
 * it.
 *
 * @param <T> the type of the value
 */
public final class TimeLimit<T extends @Nullable Object> implements Timeout<T>, Waits, Lends {
    private static final System.Logger LOG = System.getLogger("dev.pollen");

    private final Branches branches = new Branches();
    private final Branch<T> body;
    private final Duration time;
    private @Nullable Duration grace;

    private @Nullable Timers timers;
    private Timers.@Nullable Timer timer;
    private long deadline;
    private boolean late;
    private boolean asked; // the whole was, before it was late

    /** {@code time} for {@code future}. */
    public TimeLimit(Duration time, Future<T> future) {
        this.time = Objects.requireNonNull(time, "time");
        body = branches.add(future);
    }

    @Override
    public Collection<? extends Future<?>> waitsFor() {
        return branches.futures();
    }

    @Override
    public Timeout<T> grace(Duration time) {
        grace = Objects.requireNonNull(time, "time");
        return this;
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        Timers clock = cx.timers();
        if (clock != timers) follow(clock);
        if (cx.cancelRequested() && !late && !asked) {
            asked = true;
            branches.stop(body, "cancelled with the whole", branch -> {});
        }
        branches.poll(cx, branch -> {});
        boolean over = branches.running() > 0 && deadline - clock.now() <= 0;
        if (over && !late && !asked) {
            late = true;
            branches.stop(body, "timed out after " + time, branch -> {});
            if (grace != null) deadline = clock.now() + Timers.nanos(grace);
            branches.poll(cx, branch -> {});
            over = deadline - clock.now() <= 0;
        }
        if (branches.running() == 0) return finish(cx);
        if (over && late && grace != null) return leave(cx);
        watch(cx, clock);
        cx.hold();
        return Poll.pending();
    }

    /** The timers of who polls: those of who polled before end with their executor. */
    private void follow(Timers clock) {
        if (timer != null) timer.cancel();
        deadline = clock.now() + (timers == null ? Timers.nanos(time) : deadline - timers.now());
        timers = clock;
    }

    private Poll<T> finish(Context cx) throws Exception {
        if (timer != null) timer.cancel();
        if (body.hasValue()) return Poll.ready(body.takeValue());
        Throwable failure = body.failure();
        if (failure == null && late) failure = new TimeoutException("timed out after " + time);
        if (failure == null && cx.cancelRequested()) failure = cx.takeCancel();
        if (failure == null) failure = new CancellationException("the body was cancelled"); // another took the request
        throw Failing.as(failure);
    }

    /** The body does not end: a task of its own goes on with it. */
    private Poll<T> leave(Context cx) throws Exception {
        LOG.log(System.Logger.Level.WARNING, "still unwinding {0} after its timeout and the grace of {1}", body, grace);
        if (timer != null) timer.cancel();
        TimeoutException failure =
                new TimeoutException("timed out after " + time + ", and did not end within " + grace);
        try {
            Task<?> unused = cx.executor().spawn(new Remains(branches));
        } catch (RejectedExecutionException closing) {
            throw Failing.as(Failing.add(failure, dropped(closing)));
        } catch (RuntimeException nowhere) { // no executor
            throw Failing.as(dropped(nowhere));
        }
        throw failure;
    }

    /** {@code why} the branches are dropped, and what that throws. */
    private Throwable dropped(Throwable why) {
        return Objects.requireNonNull(Failing.attempt(branches::drop, why));
    }

    private void watch(Context cx, Timers clock) {
        if (asked || (late && grace == null)) return;
        if (timer != null) timer.cancel();
        timer = clock.start(deadline, cx.waker());
    }

    @Override
    public void cancel() {
        if (timer != null) timer.cancel();
        branches.drop();
    }

    @Override
    public Lender lender() {
        return body.lender();
    }

    /** What is left of a body that was given up. Its value is nobody's, and its failure that of the task. */
    private record Remains(Branches branches) implements Future<@Nullable Void> {
        @Override
        public Poll<@Nullable Void> poll(Context cx) throws Exception {
            branches.poll(cx, branch -> {});
            if (branches.running() > 0) {
                cx.hold();
                return Poll.pending();
            }
            Branch<?> body = branches.all().get(0);
            body.discard();
            Throwable failure = body.failure();
            if (failure != null) throw Failing.as(failure);
            return Poll.ready(null);
        }

        @Override
        public void cancel() {
            branches.drop();
        }
    }
}
