package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is awaited: its name in the enum of states, and how it is handed over. */
final class Awaitee {
    private Awaitee() {}

    /** The awaited call or variable in upper snake case. */
    static String name(Tree awaited) {
        if (awaited instanceof ParenthesizedTree t) return name(t.getExpression());
        if (awaited instanceof TypeCastTree t) return name(t.getExpression());
        if (awaited instanceof ArrayAccessTree t) return name(t.getExpression());
        if (awaited instanceof MethodInvocationTree t) return name(t.getMethodSelect());
        if (awaited instanceof MemberSelectTree t)
            return Names.constant(t.getIdentifier().toString());
        if (awaited instanceof IdentifierTree t)
            return Names.constant(t.getName().toString());
        if (awaited instanceof NewClassTree t) return name(t.getIdentifier());
        if (awaited instanceof ParameterizedTypeTree t) return name(t.getType());
        return "FUTURE";
    }

    /** Whether {@code type} is a CompletionStage and no Future. */
    static boolean isStage(Lowering lowering, TypeMirror type) {
        return lowering.unit.isA(type, "java.util.concurrent.CompletionStage")
                && !lowering.unit.isA(type, "dev.pollen.Future");
    }

    /** What a future of {@code type} yields; null where that cannot be told. */
    static @Nullable TypeMirror result(Lowering lowering, TypeMirror type) {
        String name = isStage(lowering, type) ? "java.util.concurrent.CompletionStage" : "dev.pollen.Future";
        Types types = lowering.unit.types();
        for (TypeMirror t = type; t instanceof DeclaredType d; ) {
            if (((TypeElement) d.asElement()).getQualifiedName().contentEquals(name)) {
                TypeMirror argument = d.getTypeArguments().isEmpty()
                        ? null
                        : d.getTypeArguments().get(0);
                return argument instanceof WildcardType w ? w.getExtendsBound() : argument;
            }
            t = types.directSupertypes(t).stream()
                    .filter(s -> lowering.unit.isA(s, name))
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** Whether lambdas in {@code awaited} get their parameter types from what the whole is assigned to. */
    static boolean needsItsType(Lowering lowering, ExpressionTree awaited) {
        if (awaited instanceof LambdaExpressionTree || awaited instanceof MemberReferenceTree) return true;
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree t, @Nullable Void p) {
                found[0] = true;
                return null;
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree t, @Nullable Void p) {
                found[0] = true;
                return null;
            }
        }.scan(awaited, null);
        return found[0];
    }
}
