package dev.pollen.compiler.harness;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Programs through the compiler, for tests that expect no diagnostic. */
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
        if (!c.diagnostics().isEmpty()) {
            throw new AssertionError(
                    c.diagnostics().stream().map(Differential::show).toList());
        }
        Map<String, Program> outputs = new TreeMap<>();
        for (int i = 0; i < programs.size(); i++) {
            Program p = programs.get(i);
            outputs.put(p.name(), new Program(p.name(), c.outputs().get(i).text()));
        }
        return outputs;
    }
}
