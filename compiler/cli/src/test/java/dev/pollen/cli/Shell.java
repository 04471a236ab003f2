package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.build.Engine;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.machine.Field;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.Source;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs command lines over a compiler that only pretends: {@code @Async} becomes {@code @Done}, {@code WRONG} is an error. */
final class Shell {
    private Shell() {}

    record Result(int status, String out, String err, byte[] bytes, Cli.Outcome outcome) {}

    static Result run(Object... arguments) {
        return run(Shell::pretend, arguments);
    }

    static Result run(Engine engine, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Host host = new Host(new Results(out), new PrintWriter(err), false, Map.of(), engine);
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        Cli.Outcome outcome = Cli.execute(host, words);
        host.out().flush();
        host.err().flush();
        return new Result(
                outcome.status(), text(out.toString(UTF_8)), text(err.toString()), out.toByteArray(), outcome);
    }

    private static String text(String written) {
        return written.replace("\r\n", "\n");
    }

    static Compilation pretend(List<SourceFile> sources, List<Neighbour> around, dev.pollen.compiler.Options options) {
        List<Compilation.Output> outputs = new ArrayList<>();
        List<Machine> machines = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (SourceFile source : sources) {
            int wrong = source.text().indexOf("WRONG");
            if (wrong >= 0) {
                Span span = new Span(wrong, wrong + "WRONG".length());
                diagnostics.add(new Diagnostic(Code.P0101, source, span, "wrong", List.of(), List.of("do it right")));
                continue;
            }
            outputs.add(new Compilation.Output(source, source.text().replace("@Async", "@Done")));
            if (source.text().contains("@Async")) machines.add(machine(source));
        }
        return new Compilation(outputs, machines, diagnostics);
    }

    /** The machine of api.md, in every file. */
    private static Machine machine(SourceFile source) {
        String type = source.path().replace(".java", "").replace('/', '.');
        Saved name = new Saved("name", Saved.Kind.VARIABLE, "String", "name", List.of());
        return new Machine(
                type + "#writeHello(String)",
                type + ".WriteHelloFuture",
                source.path(),
                8,
                "Void",
                new Source(0, 1, source.text()),
                List.of(
                        new State("INIT", State.Kind.INIT, 8, null, null, List.of(name)),
                        new State("AWAITING_CREATE", State.Kind.AWAITING, 9, "create(name)", null, List.of()),
                        new State("DONE", State.Kind.DONE, 0, null, null, List.of()),
                        new State("POISONED", State.Kind.POISONED, 0, null, null, List.of())),
                List.of(new Transition("INIT", "AWAITING_CREATE", "start", List.of())),
                List.of(new Field("name", "String")),
                List.of(),
                "class WriteHelloFuture {}\n");
    }
}
