package dev.pollen.task;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One thread publishes plain data and wakes; another polls. Either the poll saw the data, or the task is in the queue
 * again, once.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The poll saw the data; the wake found the task scheduled.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The poll saw the data, and is repeated.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The poll was too early, and is repeated.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A lost wake, or two entries in the queue.")
@State
public class WakeAgainstPoll {
    private final TaskState state = new TaskState();
    private int data;
    private int submitted;
    private int submittedByWake;

    /** The waker's thread. */
    @Actor
    public void wake() {
        data = 1;
        if (state.wake()) submittedByWake = 1;
    }

    /** The runner's thread. */
    @Actor
    public void poll(II_Result result) {
        if (!state.begin()) return;
        result.r1 = data;
        if (state.rest() == TaskState.Rest.SUBMIT) submitted = 1;
    }

    /** Afterwards. */
    @Arbiter
    public void count(II_Result result) {
        result.r2 = submitted + submittedByWake;
    }
}
