package dev.pollen.trace;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.StateMachine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A look at suspended tasks. */
class TaskDumpTest {
    /** As the compiler would write it: waits for what it is given. */
    private static final class WaitFuture extends StateMachine<String> {
        enum State {
            INIT,
            AWAITING_INNER,
            DONE,
            POISONED
        }

        private State state = State.INIT;
        private String name;
        private int count = 3;
        private @Nullable Future<?> awaiting;

        WaitFuture(String name, Future<?> inner) {
            this.name = name;
            this.awaiting = inner;
        }

        @Override
        public Poll<String> poll(Context cx) throws Exception {
            Future<?> awaited = awaiting;
            state = State.POISONED;
            if (awaited != null && awaited.poll(cx).isPending()) {
                state = State.AWAITING_INNER;
                return pending();
            }
            state = State.DONE;
            return ready(name + count);
        }
    }

    @Test
    void theChainOfASuspendedTask() throws Exception {
        Future<String> never = cx -> {
            if (cx.cancelRequested()) throw cx.takeCancel();
            return Poll.pending();
        };
        Future<String> outer = new WaitFuture("outer", new WaitFuture("in\nner", never));
        List<String> dumps = new ArrayList<>();
        Pollen.blockOn(new Future<Void>() {
            @Override
            public Poll<Void> poll(Context cx) {
                if (dumps.isEmpty()) {
                    Pollen.spawn(outer);
                    dumps.add(Pollen.dump());
                    cx.waker().wake(); // behind the new task in the queue
                    return Poll.pending();
                }
                dumps.add(Pollen.dump());
                return Poll.ready(null);
            }
        });
        String wait = "  at dev.pollen.trace.TaskDumpTest.WaitFuture ";
        assertThat(dumps.get(0)).contains(wait + "INIT  name=\"outer\" count=3\n");
        assertThat(dumps.get(1))
                .contains(", suspended\n" + wait + "AWAITING_INNER  name=\"outer\" count=3\n" + wait
                        + "AWAITING_INNER  name=\"in ner\" count=3\n  at ");
        assertThat(Pollen.dump()).doesNotContain("WaitFuture"); // blockOn ends its tasks
    }
}
