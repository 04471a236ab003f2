package dev.pollen.compiler.catalogue;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;

/** A future that a test completes by hand, and that counts what happens to it. It knows nothing of cancellation. */
final class Hand<T> implements Future<T> {
    int polls;
    int cancels;
    Waker waker = () -> {};
    private Poll<T> outcome = Poll.pending();
    private Exception failure;

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        polls++;
        waker = cx.waker();
        if (failure != null) throw failure;
        return outcome;
    }

    @Override
    public void cancel() {
        cancels++;
    }

    void complete(T value) {
        outcome = Poll.ready(value);
        waker.wake();
    }

    void fail(Exception thrown) {
        failure = thrown;
        waker.wake();
    }
}
