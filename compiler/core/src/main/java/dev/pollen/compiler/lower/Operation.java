package dev.pollen.compiler.lower;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Type;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What {@code left op= right} computes, written out: {@code (byte) (left op right)} (JLS 15.26.2). */
final class Operation {
    private final Lowering lowering;
    private final Operands operands;
    private final ExpressionTree right;
    private final String cast;
    private final TypeMirror type;
    private final TypeMirror with;
    private final Tree.Kind kind;
    private final boolean text;

    Operation(Lowering lowering, Operands operands, CompoundAssignmentTree tree) {
        this.lowering = lowering;
        this.operands = operands;
        this.right = tree.getExpression();
        this.kind = tree.getKind();
        this.type = lowering.mirror(tree.getVariable());
        this.with = lowering.mirrorIfKnown(tree.getExpression());
        this.text = kind == Tree.Kind.PLUS_ASSIGNMENT && !type.getKind().isPrimitive() && unboxed() == null;
        if (type.getKind() == TypeKind.TYPEVAR && text)
            cast = lowering.typeOf(tree.getVariable()).text();
        else cast = narrows() ? name(type) : "";
    }

    /** Whether it puts text together. */
    boolean isText() {
        return text;
    }

    /** The primitive type that a box on the left stands for; null where there is none. */
    @Nullable
    Type unboxed() {
        return operands.unboxed(type);
    }

    /** The box of the value on the left, where that is no text. */
    TypeMirror box() {
        TypeMirror primitive = type.getKind().isPrimitive() ? type : operands.unboxedMirror(type);
        return lowering.unit
                .types()
                .boxedClass((PrimitiveType) Objects.requireNonNull(primitive))
                .asType();
    }

    /** The primitive type of the value on the right, which must be known. */
    Type operand() {
        TypeMirror known = lowering.mirror(right);
        Type box = operands.unboxed(known);
        return box == null ? lowering.typeOf(right) : box;
    }

    /** The value on the left, as it is before. */
    Fragment old(Fragment left) {
        boolean isString = TypeParts.isOf(type, "java.lang.String");
        return text && !isString ? Fragment.of("\"\" + (", left, ")") : left;
    }

    /** What stands before the value on the left. */
    String begin() {
        return cast.isEmpty() ? "" : "(" + cast + ") (";
    }

    /** What stands behind the value on the right. */
    String end() {
        return cast.isEmpty() ? "" : ")";
    }

    /** Whether the operation's type may be wider than the variable's. */
    private boolean narrows() {
        if (!type.getKind().isPrimitive() || text) return false;
        boolean unknown = with.getKind() == TypeKind.ERROR;
        Type box = operands.unboxed(with);
        String other = box == null ? name(with) : box.text();
        boolean shift = operator().endsWith("<") || operator().endsWith(">");
        return switch (type.getKind()) {
            case BOOLEAN, DOUBLE -> false;
            case INT -> !shift && (unknown || List.of("long", "float", "double").contains(other));
            case LONG -> !shift && (unknown || List.of("float", "double").contains(other));
            case FLOAT -> unknown || other.equals("double");
            default -> true;
        };
    }

    /** The name of a primitive type, which may be annotated. */
    private static String name(TypeMirror type) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** The operator without its {@code =}. */
    String operator() {
        return switch (kind) {
            case PLUS_ASSIGNMENT -> "+";
            case MINUS_ASSIGNMENT -> "-";
            case MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER_ASSIGNMENT -> "%";
            case AND_ASSIGNMENT -> "&";
            case OR_ASSIGNMENT -> "|";
            case XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }
}
