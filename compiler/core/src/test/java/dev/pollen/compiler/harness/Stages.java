package dev.pollen.compiler.harness;

import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.analyze.Graphs;
import dev.pollen.compiler.analyze.Liveness;
import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.emit.Emitter;
import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.layout.Planner;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.lower.Hosts;
import dev.pollen.compiler.lower.Lower;
import dev.pollen.compiler.print.Part;
import dev.pollen.compiler.print.PrettyPrinter;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Lowered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The first {@code @Async} method of a small class, through the passes one after the other. */
public final class Stages {
    private static final String HEAD = """
            import static dev.pollen.Pollen.*;
            import dev.pollen.Async;
            import dev.pollen.Future;
            import dev.pollen.Task;
            import java.util.*;
            import java.util.concurrent.CompletableFuture;
            import java.util.function.*;

            class C {
              static Future<Integer> f(int i) { return Future.ready(i); }
              static Future<Boolean> yes() { return Future.ready(true); }
              static Future<AutoCloseable> open() { return null; }
              static int g(Object... all) { return all.length; }
              static void log(Object o) {}
              int field;
              int[] array = {1, 2, 3};

            """;

    private final Unit unit;
    private final Host host;
    private final Lowered lowered;
    private final FlowGraph graph;
    private final Liveness liveness;
    private final Plan plan;

    private Stages(String members) {
        unit = unit(members);
        host = Hosts.of(unit, Runtime.version().feature(), Set.of()).get(0);
        List<Diagnostic> refused = new ArrayList<>();
        Lowered found = Lower.method(host, List.of(), refused::add);
        if (found == null) throw new AssertionError(refused);
        lowered = found;
        graph = Graphs.of(lowered.effect());
        liveness = Liveness.of(graph);
        plan = Planner.plan(lowered, liveness, host.names());
    }

    /** A class with these members, one of them an {@code @Async} method. */
    public static Stages of(String members) {
        return new Stages(members);
    }

    /** The method {@code m} with this body; it ends with {@code return Future.ready(0)} unless the body returns itself. */
    public static Stages body(String body) {
        String end = body.contains("return ") ? "" : "\nreturn Future.ready(0);";
        return of("@Async Future<Integer> m(int p, Future<Integer> later) throws Exception {\n" + body + end + "\n}");
    }

    /** javac's view of a class with these members. */
    public static Unit unit(String members) {
        SourceFile file = new SourceFile("C.java", "C.java", HEAD + members + "\n}\n");
        Attribution attribution =
                Attribution.of(List.of(file), List.of(), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        attribution.problems().stream().findFirst().ifPresent(p -> {
            throw new AssertionError(members + "\n" + p.message());
        });
        return attribution.units().get(0);
    }

    public Unit unit() {
        return unit;
    }

    public Host host() {
        return host;
    }

    public Lowered lowered() {
        return lowered;
    }

    public FlowGraph graph() {
        return graph;
    }

    public Liveness liveness() {
        return liveness;
    }

    public Plan plan() {
        return plan;
    }

    /** The source text of {@code span}. */
    public String text(Span span) {
        return unit.text(span);
    }

    /** The steps as text. */
    public String steps() {
        return StepText.of(lowered.body(), unit.file().text());
    }

    /** The machine's class as people read it. */
    public String machine() {
        List<Line> lines = Emitter.machine(plan, host.names(), host.shape(), unit.lines());
        String source = unit.file().text();
        Part part = new Part(host.span(), host.replaced(), lines, plan, host.names(), List.of());
        String printed = new PrettyPrinter(source, unit.lines(), "  ").print(part, "");
        return printed.substring(printed.indexOf("@SuppressWarnings"));
    }
}
