package dev.pollen.inspect;

import dev.pollen.compiler.machine.Loop;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for what is worth knowing about a machine: what costs memory, holds up a thread, or is never compiled. */
final class Findings {
    /** HotSpot interprets methods with more bytecode for ever ({@code -XX:-DontCompileHugeMethods} changes that). */
    private static final int HUGE_METHOD = 8000;
    /** As much as a cache line: what most states stay below. */
    private static final int LARGE_STATE = 64;

    private final Machine machine;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Machine machine) {
        this.machine = machine;
    }

    static List<Finding> of(Machine machine, @Nullable Integer pollBytes) {
        Findings findings = new Findings(machine);
        if (pollBytes != null) findings.hugePoll(pollBytes);
        findings.neverSuspends();
        for (State state : machine.states()) {
            findings.largeState(state);
            findings.oneWay(state);
        }
        for (Loop loop : machine.loops()) findings.plainLoop(loop);
        return findings.found;
    }

    private void hugePoll(int bytes) {
        if (bytes <= HUGE_METHOD) return;
        add(
                Finding.Level.WARNING,
                "large-poll",
                "",
                machine.line(),
                "poll has " + bytes + " bytes of bytecode; HotSpot compiles no method of more than " + HUGE_METHOD
                        + ": move parts into methods of their own");
    }

    private void neverSuspends() {
        if (machine.states().stream().anyMatch(s -> s.kind() == State.Kind.AWAITING)) return;
        add(Finding.Level.NOTE, "never-suspends", "", machine.line(), "nothing is awaited: the first poll ends it");
    }

    private void largeState(State state) {
        int bytes = Layout.stateBytes(state);
        if (state.kind() != State.Kind.AWAITING || bytes <= LARGE_STATE) return;
        String what = state.name() + " keeps " + state.saved().size() + " values, " + bytes + " bytes";
        add(Finding.Level.NOTE, "large-state", state.name(), state.line(), what);
    }

    /** What is kept for one of several ways on only. */
    private void oneWay(State state) {
        List<Transition> ways = machine.transitions().stream()
                .filter(t -> t.from().equals(state.name()) && !t.on().equals("throw"))
                .toList();
        if (state.kind() != State.Kind.AWAITING) return;
        for (Saved saved : state.saved()) {
            if (saved.kind() == Saved.Kind.HIDDEN) continue;
            List<Transition> needing =
                    ways.stream().filter(t -> t.needs().contains(saved.name())).toList();
            String only =
                    needing.isEmpty() ? "for the handling of an exception" : "for the way to " + goal(needing.get(0));
            boolean one = needing.isEmpty() || needing.size() == 1 && ways.size() > 1;
            if (!one) continue;
            String what = state.name() + " keeps " + Words.oneLine(saved.name(), 40) + " only " + only;
            add(Finding.Level.NOTE, "one-way", state.name(), state.line(), what);
        }
    }

    private String goal(Transition way) {
        State to = machine.states().stream()
                .filter(s -> s.name().equals(way.to()))
                .findFirst()
                .orElse(null);
        return to == null || to.line() == 0
                ? way.to()
                : Objects.requireNonNull(to).name() + " (line " + to.line() + ")";
    }

    private void plainLoop(Loop loop) {
        if (loop.form() == Loop.Form.ENDLESS) {
            String what =
                    "the loop has no condition and awaits nothing: the thread is not given back before it is left";
            add(Finding.Level.WARNING, "plain-loop", "", loop.line(), what);
        } else if (loop.form() == Loop.Form.WHILE) {
            String what = "the loop awaits nothing: it runs to its end within one poll";
            add(Finding.Level.NOTE, "plain-loop", "", loop.line(), what);
        }
    }

    private void add(Finding.Level level, String rule, String state, int line, String text) {
        found.add(new Finding(level, rule, state, line, text));
    }
}
