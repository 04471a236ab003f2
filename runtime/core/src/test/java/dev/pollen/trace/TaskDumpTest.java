package dev.pollen.trace;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.StateMachine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at suspended tasks. */
class TaskDumpTest {
    /** As the compiler would write it: waits for what it is given. */
    private static final class WaitFuture extends StateMachine<String> {
        @Origin(
                file = "Waits.java",
                method = "wait",
                lines = {7, 9})
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
        String start = "  at dev.pollen.trace.TaskDumpTest.wait(Waits.java:7) ";
        String wait = "  at dev.pollen.trace.TaskDumpTest.wait(Waits.java:9) ";
        assertThat(dumps.get(0)).contains(start + "INIT  name=\"outer\" count=3\n");
        assertThat(dumps.get(1))
                .contains(", suspended\n" + wait + "AWAITING_INNER  name=\"outer\" count=3\n" + wait
                        + "AWAITING_INNER  name=\"in ner\" count=3\n  at ");
        assertThat(Pollen.dump()).doesNotContain("Waits.java"); // blockOn ends its tasks
    }

    @Test
    void branchesStandBelowWhatWaitsForThem() throws Exception {
        Future<String> never = cx -> {
            if (cx.cancelRequested()) throw cx.takeCancel();
            return Poll.pending();
        };
        Future<?> joined = Pollen.join(new WaitFuture("one", never), Pollen.shield(new WaitFuture("two", never)));
        String dump = TaskDump.text(List.of(Chain.whole(new WaitFuture("outer", joined))));
        assertThat(dump.replaceAll("Test\\$\\$Lambda\\S+|Test\\.\\.Lambda\\S+", "never"))
                .isEqualTo("""
                task 1, suspended
                  at dev.pollen.trace.TaskDumpTest.wait(Waits.java:7) INIT  name="outer" count=3
                  at dev.pollen.combine.Join
                    at dev.pollen.trace.TaskDumpTest.wait(Waits.java:7) INIT  name="one" count=3
                    at dev.pollen.trace.TaskDumpnever
                    at dev.pollen.combine.Shield
                    at dev.pollen.trace.TaskDumpTest.wait(Waits.java:7) INIT  name="two" count=3
                    at dev.pollen.trace.TaskDumpnever
                """);
    }

    @Test
    void theDumpIsAnMBean() throws Exception {
        Management.register();
        Management.register(); // by another copy of the runtime: harmless
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName(TasksMXBean.NAME);
        List<Object> seen = new ArrayList<>();
        Pollen.blockOn((Future<Void>) cx -> {
            seen.add(server.getAttribute(name, "Live"));
            seen.add(server.invoke(name, "dump", null, null));
            return Poll.ready(null);
        });
        assertThat((Integer) seen.get(0)).isAtLeast(1);
        assertThat((String) seen.get(1)).startsWith("task 1, ");
    }

    @Test
    void theDumpIsWrittenByAnAgent(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("dump.txt");
        DumpAgent.agentmain(" " + file);
        assertThat(Files.readString(file)).matches("(?s)no tasks\n|task 1, .*");
    }
}
