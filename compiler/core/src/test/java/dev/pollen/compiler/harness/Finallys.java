package dev.pollen.compiler.harness;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Marks the code of each {@code finally} for the oracle, which blocks and so has no states to tell it where it is:
 *
 * <pre>{@code finally { F }  ⟶  finally { FinallyRegion.enter(); try { F } finally { FinallyRegion.leave(); } }}</pre>
 */
final class Finallys {
    private Finallys() {}

    /** {@code program} with its marks. */
    static Program marked(Program program) {
        String text = program.text();
        TreeMap<Integer, String> marks = new TreeMap<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + program.path()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitTry(TryTree tree, Void unused) {
                        BlockTree last = tree.getFinallyBlock();
                        if (last != null) {
                            int start = (int) positions.getStartPosition(unit, last);
                            int end = (int) positions.getEndPosition(unit, last);
                            marks.put(start + 1, " FinallyRegion.enter(); try {");
                            marks.put(end - 1, "} finally { FinallyRegion.leave(); } ");
                        }
                        return super.visitTry(tree, unused);
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder marked = new StringBuilder(text);
        marks.descendingMap().forEach(marked::insert);
        return new Program(program.name(), marked.toString());
    }
}
