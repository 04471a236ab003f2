package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.trace.Waits;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A future of several branches. It ends when they all have ended: nothing outlives it.
 *
 * <p>The subclass says which end of a branch decides; the others are asked to stop then, and polled until they have
 * unwound. A request to cancel the whole is passed to all branches, and held until they have ended: where one of them gave
 * up for it, it is taken and thrown; where none did, the result stands and the request is for the next await. Failures
 * that are not thrown are suppressed by the one that is.
 *
 * @param <R> the type of the result
 */
abstract class Combinator<R extends @Nullable Object> implements Future<R>, Waits {
    final Branches branches = new Branches();
    private boolean asked; // the whole was asked to stop, before anything else stopped the branches
    private boolean stopping;
    private @Nullable Throwable failure;

    Combinator(Collection<? extends Future<?>> futures) {
        for (Future<?> future : Objects.requireNonNull(futures, "futures"))
            branches.add(Objects.requireNonNull(future, "future"));
    }

    @Override
    public final Collection<? extends Future<?>> waitsFor() {
        return branches.futures();
    }

    /** {@code branch} has ended, and none before it has decided; whether the others are to stop. */
    abstract boolean decides(Branch<?> branch);

    /** Why the others stop, for people. */
    abstract String reason();

    /** The result, when all have ended and none has failed. Null where there is none, since branches were cancelled. */
    abstract @Nullable Poll<R> result();

    @Override
    public final Poll<R> poll(Context cx) throws Exception {
        if (cx.cancelRequested() && !stopping) {
            asked = true;
            stop("cancelled with the whole");
        }
        branches.poll(cx, this::ended);
        if (branches.running() > 0) {
            cx.hold();
            return Poll.pending();
        }
        return finish(cx);
    }

    private void ended(Branch<?> branch) {
        Throwable thrown = branch.failure();
        if (thrown != null) failure = Failing.add(failure, thrown);
        if (!stopping && decides(branch)) stop(reason());
    }

    private void stop(String why) {
        stopping = true; // once: a second request would cut the unwinding short
        branches.stop(why, this::ended);
    }

    private Poll<R> finish(Context cx) throws Exception {
        Poll<R> result = failure == null ? result() : null;
        if (result != null) return result;
        failure = Failing.each(branches.all(), this::lose, failure);
        if (asked && anyCancelled() && cx.cancelRequested()) {
            Throwable cancelled = cx.takeCancel();
            if (failure != null) cancelled.addSuppressed(failure);
            failure = cancelled;
        }
        if (failure == null) failure = new CancellationException("the branches were cancelled");
        throw Failing.as(failure);
    }

    /** {@code branch} has ended, and its value, if it has one, is not in the result. */
    void lose(Branch<?> branch) {
        branch.discard();
    }

    private boolean anyCancelled() {
        return branches.all().stream().anyMatch(Branch::isCancelled);
    }

    @Override
    public final void cancel() {
        branches.drop();
    }
}
