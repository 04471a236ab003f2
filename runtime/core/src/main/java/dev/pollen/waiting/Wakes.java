package dev.pollen.waiting;

import dev.pollen.Waker;
import java.util.ArrayList;
import java.util.List;

/** Wakers collected under a lock, to be woken when it has been released: a waker may run code that takes the lock. */
public final class Wakes {
    private List<Waker> collected = List.of();

    /** Notes {@code waker}. */
    public void add(Waker waker) {
        if (collected.isEmpty()) collected = new ArrayList<>(1);
        collected.add(waker);
    }

    /** Wakes all that were noted, in order. */
    public void wake() {
        List<Waker> due = collected;
        collected = List.of();
        due.forEach(Waker::wake);
    }
}
