package dev.pollen.trace;

import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * What all tasks wait for, as a thread dump tells of threads: each live task with its chain of awaits, the innermost last.
 *
 * <pre>
 * task 1, suspended
 *   at demo.Files.fetchAll(Files.java:44) AWAITING_SLEEP  attempt=2 name="a" total=5
 *   at dev.pollen.time.Sleep
 * </pre>
 *
 * <p>What a join or race waits for stands below it, each branch a step to the right.
 *
 * <p>Taken from outside, without stopping anything: a task that is polled just now says so and no more. Of a program that
 * runs, {@code jcmd PID JVMTI.agent_load pollen-runtime.jar} prints it ({@link DumpAgent}), and so does the MBean {@link
 * TasksMXBean#NAME}.
 */
public final class TaskDump {
    private static final int LONGEST_VALUE = 80;

    private TaskDump() {}

    /** The chains of all live tasks. */
    public static List<List<Frame>> chains() {
        List<List<Frame>> chains = new ArrayList<>();
        for (Future<?> future : LiveTasks.futures()) chains.add(Chain.whole(future));
        return chains;
    }

    /** The dump as text for people; one line says so where there are no tasks. */
    public static String text() {
        return text(chains());
    }

    static String text(List<List<Frame>> chains) {
        if (chains.isEmpty()) return "no tasks\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chains.size(); i++) {
            text.append(i == 0 ? "" : "\n").append("task ").append(i + 1).append(", ");
            text.append(condition(chains.get(i))).append('\n');
            for (Frame frame : chains.get(i)) frame(frame, text);
        }
        return text.toString();
    }

    /** The chain of one task that runs {@code future}, as text. */
    public static String text(Future<?> future) {
        StringBuilder text = new StringBuilder();
        for (Frame frame : Chain.of(future)) frame(frame, text);
        return text.toString();
    }

    private static String condition(List<Frame> chain) {
        for (Frame frame : chain) if ("POISONED".equals(frame.state())) return "running";
        return chain.size() == 1 && "INIT".equals(chain.get(0).state()) ? "not polled yet" : "suspended";
    }

    private static void frame(Frame frame, StringBuilder text) {
        text.append("  ".repeat(frame.depth() + 1))
                .append("at ")
                .append(frame.place() == null ? frame.type() : frame.place());
        if (frame.state() != null) text.append(' ').append(frame.state());
        String gap = "  ";
        for (Frame.Variable variable : frame.variables()) {
            if (variable.value() == null) continue; // dead in this state, most likely
            text.append(gap).append(variable.name()).append('=').append(value(variable.value()));
            gap = " ";
        }
        text.append('\n');
    }

    /** Values of the JDK's as they are; of others the class, since their toString may do anything. */
    private static String value(Object value) {
        String text;
        if (value instanceof String s) text = '"' + s + '"';
        else if (value instanceof Number || value instanceof Boolean || value instanceof Character)
            text = value.toString();
        else text = value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
        String line = text.replaceAll("\\s", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
