package dev.pollen;

import org.jspecify.annotations.Nullable;

/** Pending once. */
final class Yield implements Future<@Nullable Void> {
    private boolean yielded;

    @Override
    public Poll<@Nullable Void> poll(Context cx) {
        if (cx.cancelRequested()) throw cx.takeCancel();
        if (yielded) return Poll.ready(null);
        yielded = true;
        cx.waker().wake();
        return Poll.pending();
    }
}
