package dev.pollen;

import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A CompletionStage as a future. To cancel the wait does not cancel the stage, which others may wait for. */
final class StageFuture<T extends @Nullable Object> implements Future<T>, Lends {
    private final CompletionStage<? extends T> stage;
    private volatile @Nullable StageWaits waits; // from the first poll on; a drop from outside may look

    StageFuture(CompletionStage<? extends T> stage) {
        this.stage = stage;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"
    }) // the value is the stage's; a null is one of T where the stage gave one
    public Poll<T> poll(Context cx) {
        if (cx.cancelRequested()) {
            cancel();
            throw cx.takeCancel();
        }
        if (cx.isExhausted()) return Poll.pending();
        StageWaits known = waits;
        if (known == null) waits = known = StageWaits.of(stage);
        if (!known.isDone(this, cx.waker())) return Poll.pending();
        cx.spend();
        Throwable failure = known.failure();
        if (failure != null) throw StateMachine.rethrow(failure);
        return Poll.ready((T) known.value());
    }

    @Override
    public void cancel() {
        StageWaits known = waits;
        if (known != null) known.leave(this);
    }

    @Override
    public Lender lender() {
        return Lender.SHARED;
    }
}
