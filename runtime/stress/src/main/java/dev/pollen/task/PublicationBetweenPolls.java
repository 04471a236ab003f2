package dev.pollen.task;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two threads each wake a task and run it if it is theirs to run. A plain counter in its machine loses no increment: what
 * one poll wrote the next one sees, and there is one poll at a time.
 */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "As many increments as polls.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An increment was lost, or two polls ran at the same time.")
@State
public class PublicationBetweenPolls {
    private final TaskState state = idle();
    private int counter;
    private int first;
    private int second;

    private static TaskState idle() {
        TaskState state = new TaskState();
        boolean unused = state.begin();
        TaskState.Rest ignored = state.rest();
        return state;
    }

    /** One thread. */
    @Actor
    public void one() {
        first = turns();
    }

    /** The other. */
    @Actor
    public void other() {
        second = turns();
    }

    private int turns() {
        int polls = 0;
        for (boolean mine = state.wake(); mine; ) {
            if (!state.begin()) break;
            counter++;
            polls++;
            mine = state.rest() == TaskState.Rest.SUBMIT;
        }
        return polls;
    }

    /** Afterwards. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = first + second - counter;
    }
}
