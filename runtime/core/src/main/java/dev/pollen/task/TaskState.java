package dev.pollen.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The state of a task in one atomic word.
 *
 * <pre>
 *               1 wake                    2 begin
 *   ┌──────┐ ───────────▶ ┌───────────┐ ───────────▶ ┌─────────┐  5 end   ┌──────┐
 *   │ idle │              │ SCHEDULED │              │ RUNNING │ ───────▶ │ DONE │
 *   └──────┘ ◀─────────── └───────────┘ ◀─────────── └─────────┘          └──────┘
 *      │        4 rest, not woken           4 rest, woken   │ ▲               ▲
 *      │                                                    └─┘ 3 wake:       │
 *      │                                   SCHEDULED is noted beside RUNNING  │
 *      └──────────────────────── 5 end, from any state: a drop ───────────────┘
 * </pre>
 *
 * <ul>
 *   <li>SCHEDULED: set by a wake or an abort; together with RUNNING it asks for another run; cleared by the begin of a
 *       run. Who sets it while none of SCHEDULED, RUNNING, DONE is set puts the task into a run queue: it is in one at most.
 *   <li>RUNNING: set by the begin of a run, cleared by its rest; it stays when the run ends the task. Who sets it is the
 *       only one to poll.
 *   <li>DONE: set once, by the end; absorbs every later wake. Who sets it makes the outcome. Where a drop sets it beside
 *       RUNNING, the runner cancels the future when its poll returns; otherwise the dropper does.
 *   <li>CANCEL: set by an abort, cleared by who takes the request; never looked at by a wake.
 * </ul>
 *
 * Each transition is one read-modify-write, never a read that returns early: the publication that a wake carries would be
 * lost with it. A new task is SCHEDULED.
 */
final class TaskState {
    private static final int SCHEDULED = 1;
    private static final int RUNNING = 2;
    private static final int DONE = 4;
    private static final int CANCEL = 8;

    private static final VarHandle WORD;

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(TaskState.class, "word", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int word = SCHEDULED;

    /** Notes a wake; true where the caller must put the task into a run queue. */
    boolean wake() {
        return ((int) WORD.getAndBitwiseOr(this, SCHEDULED) & (SCHEDULED | RUNNING | DONE)) == 0;
    }

    /** What an {@link #abort} found. */
    enum Abort {
        /** The task has ended: it is too late. */
        LATE,
        /** The request is noted, and will be seen by a run that is to come. */
        NOTED,
        /** The request is noted, and the caller must put the task into a run queue. */
        SUBMIT
    }

    /** Posts a request to cancel, and wakes. */
    Abort abort() {
        int old = (int) WORD.getAndBitwiseOr(this, CANCEL | SCHEDULED);
        if ((old & DONE) != 0) return Abort.LATE;
        return (old & (SCHEDULED | RUNNING)) == 0 ? Abort.SUBMIT : Abort.NOTED;
    }

    boolean isCancelRequested() {
        return (word & CANCEL) != 0;
    }

    /** Takes the request: the next {@link #abort} posts a new one. */
    void takeCancel() {
        int unused = (int) WORD.getAndBitwiseAnd(this, ~CANCEL);
    }

    /** Starts a run, from SCHEDULED to RUNNING; only for who took the task out of a run queue. False where it was dropped. */
    boolean begin() {
        // SCHEDULED is set, and RUNNING not, as long as the task is in a queue: adding 1 carries the bit over
        return ((int) WORD.getAndAdd(this, RUNNING - SCHEDULED) & DONE) == 0;
    }

    /** What a run that was pending leaves behind. */
    enum Rest {
        /** Nothing to do until a wake. */
        IDLE,
        /** It was woken meanwhile: the caller must put it into a run queue. */
        SUBMIT,
        /** It was dropped meanwhile: the caller must cancel its future. */
        DROPPED
    }

    /** Ends a run that was pending. */
    Rest rest() {
        int old = (int) WORD.getAndBitwiseAnd(this, ~RUNNING);
        if ((old & DONE) != 0) return Rest.DROPPED;
        return (old & SCHEDULED) == 0 ? Rest.IDLE : Rest.SUBMIT;
    }

    /** Ends the task in the run that is under way; false where it was dropped meanwhile. */
    boolean end() {
        return ((int) WORD.getAndBitwiseOr(this, DONE) & DONE) == 0;
    }

    /** What a {@link #drop} found. */
    enum Drop {
        /** The task has ended already. */
        LATE,
        /** It is being polled: its runner will cancel the future. */
        RUNNING,
        /** It stands still: the caller must cancel its future. */
        STILL
    }

    /** Ends the task from outside. */
    Drop drop() {
        int old = (int) WORD.getAndBitwiseOr(this, DONE);
        if ((old & DONE) != 0) return Drop.LATE;
        return (old & RUNNING) == 0 ? Drop.STILL : Drop.RUNNING;
    }

    /** Whether it waits for a wake. */
    boolean isIdle() {
        return (word & (SCHEDULED | RUNNING | DONE)) == 0;
    }

    @Override
    public String toString() {
        int now = word;
        if ((now & DONE) != 0) return "done";
        if ((now & RUNNING) != 0) return "running";
        return (now & SCHEDULED) != 0 ? "scheduled" : "waiting";
    }
}
