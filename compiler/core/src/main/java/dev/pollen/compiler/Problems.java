package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What keeps an {@code @Async} method from being transpiled, beside what the checks find; javac's errors among it. */
final class Problems {
    private Problems() {}

    /** Those of javac's errors that are ours to tell: without an answer to them the methods cannot be understood. */
    static List<Diagnostic> of(SourceFile file, Attribution attribution, List<Span> methods) {
        List<Diagnostic> found = new ArrayList<>();
        for (Attribution.Problem p : attribution.problems()) {
            if (!p.file().equals(file)) continue;
            Span at = span(p);
            if (p.syntax()) {
                found.add(new Diagnostic(Code.P0001, file, at, p.message(), List.of(), List.of()));
            } else if (p.fatal() || !p.missing() && methods.stream().anyMatch(m -> m.contains(at))) {
                found.add(new Diagnostic(Code.P0002, file, at, p.message(), List.of(), List.of()));
            }
        }
        return found;
    }

    private static Span span(Attribution.Problem p) {
        int length = p.file().text().length();
        int start = Math.min(Math.max(0, p.start()), length);
        return new Span(start, Math.min(length, Math.max(start, p.end())));
    }

    /** {@code found}, and where it is about what javac does not know, what javac says of that. */
    static Diagnostic explained(Diagnostic found, Attribution attribution, Span method) {
        if (found.code() != Code.P0002 || !found.labels().isEmpty()) return found;
        List<Attribution.Problem> missing = attribution.problems().stream()
                .filter(p -> p.file().equals(found.file()) && p.missing() && method.contains(span(p)))
                .toList();
        List<Attribution.Problem> inside =
                missing.stream().filter(p -> found.span().contains(span(p))).toList();
        List<Diagnostic.Label> labels = (inside.isEmpty() ? missing : inside)
                .stream().map(p -> new Diagnostic.Label(span(p), p.message())).toList();
        return new Diagnostic(found.code(), found.file(), found.span(), found.message(), labels, found.help());
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

    /** Of the variables that must be declared anew or kept, those whose type javac does not know. */
    static List<Diagnostic> unknown(SourceFile file, Plan plan) {
        return plan.redeclared().stream()
                .filter(v -> !v.type().known())
                .map(v -> new Diagnostic(
                        Code.P0002,
                        file,
                        v.declaration(),
                        "the type of " + v.name() + " is needed to keep it over an await, and javac does not know it",
                        List.of(),
                        List.of("declare it with its type instead of var")))
                .toList();
    }

    /** Of a class that the machine of {@code host} must mention, and whose package another hides (JLS 6.4.2). */
    static List<Diagnostic> hidden(Host host) {
        TypeElement hidden = host.unreached();
        if (hidden == null) return List.of();
        return List.of(new Diagnostic(
                Code.P0301,
                host.unit().file(),
                host.name(),
                "a class or type parameter hides the package of " + hidden + ", which the machine must mention",
                List.of(),
                List.of("give it another name, or import " + hidden)));
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
}
