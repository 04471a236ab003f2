package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.step.Fragment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of several types of a method get those back where they are used, and how: where there is one that no
 * cast helps, each does, so that all that comes out of them is of the type that it was.
 *
 * <pre>
 *   value.compareTo(null)      typed(value).get().compareTo(null)
 * </pre>
 */
final class Regaining {
    private final Lowering lowering;
    private final RegainedTypes types;
    private @Nullable Boolean on;

    Regaining(Lowering lowering, RegainedTypes types) {
        this.lowering = lowering;
        this.types = types;
    }

    boolean isOn() {
        if (on == null) {
            on = false; // while casts are tried
            on = variables().allMatch(v -> types.canGive(v.asType())) && isWanted();
        }
        return on;
    }

    /** Whether values of {@code type} get that back. */
    boolean regains(@Nullable TypeMirror type) {
        return isOn() && type != null && RegainedTypes.isOne(type) && types.canGive(type);
    }

    private Stream<Element> variables() {
        return lowering.intersections.variables().filter(v -> RegainedTypes.isOne(v.asType()));
    }

    private boolean isWanted() {
        if (variables().anyMatch(this::isLess)) return true;
        boolean[] found = {lowering.intersections.failsToCast()};
        lowering.facts.paths.forEach((tree, path) -> {
            if (tree instanceof MethodInvocationTree call) found[0] |= isShared(call.getArguments());
            if (tree instanceof NewClassTree made) found[0] |= isShared(made.getArguments());
        });
        return found[0];
    }

    /** Whether no cast makes what is kept of {@code variable} what the method wants of it. */
    private boolean isLess(Element variable) {
        Facts.Local local = lowering.facts.locals.get(variable);
        if (variable.getKind() == ElementKind.RESOURCE_VARIABLE && variable.asType() instanceof IntersectionType) {
            return true;
        }
        return local != null && isAroundAwait(local) && !lowering.intersections.keepsEnough(variable);
    }

    private boolean isAroundAwait(Facts.Local local) {
        return lowering.facts.suspends(
                lowering.facts.path(local.tree()).getParentPath().getLeaf());
    }

    /** Whether more than one of {@code arguments}, some of which may be kept, mention such types, and maybe the same. */
    private boolean isShared(List<? extends ExpressionTree> arguments) {
        return lowering.facts.suspendsAny(arguments)
                && arguments.stream()
                                .map(lowering::mirrorOrNull)
                                .filter(t -> t != null && TypeParts.mentionsIntersection(t))
                                .count()
                        > 1;
    }

    /** Gives {@code use}, an expression in the text, its type back; false where it has not lost it. */
    boolean edit(ExpressionTree use) {
        TypeMirror type = typeOf(use);
        if (!RegainedTypes.isOne(type)) return false;
        if (!types.canGive(type)) throw lowering.intersections.unwritten(use);
        int start = lowering.unit.start(use);
        lowering.edit(start, start, before(use) + types.opening(type));
        lowering.editBehind(lowering.unit.end(use), RegainedTypes.CLOSING);
        return true;
    }

    /** The type that {@code use} had, if it is one of a variable, an assignment to one, or an async block; null for others. */
    private @Nullable TypeMirror typeOf(ExpressionTree use) {
        if (lowering.intersections.isKept(use)) {
            TreePath around = lowering.facts.path(use).getParentPath();
            while (around.getLeaf() instanceof ParenthesizedTree) around = around.getParentPath();
            boolean target = around.getLeaf() instanceof AssignmentTree a && Conditions.bare(a.getVariable()) == use;
            return target
                    ? null
                    : Objects.requireNonNull(lowering.facts.element(use)).asType();
        }
        if (use instanceof AssignmentTree a) return lowering.facts.suspends(a) ? null : typeOf(a);
        boolean block = use instanceof MethodInvocationTree call
                && call.getArguments().stream()
                        .anyMatch(a ->
                                a instanceof LambdaExpressionTree l && lowering.intersections.isMachine(l.getBody()));
        return block && Contexts.isUsed(lowering.unit, lowering.facts.path(use)) ? lowering.mirrorOrNull(use) : null;
    }

    /** The type of {@code assignment} to a variable; null where its value goes nowhere. */
    private @Nullable TypeMirror typeOf(AssignmentTree assignment) {
        boolean used = lowering.intersections.isVariable(Conditions.bare(assignment.getVariable()))
                && Contexts.isUsed(lowering.unit, lowering.facts.path(assignment));
        return used ? lowering.mirrorOrNull(assignment.getVariable()) : null;
    }

    /** A resource must be a variable. */
    private String before(ExpressionTree use) {
        boolean resource = lowering.facts.path(use).getParentPath().getLeaf() instanceof TryTree t
                && !lowering.facts.suspends(t.getBlock())
                && !lowering.facts.suspendsAny(t.getResources());
        return resource ? "var " + lowering.names.fresh("resource") + " = " : "";
    }

    /** What {@code e}, of which more is left than a text, had as its type and gets back; null where it has not lost it. */
    @Nullable
    TypeMirror lost(ExpressionTree e) {
        TypeMirror type = e instanceof AssignmentTree a ? typeOf(a) : lowering.mirrorIfKnown(e);
        boolean captured = type instanceof TypeVariable
                && Contexts.place(lowering, lowering.facts.path(e)) instanceof TypeVariable; // there is none but null
        return !captured && regains(type) ? type : null;
    }

    /** {@code code}, as a {@code type} where that is one that values get back. */
    Fragment regained(@Nullable TypeMirror type, Fragment code) {
        return type != null && regains(type) ? Fragment.of(types.opening(type), code, RegainedTypes.CLOSING) : code;
    }
}
