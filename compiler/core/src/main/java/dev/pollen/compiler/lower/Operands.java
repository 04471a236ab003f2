package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Which parts an expression evaluates, and in which order (JLS 15.7). Only for expressions that evaluate all of their
 * parts before they do anything themselves; there is no default: an unknown kind is refused.
 */
final class Operands {
    private final Lowering lowering;
    private final Spills spills;
    private final Arguments arguments;

    Operands(Lowering lowering, Spills spills) {
        this.lowering = lowering;
        this.spills = spills;
        this.arguments = new Arguments(lowering, spills);
    }

    List<Operand> of(ExpressionTree e) {
        if (e instanceof ParenthesizedTree t) return List.of(Operand.of(t.getExpression()));
        if (e instanceof BinaryTree t) return binary(t);
        if (e instanceof UnaryTree t) return unary(t);
        if (e instanceof TypeCastTree t) return List.of(Operand.of(t.getExpression()));
        if (e instanceof InstanceOfTree t) return List.of(Operand.of(t.getExpression()));
        if (e instanceof ArrayAccessTree t) return access(t);
        if (e instanceof MemberSelectTree t) return select(t);
        if (e instanceof MethodInvocationTree t) return call(t);
        if (e instanceof NewClassTree t) return creation(t);
        if (e instanceof NewArrayTree t) return array(t);
        if (e instanceof AssignmentTree t) {
            List<Operand> parts = target(t.getVariable());
            parts.add(arguments.assigned(t));
            return parts;
        }
        if (e instanceof MemberReferenceTree t) {
            return List.of(Operand.primary(t.getQualifierExpression()).how(Operand.How.NON_NULL));
        }
        if (e instanceof SwitchExpressionTree t) return List.of(Operand.of(t.getExpression()));
        throw lowering.unsupported(e, "an await inside an expression of the kind " + e.getKind());
    }

    /** The parts of the left side of an assignment. */
    List<Operand> target(ExpressionTree left) {
        while (left instanceof ParenthesizedTree p) left = p.getExpression();
        if (left instanceof MemberSelectTree t) return new ArrayList<>(select(t));
        if (left instanceof ArrayAccessTree t) return new ArrayList<>(access(t));
        if (left instanceof IdentifierTree) return new ArrayList<>();
        throw lowering.unsupported(left, "an assignment to this");
    }

    private List<Operand> unary(UnaryTree t) {
        return switch (t.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> target(t.getExpression());
            default -> List.of(Operand.of(t.getExpression()));
        };
    }

    private List<Operand> binary(BinaryTree t) {
        Operand left = Operand.of(t.getLeftOperand());
        Operand right = Operand.of(t.getRightOperand());
        TypeKind type = lowering.mirrorIfKnown(t.getLeftOperand()).getKind();
        boolean primitive = type.isPrimitive();
        boolean known = lowering.mirrorIfKnown(t.getRightOperand()).getKind() != TypeKind.ERROR;
        boolean kept = lowering.facts.suspends(t.getRightOperand());
        // as it is: nothing is kept, or what is, is kept for text and for numbers alike
        if (!kept && (!known || type == TypeKind.ERROR) || !known && primitive) return List.of(left, right);
        if (isString(known ? lowering.mirrorIfKnown(t) : lowering.mirror(t))) {
            boolean text = !isString(lowering.mirror(t.getLeftOperand()));
            return List.of(text ? left.how(Operand.How.TEXT) : left, right);
        }
        boolean numeric = switch (t.getKind()) {
            case EQUAL_TO, NOT_EQUAL_TO ->
                primitive || lowering.mirror(t.getRightOperand()).getKind().isPrimitive();
            default -> true;
        };
        return List.of(numeric ? left.as(unboxed(lowering.mirror(t.getLeftOperand()))) : left, right);
    }

    private List<Operand> access(ArrayAccessTree t) {
        return List.of(Operand.primary(t.getExpression()), index(t.getIndex()));
    }

    /** An array's index or dimension: whatever it is, it is promoted to an int. */
    private Operand index(ExpressionTree t) {
        TypeMirror type = lowering.mirrorIfKnown(t);
        return Operand.of(t).as(type.getKind() == TypeKind.ERROR ? Type.INT : unboxed(type));
    }

    private List<Operand> select(MemberSelectTree t) {
        return spills.isValue(t.getExpression()) ? List.of(receiver(t)) : List.of();
    }

    /** What stands before the dot. If it is kept, then as something that has the member. */
    private Operand receiver(MemberSelectTree t) {
        Operand receiver = Operand.primary(t.getExpression());
        TypeMirror type = lowering.mirrorIfKnown(t.getExpression());
        Element member = lowering.facts.element(t);
        if (member == null || !(member.getEnclosingElement() instanceof TypeElement owner)) return receiver;
        if (type instanceof IntersectionType all) {
            for (TypeMirror bound : TypeParts.bounds(all)) {
                if (Sufficiency.has(lowering, bound, owner, member, false))
                    return receiver.formal(lowering.types.of(bound));
            }
        }
        if (!Sufficiency.isKnown(lowering, t) && !lowering.namelessTypes.knows(type)) {
            if (!staysBefore(t) && !isVariable(t.getExpression())) return receiver;
            throw new Lowering.Refused(
                    Code.P0301,
                    lowering.unit.span(t.getExpression()),
                    "the class of this has no name here, so its " + member.getSimpleName()
                            + " cannot be used around an await",
                    "give the class a name that is known here, or keep the object in a var before");
        }
        return receiver;
    }

