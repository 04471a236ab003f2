package dev.pollen.task;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A task is dropped while it runs, or is about to: its future is cancelled by exactly one of both. */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "One of both cancels.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Nobody cancels, or both do.")
@State
public class DropAgainstRun {
    private final TaskState state = new TaskState();
    private int byRunner;
    private int byDropper;

    /** The runner. */
    @Actor
    public void run() {
        if (state.begin() && state.rest() == TaskState.Rest.DROPPED) byRunner = 1;
    }

    /** The dropper. */
    @Actor
    public void drop() {
        if (state.drop() == TaskState.Drop.STILL) byDropper = 1;
    }

    /** Afterwards. */
    @Arbiter
    public void count(I_Result result) {
        result.r1 = byRunner + byDropper;
    }
}
