package dev.pollen.compiler.harness;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What the oracle of cancellations cannot know by itself, since it blocks and has neither states nor tasks, is written
 * into its programs:
 *
 * <pre>{@code
 * finally { F }                      ⟶  finally { OracleRegion.enter(); try { F } finally { OracleRegion.leave(); } }
 * @Async CompletionStage<T> m() { B } ⟶  CompletionStage<T> m() { return OracleRegion.task(() -> { B }); }
 * @Async Future<T> early() { B }      ⟶  Future<T> early() { return OracleRegion.cold(() -> { B }); }
 * }</pre>
 */
final class OracleMarks {
    private static final Set<String> STAGES = Set.of("CompletionStage", "CompletableFuture");

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Set<String> early;
    private final TreeMap<Integer, String> marks = new TreeMap<>();

    private OracleMarks(SourcePositions positions, CompilationUnitTree unit, Set<String> early) {
        this.positions = positions;
        this.unit = unit;
        this.early = early;
    }

    /** {@code program} with its marks; {@code early}: the methods that it calls before it awaits what they return. */
    static Program in(Program program, Set<String> early) {
        String text = program.text();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + program.path()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
        StringBuilder marked = new StringBuilder(text);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                OracleMarks marks = new OracleMarks(Trees.instance(task).getSourcePositions(), unit, early);
                marks.scan();
                marks.marks.descendingMap().forEach(marked::insert);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Program(program.name(), marked.toString());
    }

    private void scan() {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitTry(TryTree tree, Void unused) {
                if (tree.getFinallyBlock() != null) {
                    inside(
                            tree.getFinallyBlock(),
                            " OracleRegion.enter(); try {",
                            "} finally { OracleRegion.leave(); } ");
                }
                return super.visitTry(tree, unused);
            }

            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                if (tree.getBody() != null && isAsync(tree)) {
                    if (returnsStage(tree)) inside(tree.getBody(), " return OracleRegion.task(() -> {", "}); ");
                    else if (early.contains(tree.getName().toString()))
                        inside(tree.getBody(), " return OracleRegion.cold(() -> {", "}); ");
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(unit, null);
    }

    private void inside(BlockTree block, String before, String after) {
        marks.merge((int) positions.getStartPosition(unit, block) + 1, before, String::concat);
        marks.merge((int) positions.getEndPosition(unit, block) - 1, after, (outer, inner) -> inner + outer);
    }

    private static boolean isAsync(MethodTree tree) {
        return tree.getModifiers().getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().endsWith("Async"));
    }

    private static boolean returnsStage(MethodTree tree) {
        Tree type = tree.getReturnType();
        if (type instanceof ParameterizedTypeTree p) type = p.getType();
        return type != null && STAGES.contains(type.toString().replaceAll(".*[.]", ""));
    }
}
