package dev.pollen.compiler.harness;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Programs through the compiler, for tests that expect no error. */
public final class Transpiler {
    private Transpiler() {}

    /** What comes of {@code program} alone. */
    public static Program one(Program program, Layout layout) {
        return all(List.of(program), layout).get(program.name());
    }

    /** What comes of all of {@code programs} in one run, by name. */
    public static Map<String, Program> all(List<Program> programs, Layout layout) {
        Options options = new Options(Library.PRODUCT.classPath(), 0, layout);
        Compilation c = Compiler.compile(programs.stream().map(Program::file).toList(), options);
        List<String> errors = c.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Differential::show)
                .toList();
        if (!errors.isEmpty()) throw new AssertionError(errors);
        Map<String, Program> outputs = new TreeMap<>();
        for (int i = 0; i < programs.size(); i++) {
            Program p = programs.get(i);
            outputs.put(p.name(), new Program(p.name(), c.outputs().get(i).text()));
        }
        return outputs;
    }
}
