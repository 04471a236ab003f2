package dev.pollen.task;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A task ends while another thread aborts it. It never gets into a queue, and the aborter knows whether it was late. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "The request came first.")
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "The end came first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A task that has ended is queued, or the end was lost.")
@State
public class AbortAgainstEnd {
    private final TaskState state = running();

    private static TaskState running() {
        TaskState state = new TaskState();
        boolean unused = state.begin();
        return state;
    }

    /** The aborter. */
    @Actor
    public void abort(ZZ_Result result) {
        TaskState.Abort found = state.abort();
        if (found == TaskState.Abort.SUBMIT) throw new AssertionError("a running task was to be queued");
        result.r1 = found == TaskState.Abort.NOTED;
    }

    /** The runner. */
    @Actor
    public void end(ZZ_Result result) {
        result.r2 = state.end();
    }
}
