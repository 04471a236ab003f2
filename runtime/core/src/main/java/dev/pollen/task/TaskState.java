package dev.pollen.task;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state of a task in one atomic word.
 *
 * <pre>
 *               1 wake                    2 begin
 *   ┌──────┐ ───────────▶ ┌───────────┐ ───────────▶ ┌─────────┐  5 end   ┌──────┐
 *   │ idle │              │ SCHEDULED │              │ RUNNING │ ───────▶ │ DONE │
 *   └──────┘ ◀─────────── └───────────┘ ◀─────────── └─────────┘          └──────┘
 *               4 rest, not woken           4 rest, woken   │ ▲
 *                                                           └─┘ 3 wake: SCHEDULED is noted beside RUNNING
 * </pre>
 *
 * <ul>
 *   <li>SCHEDULED: set by a wake; together with RUNNING it asks for another run; cleared by the begin of a run.
 *   <li>RUNNING: set by the begin of a run, cleared by its rest. Who sets it is the only one to poll.
 *   <li>DONE: set once, by the end; absorbs every later wake.
 * </ul>
 *
 * A wake is always one read-modify-write, never a read that returns early: the publication that it carries would be
 * lost with it.
 */
final class TaskState extends AtomicInteger {
    private static final long serialVersionUID = 1L;
    private static final int SCHEDULED = 1;
    private static final int RUNNING = 2;
    private static final int DONE = 4;

    TaskState() {
        super(SCHEDULED);
    }

    /** Notes a wake; true where the caller must put the task into a run queue. */
    boolean wake() {
        return (orWith(SCHEDULED) & (SCHEDULED | RUNNING | DONE)) == 0;
    }

    /** Starts a run: from SCHEDULED to RUNNING in one step. */
    void begin() {
        getAndAccumulate(SCHEDULED | RUNNING, (word, both) -> word ^ both);
    }

    /** Ends a run that was pending; true where the task was woken meanwhile and must be queued again. */
    boolean rest() {
        return (getAndAccumulate(~RUNNING, (word, mask) -> word & mask) & SCHEDULED) != 0;
    }

    /** The task has ended. */
    void end() {
        orWith(DONE);
    }

    boolean isDone() {
        return (get() & DONE) != 0;
    }

    private int orWith(int bit) {
        return getAndAccumulate(bit, (word, b) -> word | b);
    }
}
