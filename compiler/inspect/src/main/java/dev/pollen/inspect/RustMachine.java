package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a machine in Rust: an {@code enum} with a variant for each state that holds what the state saves, and an
 * {@code impl Future} whose {@code poll} takes the state out, runs to the next await and puts the new state in.
 *
 * <pre>{@code
 * enum WriteHelloFuture {
 *     Init { name: String },
 *     AwaitingCreate { create: CreateFuture }, // line 9
 * }}</pre>
 *
 * <p>Code of the method's own stands in {@code java!}. An exception of Java's is a panic here: both leave the machine
 * poisoned.
 */
final class RustMachine {
    private static final int LONGEST_LINE = 100;
    private static final int MOST_COMMENTS = 10;

    private final Machine machine;
    private final RustNames names;
    private final String type;
    private final String lifetime;
    private final List<Line> lines = new ArrayList<>();
    private String state = "";
    private int depth;

    private RustMachine(Machine machine) {
        this.machine = machine;
        this.names = new RustNames(machine);
        this.type = names.type();
        this.lifetime = names.host() == null ? "" : "<'a>";
    }

    /** A line; {@code state} is the one that it belongs to, or empty. */
    record Line(String text, String state) {}

    static List<Line> of(Machine machine) {
        RustMachine rust = new RustMachine(machine);
        rust.write();
        return rust.lines;
    }

    private void write() {
        line("/// " + machine.method() + ", " + machine.file() + ":" + machine.line());
        open("enum " + type + lifetime + " {");
        for (State s : machine.states()) {
            state = s.name();
            String line = s.kind() == State.Kind.AWAITING ? " // line " + s.line() : "";
            struct(Words.camel(s.name()), names.data(s), "," + line);
        }
        state = "";
        close("}");
        line("");
        String result = names.result();
        open("impl" + lifetime + " Future for " + type + lifetime + " {");
        line("type Output = " + result + ";");
        line("");
        open("fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<" + result + "> {");
        open("loop {");
        open("match mem::replace(&mut *self, Self::Poisoned) {");
        for (State s : machine.states()) arm(s);
        state = "";
        for (int i = 0; i < 4; i++) close("}");
    }

    private void arm(State s) {
        state = s.name();
        String variant = "Self::" + Words.camel(s.name());
        String method = Words.methodName(machine.method());
        switch (s.kind()) {
            case DONE -> line(variant + " => panic!(\"" + method + " has returned\"),");
            case POISONED -> line(variant + " => panic!(\"" + method + " has panicked, or is being polled\"),");
            case INIT -> {
                struct(variant, names.bindings(s), " => {");
                depth++;
                ways(s);
                close("}");
            }
            case AWAITING -> awaiting(s, variant);
        }
    }

    private void awaiting(State s, String variant) {
        String future = names.future(s);
        List<String> mutable = names.bindings(s).stream()
                .map(name -> name.equals(future) ? "mut " + name : name)
                .toList();
        struct(variant, mutable, " => {");
        depth++;
        open("let Poll::Ready(value) = Pin::new(&mut " + future + ").poll(cx) else {");
        struct("*self = " + variant, names.bindings(s), ";");
        line("return Poll::Pending;");
        close("};");
        ways(s);
        close("}");
    }

    /** A value or pattern with named fields, on one line where it fits. */
    private void struct(String name, List<String> fields, String end) {
        String dense = name + (fields.isEmpty() ? "" : " { " + String.join(", ", fields) + " }") + end;
        if (4 * depth + dense.length() <= LONGEST_LINE) {
            line(dense);
            return;
        }
        open(name + " {");
        for (String field : fields) line(field + ",");
        close("}" + end);
    }

    /** The method's own code up to what may come next, as comments, and then the next states. */
    private void ways(State from) {
        comments(from);
        List<Transition> ways = machine.transitions().stream()
                .filter(t -> t.from().equals(from.name()) && !t.on().equals("throw"))
                .toList();
        if (ways.size() == 1) {
            way(from, ways.get(0));
            return;
        }
        for (int i = 0; i < ways.size(); i++) {
            String condition = "if java! { " + goal(ways.get(i)) + " } {";
            if (i == 0) open(condition);
            else turn("} else " + (i < ways.size() - 1 ? condition : "{"));
            way(from, ways.get(i));
        }
        if (ways.isEmpty()) line("java! { throw }"); // each way out is an exception
        else close("}");
    }

    private String goal(Transition way) {
        State to = named(way.to());
        return to.line() == 0 ? "to the return" : "to line " + to.line();
    }

    private void way(State from, Transition way) {
        State to = named(way.to());
        String variant = "*self = Self::" + Words.camel(to.name());
        if (to.kind() == State.Kind.DONE) {
            line(variant + ";");
            String value = names.result().equals("()") ? "()" : "java! { result }";
            line("return Poll::Ready(" + value + ");");
            return;
        }
        line("let " + names.future(to) + " = java! { " + Words.oneLine(to.await() == null ? "" : to.await(), 10_000)
                + " };");
        Set<String> held = Set.copyOf(names.bindings(from));
        List<String> data = names.bindings(to).stream()
                .map(name ->
                        held.contains(name) || name.equals(names.future(to)) ? name : name + ": java! { " + name + " }")
                .toList();
        struct(variant, data, ";");
    }

    /** The source from this state's await, or the method's start, to the next await in the text. */
    private void comments(State from) {
        List<State> awaits =
                machine.states().stream().filter(s -> s.await() != null).toList();
        int next = from.await() == null ? 0 : awaits.indexOf(from) + 1;
        int last =
                machine.source().line() + (int) machine.source().text().lines().count() - 2;
        int to = next < awaits.size() ? awaits.get(next).line() : last;
        int first = from.await() == null ? bodyLine() : from.line();
        List<String> source = machine.source()
                .text()
                .stripIndent()
                .replace("\t", "    ")
                .lines()
                .toList();
        List<String> shown = new ArrayList<>();
        for (int line = first; line <= to; line++) {
            int index = line - machine.source().line();
            if (index < 0 || index >= source.size() || source.get(index).isBlank()) continue;
            shown.add(line + ": " + source.get(index).stripTrailing());
        }
        for (String s : shown.size() > MOST_COMMENTS ? shown.subList(0, MOST_COMMENTS) : shown) line("// " + s);
        if (shown.size() > MOST_COMMENTS) line("// and " + (shown.size() - MOST_COMMENTS) + " lines more");
    }

    private int bodyLine() {
        return Math.min(
                machine.line() + 1,
                machine.source().line() + (int) machine.source().text().lines().count() - 1);
    }

    private State named(String name) {
        return machine.states().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + name));
    }

    private void open(String text) {
        line(text);
        depth++;
    }

    private void close(String text) {
        depth--;
        line(text);
    }

    private void turn(String text) {
        depth--;
        open(text);
    }

    private void line(String text) {
        lines.add(new Line(text.isEmpty() ? "" : "    ".repeat(depth) + text, state));
    }
}
