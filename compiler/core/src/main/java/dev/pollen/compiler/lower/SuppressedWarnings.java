package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The warnings that a method and its variables are not to give: their declarations may not be in the machine any more. */
final class SuppressedWarnings extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> found = new LinkedHashSet<>();

    private SuppressedWarnings() {}

    static Set<String> in(Tree method) {
        SuppressedWarnings warnings = new SuppressedWarnings();
        warnings.scan(method, null);
        return warnings.found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
        return null; // it keeps its own
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void p) {
        if (!tree.getAnnotationType().toString().endsWith("SuppressWarnings")) return null;
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void p) {
                if (literal.getValue() instanceof String warning) found.add(warning);
                return null;
            }
        }.scan(tree.getArguments(), null);
        return null;
    }
}
