package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A trace as a timeline for a terminal: a line an event, and below it what each task took.
 *
 * <pre>
 *      ms  task  thread  what
 *   0.000  1     main    spawned: writeHello
 *   0.012  1     main    polled in writeHello INIT
 *   0.050  1     main    pending in writeHello AWAITING_CREATE (line 9) on Sleep
 * </pre>
 */
public final class TraceText {
    private final Map<String, Machine> machines = new HashMap<>();

    private TraceText(List<Machine> machines) {
        for (Machine machine : machines) this.machines.put(machine.className(), machine);
    }

    /** The timeline; states have lines where their machines are known. */
    public static String of(Trace trace, List<Machine> machines) {
        return new TraceText(machines).text(trace);
    }

    private String text(Trace trace) {
        Table table = new Table(">ms", ">task", "thread", "what");
        for (Trace.Event e : trace.events()) {
            table.row(millis(e.at()), Integer.toString(e.task()), e.thread(), what(e));
        }
        return table.text() + "\n" + tasks(trace);
    }

    private String what(Trace.Event e) {
        return switch (e.kind()) {
            case "spawned" ->
                "spawned" + e.by().map(task -> " by task " + task).orElse("")
                        + e.future().map(type -> ": " + named(type)).orElse("");
            case "poll" -> "polled" + (e.chain().isEmpty() ? "" : " in " + chain(e.chain()));
            case "pending" -> "pending" + (e.chain().isEmpty() ? "" : " in " + chain(e.chain()));
            case "woken" ->
                "woken" + e.by().map(task -> " by task " + task).orElse("")
                        + e.source().map(type -> ", from " + Words.simple(type)).orElse("");
            case "failed" ->
                "failed" + e.failure().map(failure -> ": " + failure).orElse("");
            default -> e.kind();
        };
    }

    /** {@code fetch AWAITING_LOAD (line 9) > load AWAITING_SLEEP (line 20) > Sleep}. */
    private String chain(List<Trace.Frame> chain) {
        return chain.stream()
                .map(frame -> named(frame.type())
                        + frame.state()
                                .map(state -> " " + state + line(frame.type(), state))
                                .orElse(""))
                .collect(Collectors.joining(" > "));
    }

    private String named(String type) {
        Machine machine = machines.get(type);
        return machine != null ? Words.methodName(machine.method()) : type.substring(type.lastIndexOf('.') + 1);
    }

    private String line(String type, String name) {
        Machine machine = machines.get(type);
        if (machine == null) return "";
        for (State state : machine.states()) {
            if (state.name().equals(name) && state.kind() == State.Kind.AWAITING) return " (line " + state.line() + ")";
        }
        return "";
    }

    private static String tasks(Trace trace) {
        Map<Integer, long[]> sums = new TreeMap<>(); // polls, wakes, nanoseconds in poll, when the poll began
        Map<Integer, String> ends = new HashMap<>();
        for (Trace.Event e : trace.events()) {
            long[] sum = sums.computeIfAbsent(e.task(), k -> new long[4]);
            switch (e.kind()) {
                case "spawned" -> {}
                case "woken" -> sum[1]++;
                case "poll" -> {
                    sum[0]++;
                    sum[3] = e.at();
                }
                default -> {
                    sum[2] += e.at() - sum[3];
                    ends.put(e.task(), e.kind());
                }
            }
        }
        Table table = new Table(">task", ">polls", ">wakes", ">ms in poll", "at the end");
        sums.forEach((task, sum) -> table.row(
                Integer.toString(task),
                Long.toString(sum[0]),
                Long.toString(sum[1]),
                millis(sum[2]),
                ends.getOrDefault(task, "never polled")));
        return table.text();
    }

    private static String millis(long nanos) {
        return String.format(java.util.Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
