package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeParts;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The labels and guard of a {@code case}: the tree API has had them since Java 21, this code is built for 17. */
final class CaseLabels {
    private static final @Nullable Method LABELS = method("CaseTree", "getLabels");
    private static final @Nullable Method GUARD = method("CaseTree", "getGuard");
    private static final @Nullable Method CONSTANT = method("ConstantCaseLabelTree", "getConstantExpression");
    private static final @Nullable Method PATTERN = method("PatternCaseLabelTree", "getPattern");
    private static final @Nullable Method RECORD = method("DeconstructionPatternTree", "getDeconstructor");

    private CaseLabels() {}

    private static @Nullable Method method(String tree, String name) {
        if (Runtime.version().feature() < 21) return null;
        try {
            return Class.forName("com.sun.source.tree." + tree).getMethod(name);
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

    /** The record type that {@code label} takes apart; null where it is no record pattern. */
    static @Nullable Tree deconstructed(Tree label) {
        if (!isPattern(label) || PATTERN == null || RECORD == null) return null;
        Tree pattern = (Tree) call(PATTERN, label);
        return pattern.getKind().name().equals("DECONSTRUCTION_PATTERN") ? (Tree) call(RECORD, pattern) : null;
    }

    /** Whether {@code label} is {@code null}. */
    static boolean isNull(Tree label) {
        return label.getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** Whether the switch must be exhaustive although it is a statement (JLS 14.11.2: an enhanced one). */
    static boolean isEnhanced(Lowering lowering, ExpressionTree selector, List<? extends CaseTree> cases) {
        boolean said = cases.stream().flatMap(c -> of(c).stream()).anyMatch(l -> isPattern(l) || isNull(l));
        if (said) return true;
        TypeMirror type = lowering.mirror(selector);
        boolean ofEnum = type instanceof DeclaredType d && d.asElement().getKind() == ElementKind.ENUM;
        Types types = lowering.unit.types();
        return !ofEnum
                && !TypeParts.isOf(type, "java.lang.String")
                && !types.isAssignable(type, types.getPrimitiveType(TypeKind.INT));
    }

    private static Object call(Method method, Tree tree) {
        try {
            return method.invoke(tree);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
