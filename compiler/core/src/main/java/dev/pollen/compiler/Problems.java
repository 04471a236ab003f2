package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.attribute.Limits;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.print.Part;
import dev.pollen.compiler.print.Splice;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What keeps an {@code @Async} method from being transpiled, beside what the checks find; javac's errors among it. */
final class Problems {
    private Problems() {}

    /** Those of javac's errors that are ours to tell: without an answer to them the methods cannot be understood. */
    static List<Diagnostic> of(SourceFile file, Attribution attribution, List<Span> methods) {
        List<Diagnostic> found = new ArrayList<>();
        for (Attribution.Problem p : attribution.problems()) {
            if (!p.file().equals(file)) continue;
            int start = Math.min(Math.max(0, p.start()), file.text().length());
            Span at = new Span(start, Math.min(file.text().length(), Math.max(start, p.end())));
            if (p.syntax()) {
                found.add(new Diagnostic(Code.P0001, file, at, p.message(), List.of(), List.of()));
            } else if (methods.stream().anyMatch(m -> m.contains(at))) {
                found.add(new Diagnostic(Code.P0002, file, at, p.message(), List.of(), List.of()));
            }
        }
        return found;
    }

    /** What to tell: the checks' findings, or where javac had problems, those, as the checks put them if they do. */
    static List<Diagnostic> told(List<Diagnostic> problems, List<Diagnostic> checked) {
        if (problems.isEmpty()) return checked;
        List<Diagnostic> told = new ArrayList<>();
        for (Diagnostic p : problems) {
            told.add(checked.stream()
                    .filter(c -> c.span().equals(p.span()))
                    .findFirst()
                    .orElse(p));
        }
        return told;
    }

    /** The variables that must be declared anew, with a type that has no name. */
    static List<Diagnostic> nameless(SourceFile file, Plan plan) {
        return plan.heads().values().stream()
                .flatMap(head -> head.variables().stream())
                .filter(v -> v.kind() == Variable.Kind.LOCAL && v.type().projected())
                .map(v -> new Diagnostic(
                        Code.P0301,
                        file,
                        v.declaration(),
                        "the type of " + v.name() + " cannot be written down, so it cannot be kept over an await",
                        List.of(),
                        List.of("declare it with a type that has a name instead of var")))
                .toList();
    }

    /**
     * The methods whose machines are too large for a class file.
     *
     * @param imports what the machines need to have imported
     */
    static List<Diagnostic> tooLarge(
            Unit unit, List<Part> parts, Set<String> imports, Attribution attribution, Options options) {
        if (parts.stream().noneMatch(p -> maybeLarge(unit, p))) return List.of();
        SourceFile file = unit.file();
        // in this layout a line of the output is that line of the source
        StringBuilder output = new StringBuilder(Splice.lines(file.text(), unit.lines(), parts));
        for (String name : imports) output.insert(Pipeline.importAt(unit), " import " + name + ";");
        List<SourceFile> sources =
                new ArrayList<>(List.of(new SourceFile(file.name(), file.path(), output.toString())));
        for (Unit other : attribution.units()) if (other != unit) sources.add(other.file());
        LineMap lines = new LineMap(output.toString());
        List<Integer> large =
                Limits.exceeded(sources, options).stream().map(lines::line).toList();
        List<Diagnostic> found = new ArrayList<>();
        for (Part p : parts) {
            int first = unit.lines().line(p.host().start());
            int last = unit.lines().line(p.host().end());
            if (large.stream().noneMatch(line -> first <= line && line <= last)) continue;
            found.add(new Diagnostic(
                    Code.P0303,
                    file,
                    head(unit, p),
                    "the machine of this method is too large: the JVM allows 64 KiB of bytecode in a method",
                    List.of(),
                    List.of("move a part of the body into an @Async method of its own and await it")));
        }
        return found;
    }

    /** Whether to ask javac: it would cost too much to ask for each method. javac copies each finally for each way out. */
    private static boolean maybeLarge(Unit unit, Part part) {
        return part.place().length() + 40 * part.lines().size() > 20_000
                || unit.text(part.place()).split("\\bfinally\\b", -1).length > 4;
    }

    /** The line before the body's brace. */
    private static Span head(Unit unit, Part part) {
        int end = part.place().start();
        int start =
                Math.max(part.host().start(), unit.lines().start(unit.lines().line(end)));
        String text = unit.file().text();
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        return new Span(start, Math.max(end, start + 1));
    }
}
