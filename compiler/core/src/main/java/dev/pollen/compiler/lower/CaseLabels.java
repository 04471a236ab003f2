package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels and guard of a {@code case}: the tree API has had them since Java 21, this code is built for 17. */
final class CaseLabels {
    private static final @Nullable Method LABELS = method("getLabels");
    private static final @Nullable Method GUARD = method("getGuard");
    private static final @Nullable Method CONSTANT = constant();

    private CaseLabels() {}

    private static @Nullable Method method(String name) {
        if (Runtime.version().feature() < 21) return null;
        try {
            return CaseTree.class.getMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Method constant() {
        if (LABELS == null) return null;
        try {
            return Class.forName("com.sun.source.tree.ConstantCaseLabelTree").getMethod("getConstantExpression");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The constants (as expressions) or patterns (as labels) of {@code c}; empty for a plain {@code default}. */
    static List<Tree> of(CaseTree c) {
        if (LABELS == null) return new ArrayList<>(c.getExpressions());
        List<Tree> labels = new ArrayList<>();
        for (Object label : (List<?>) call(LABELS, c)) {
            Tree tree = (Tree) label;
            String kind = tree.getKind().name();
            if (kind.equals("CONSTANT_CASE_LABEL") && CONSTANT != null) labels.add((Tree) call(CONSTANT, tree));
            else if (!kind.equals("DEFAULT_CASE_LABEL")) labels.add(tree);
        }
        return labels;
    }

    /** Whether {@code c} is taken when no other is. */
    static boolean isDefault(CaseTree c) {
        if (LABELS == null) return c.getExpressions().isEmpty();
        for (Object label : (List<?>) call(LABELS, c)) {
            if (((Tree) label).getKind().name().equals("DEFAULT_CASE_LABEL")) return true;
        }
        return false;
    }

    /** The guard behind {@code when}, or null. */
    static @Nullable ExpressionTree guard(CaseTree c) {
        return GUARD == null ? null : (ExpressionTree) call(GUARD, c);
    }

    /** Whether {@code label} is a pattern. */
    static boolean isPattern(Tree label) {
        return label.getKind().name().equals("PATTERN_CASE_LABEL");
    }

    /** Whether {@code label} is {@code null}. */
    static boolean isNull(Tree label) {
        return label.getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static Object call(Method method, Tree c) {
        try {
            return method.invoke(c);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
