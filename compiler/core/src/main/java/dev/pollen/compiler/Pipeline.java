package dev.pollen.compiler;

import static java.util.stream.Collectors.partitioningBy;

import com.sun.source.tree.ImportTree;
import dev.pollen.compiler.analyze.Graphs;
import dev.pollen.compiler.analyze.Liveness;
import dev.pollen.compiler.analyze.Transitions;
import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.check.Checker;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.emit.Emitter;
import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.layout.Planner;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.lower.Lower;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.print.Splice;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.step.Lowered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way through the compiler, a line a pass:
 *
 * <pre>
 *   sources ─ attribute ─▶ javac's trees and types ─ check ─▶ diagnostics
 *     each @Async method ─ lower ─▶ steps ─ analyze ─▶ flow graph, liveness ─ layout ─▶ plan ─ emit ─▶ lines
 *       ├─ print ─▶ text, spliced into the file's own
 *       └─ describe ─▶ machine, for the inspector
 * </pre>
 */
final class Pipeline {
    private final Options options;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final List<Compilation.Output> outputs = new ArrayList<>();

    Pipeline(Options options) {
        this.options = options;
    }

    Compilation run(List<SourceFile> sources, List<SourceFile> around) {
        Map<Boolean, List<SourceFile>> concerned = sources.stream().collect(partitioningBy(Compiler::isConcerned));
        List<SourceFile> others = Stream.concat(concerned.get(false).stream(), around.stream())
                .filter(source -> !source.path().endsWith("module-info.java")) // all is one module here: the unnamed
                .toList();
        Attribution attribution = concerned.get(true).isEmpty()
                ? new Attribution(List.of(), List.of())
                : Attribution.of(concerned.get(true), others, options);
        for (SourceFile source : sources) {
            Unit unit = Compiler.isConcerned(source) ? attribution.unit(source) : null;
            String text = unit == null ? source.text() : transpile(unit, attribution);
            if (text != null) outputs.add(new Compilation.Output(source, text));
        }
        return new Compilation(outputs, machines, diagnostics);
    }

    private @Nullable String transpile(Unit unit, Attribution attribution) {
        SourceFile file = unit.file();
        Set<String> imports = options.layout() == Layout.PRETTY ? imports(unit) : Set.of();
        int release =
                options.release() > 0 ? options.release() : Runtime.version().feature();
        List<Host> methods = Host.allIn(unit, release, imports);
        List<Diagnostic> found = new ArrayList<>(
                Problems.of(file, attribution, methods.stream().map(Host::span).toList()));
        if (found.isEmpty()) Checker.check(unit, found::add);
        List<Splice.Part> parts = new ArrayList<>();
        List<Machine> made = new ArrayList<>();
        if (found.stream().noneMatch(Diagnostic::isError)) {
            for (Host method : methods) method(method, found, parts, made);
        }
        found.sort(Comparator.comparingInt(d -> d.span().start()));
        diagnostics.addAll(found);
        if (found.stream().anyMatch(Diagnostic::isError)) return null;
        machines.addAll(made);
        if (parts.isEmpty()) return file.text();
        return options.layout() == Layout.LINES
                ? Splice.lines(file.text(), unit.lines(), parts)
                : Splice.pretty(file.text(), unit.lines(), parts, List.copyOf(imports), importAt(unit));
    }

    private static void method(Host host, List<Diagnostic> found, List<Splice.Part> parts, List<Machine> made) {
        Lowered lowered = Lower.method(host, found::add);
        if (lowered == null) return;
        FlowGraph graph = Graphs.of(lowered.effect());
        Liveness liveness = Liveness.of(graph);
        Plan plan = Planner.plan(lowered, liveness, host.names());
        List<Line> lines =
                Emitter.machine(plan, host.names(), host.shape(), host.unit().lines());
        String source = host.unit().file().text();
        Splice.Part part = Splice.part(host.span(), host.body(), plan, host.shape(), host.names(), source, lines);
        parts.add(part);
        made.add(Description.of(
                host,
                plan,
                Transitions.of(graph),
                Splice.pretty(source, host.unit().lines(), part)));
    }

    /** The runtime's types that the pretty layout imports so as to call them by their simple names. */
    private static Set<String> imports(Unit unit) {
        Set<String> words = Names.words(unit.file().text());
        Set<String> imports = new TreeSet<>();
        for (String name : List.of("Context", "Future", "Poll", "StateMachine")) {
            if (!words.contains(name)) imports.add("dev.pollen." + name);
        }
        return imports;
    }

    private static int importAt(Unit unit) {
        int at = 0;
        if (unit.tree().getPackage() != null) at = unit.end(unit.tree().getPackage());
        for (ImportTree i : unit.tree().getImports()) at = Math.max(at, unit.end(i));
        return at;
    }
}
