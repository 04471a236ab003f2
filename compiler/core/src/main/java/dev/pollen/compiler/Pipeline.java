package dev.pollen.compiler;

import static java.util.stream.Collectors.partitioningBy;

import com.sun.source.tree.ImportTree;
import dev.pollen.compiler.analyze.Graphs;
import dev.pollen.compiler.analyze.Liveness;
import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.attribute.Limits;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.check.Checker;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.emit.Emitter;
import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.layout.Planner;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.lower.Hosts;
import dev.pollen.compiler.lower.Lower;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.print.Part;
import dev.pollen.compiler.print.Splice;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Lowered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

    Compilation run(List<SourceFile> sources, List<Neighbour> around) {
        Map<Boolean, List<SourceFile>> concerned = sources.stream().collect(partitioningBy(Compiler::isConcerned));
        List<Neighbour> others = Stream.concat(concerned.get(false).stream().map(Neighbour::of), around.stream())
                .filter(source -> !source.path().endsWith("module-info.java")) // all is one module here: the unnamed
                .toList();
        List<Neighbour> all = Stream.concat(concerned.get(true).stream().map(Neighbour::of), others.stream())
                .toList();
        try (Attribution attribution = concerned.get(true).isEmpty()
                        ? Attribution.NONE
                        : Attribution.of(concerned.get(true), others, options);
                Limits limits = new Limits(all, options)) {
            for (SourceFile source : sources) {
                Unit unit = Compiler.isConcerned(source) ? attribution.unit(source) : null;
                List<Diagnostic> unread = unit != null ? List.of() : Problems.of(source, attribution, List.of());
                diagnostics.addAll(unread);
                if (!unread.isEmpty()) continue;
                String text = unit == null ? source.text() : transpile(unit, attribution, limits);
                if (text != null) outputs.add(new Compilation.Output(source, text));
            }
        }
        return new Compilation(outputs, machines, diagnostics);
    }

    private @Nullable String transpile(Unit unit, Attribution attribution, Limits limits) {
        SourceFile file = unit.file();
        Set<String> imports = options.layout() == Layout.PRETTY ? imports(unit) : Set.of();
        int release =
                options.release() > 0 ? options.release() : Runtime.version().feature();
        List<Host> hosts = Hosts.of(unit, release, imports);
        List<Diagnostic> problems =
                Problems.of(file, attribution, hosts.stream().map(Host::span).toList());
        List<Diagnostic> checked = new ArrayList<>();
        if (problems.stream().noneMatch(d -> d.code() == Code.P0001)) Checker.check(unit, checked::add);
        List<Diagnostic> found = new ArrayList<>(Problems.told(problems, checked));
        List<Part> parts = new ArrayList<>();
        List<Machine> made = new ArrayList<>();
        if (found.stream().noneMatch(Diagnostic::isError)) {
            for (int i = 0; i < hosts.size(); i++) {
                Host host = hosts.get(i);
                List<Diagnostic> refused = new ArrayList<>();
                Made machine = machine(host, refused);
                if (refused.stream().anyMatch(Diagnostic::isError)) {
                    Host moving = host.moving();
                    List<Diagnostic> again = new ArrayList<>();
                    Made moved = machine(moving, again);
                    if (again.stream().noneMatch(Diagnostic::isError)) {
                        hosts.set(i, moving);
                        machine = moved;
                        refused = again;
                    }
                }
                parts.addAll(machine.parts);
                made.addAll(machine.machines);
                for (Diagnostic d : refused) found.add(Problems.explained(d, attribution, host.span()));
            }
            parts.sort(Comparator.comparingInt(p -> p.place().start()));
        }
        found.sort(Comparator.comparingInt(d -> d.span().start()));
        diagnostics.addAll(found);
        if (found.stream().anyMatch(Diagnostic::isError)) return null;
        if (parts.isEmpty()) return file.text();
        String output = options.layout() == Layout.LINES
                ? Splice.lines(file.text(), unit.lines(), parts)
                : Splice.pretty(file.text(), unit.lines(), parts, List.copyOf(imports), importAt(unit));
        List<Diagnostic> tooLarge = TooLarge.of(file, unit.lines(), output, hosts, made, limits, options.layout());
        diagnostics.addAll(tooLarge);
        if (!tooLarge.isEmpty()) return null;
        machines.addAll(made);
        return output;
    }

    /** The machine of a method, and those inside of it. */
    private record Made(List<Part> parts, List<Machine> machines) {}

    private static Made machine(Host host, List<Diagnostic> found) {
        List<Machine> machines = new ArrayList<>();
        return new Made(machine(host, found, machines), machines);
    }

    /** What stands in for {@code host}, and what of it or of the machines inside stands elsewhere. */
    private static List<Part> machine(Host host, List<Diagnostic> found, List<Machine> made) {
        int index = made.size();
        List<Part> inside = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        if (!host.inner().isEmpty()) Lower.nameClasses(host);
        for (Host inner : host.inner()) {
            for (Part part : machine(inner, found, made)) {
                boolean isInside = isIn(host.replaced(), part.place()) && !host.isAdopted(part.place());
                (isInside ? inside : parts).add(part);
            }
            host.names().avoid(inner.names());
        }
        Set<Span> places = new LinkedHashSet<>();
        for (Part part : inside) places.add(part.place());
        Lowered lowered = Lower.method(host, List.copyOf(places), found::add);
        if (lowered == null) return parts;
        FlowGraph graph = Graphs.of(lowered.effect());
        Plan plan = Planner.plan(lowered, Liveness.of(graph), host.names());
        found.addAll(Problems.nameless(host.unit().file(), plan));
        found.addAll(Problems.unknown(host.unit().file(), plan));
        List<Line> lines =
                Emitter.machine(plan, host.names(), host.shape(), host.unit().lines());
        found.addAll(Problems.hidden(host));
        Part part = new Part(host.span(), host.replaced(), lines, plan, host.names(), inside);
        parts.add(part);
        if (host.bridgesAt() != null && !lowered.bridges().isEmpty()) {
            parts.add(new Part(host.span(), host.bridgesAt(), Emitter.bridges(plan), plan, host.names(), List.of()));
        }
        String source = host.unit().file().text();
        String java = Splice.pretty(source, host.unit().lines(), part);
        made.add(index, Description.of(host, plan, graph, java));
        return parts;
    }

    /** Whether {@code place} goes with what {@code whole} is replaced by; bridges may stand just behind that. */
    private static boolean isIn(Span whole, Span place) {
        return whole.contains(place) && place.start() < whole.end();
    }

    /** The runtime's types that the pretty layout imports so as to call them by their simple names. */
    private static Set<String> imports(Unit unit) {
        Set<String> words = Names.words(unit.file().text());
        Set<String> imports = new TreeSet<>();
        for (String name : List.of("Context", "Future", "Origin", "Poll", "StateMachine")) {
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