    /** Whether the object must be kept; where {@code t} is a method, only an argument of its call can suspend behind it. */
    private boolean staysBefore(MemberSelectTree t) {
        Tree around = lowering.facts.path(t).getParentPath().getLeaf();
        return !(around instanceof MethodInvocationTree call && call.getMethodSelect() == t)
                || lowering.facts.suspendsAny(call.getArguments());
    }

    /** Whether the value of {@code e} comes from an await, or out of a variable of ours. */
    private boolean isVariable(ExpressionTree e) {
        ExpressionTree bare = Conditions.bare(e);
        return lowering.facts.suspends(bare)
                && (bare instanceof ConditionalExpressionTree
                        || bare instanceof SwitchExpressionTree
                        || Known.isAwait(lowering.facts.path(bare), lowering.unit.trees()));
    }

    private List<Operand> call(MethodInvocationTree t) {
        List<Operand> parts = new ArrayList<>();
        if (t.getMethodSelect() instanceof MemberSelectTree s) parts.addAll(select(s));
        // with an argument that javac does not know it names any method of that name, but gives no type for it
        if (lowering.mirrorIfKnown(t.getMethodSelect()) instanceof ExecutableType type
                && lowering.facts.element(t.getMethodSelect()) instanceof ExecutableElement method) {
            arguments.add(parts, t.getArguments(), type, method);
        } else {
            arguments.addUnknown(parts, t.getArguments());
        }
        return parts;
    }

    private List<Operand> creation(NewClassTree t) {
        List<Operand> parts = new ArrayList<>();
        if (t.getEnclosingExpression() != null) {
            parts.add(Operand.primary(t.getEnclosingExpression()).how(Operand.How.NON_NULL));
        }
        boolean known = lowering.mirrorIfKnown(t).getKind() != TypeKind.ERROR;
        if (known && lowering.facts.element(t) instanceof ExecutableElement constructor) {
            arguments.add(parts, t.getArguments(), made(t, constructor), constructor);
        } else {
            arguments.addUnknown(parts, t.getArguments());
        }
        return parts;
    }

    /** The constructor as a member of the type that is made: with its type arguments, or erased where it is raw. */
    private TypeMirror made(NewClassTree t, ExecutableElement constructor) {
        if (lowering.mirror(t) instanceof DeclaredType made
                && made.asElement().equals(constructor.getEnclosingElement())) {
            return lowering.unit.types().asMemberOf(made, constructor);
        }
        return lowering.unit.types().erasure(constructor.asType()); // of an anonymous class
    }

    private List<Operand> array(NewArrayTree t) {
        List<Operand> parts = new ArrayList<>();
        for (ExpressionTree dimension : t.getDimensions()) {
            parts.add(index(dimension));
        }
        if (t.getInitializers() != null) {
            TypeMirror type = lowering.mirrorIfKnown(t);
            if (type instanceof ArrayType a && lowering.types.of(a.getComponentType()) != null) {
                elements(parts, t, a.getComponentType());
            } else {
                arguments.addUnknown(parts, t.getInitializers());
            }
        }
        return parts;
    }

    private void elements(List<Operand> parts, NewArrayTree t, @Nullable TypeMirror element) {
        for (ExpressionTree e : t.getInitializers()) {
            boolean nested = e instanceof NewArrayTree n
                    && n.getType() == null
                    && n.getDimensions().isEmpty();
            if (nested) {
                elements(parts, (NewArrayTree) e, element instanceof ArrayType a ? a.getComponentType() : null);
            } else {
                // elements are converted as they are stored, in turn
                parts.add(Operand.of(e).as(element == null ? null : lowering.types.of(element)));
            }
        }
    }

    private boolean isString(TypeMirror type) {
        return TypeParts.isOf(type, "java.lang.String");
    }

    /** Whether a value of {@code type} may be one of a box. */
    boolean mayBeBox(TypeMirror type) {
        TypeMirror box = lowering.unit
                .types()
                .boxedClass(lowering.unit.types().getPrimitiveType(TypeKind.INT))
                .asType();
        return !type.getKind().isPrimitive()
                && (unboxed(type) != null || lowering.unit.types().isAssignable(box, type));
    }

    /** The primitive type of a box, or of a type variable that is bounded by one; else null. */
    @Nullable
    Type unboxed(TypeMirror type) {
        return lowering.types.of(unboxedMirror(type));
    }

    /** The same, as javac's. */
    @Nullable
    TypeMirror unboxedMirror(TypeMirror type) {
        TypeMirror box = type;
        while (box instanceof TypeVariable || box instanceof IntersectionType) {
            box = box instanceof TypeVariable v
                    ? v.getUpperBound()
                    : ((IntersectionType) box).getBounds().get(0);
        }
        if (box.getKind() != TypeKind.DECLARED) return null;
        try {
            return lowering.unit.types().unboxedType(box);
        } catch (IllegalArgumentException notABox) {
            return null;
        }
    }
}
