package dev.pollen.waiting;

import org.jspecify.annotations.Nullable;

/**
 * Waiting futures, first come, first served: a doubly linked list through the waiters themselves, so that each leaves in
 * O(1). Under the lock of its waiters.
 *
 * @param <W> the type of the waiters
 */
public final class WaiterQueue<W extends Waiter<?>> {
    private @Nullable Waiter<?> first;
    private @Nullable Waiter<?> last;

    /** An empty queue. */
    public WaiterQueue() {}

    /** Whether nobody waits. */
    public boolean isEmpty() {
        return first == null;
    }

    /** Who has waited longest; null where nobody waits. */
    @SuppressWarnings("unchecked") // only a W is added
    public @Nullable W first() {
        return (W) first;
    }

    /** Puts {@code waiter} at the end. */
    public void add(W waiter) {
        Waiter<?> added = waiter;
        added.previous = last;
        if (last == null) first = added;
        else last.next = added;
        last = added;
        added.queued();
    }

    /** Takes {@code waiter} out, which is in this queue. */
    public void remove(W waiter) {
        Waiter<?> removed = waiter;
        if (removed.previous == null) first = removed.next;
        else removed.previous.next = removed.next;
        if (removed.next == null) last = removed.previous;
        else removed.next.previous = removed.previous;
        removed.previous = null;
        removed.next = null;
    }

    /** Takes {@code waiter} out and ends its wait: its next poll receives. */
    public void grant(W waiter, Wakes wakes) {
        remove(waiter);
        ((Waiter<?>) waiter).granted(wakes);
    }

    /** Ends the wait of the first; null where nobody waits. */
    public @Nullable W grantFirst(Wakes wakes) {
        W waiter = first();
        if (waiter != null) grant(waiter, wakes);
        return waiter;
    }
}
