package dev.pollen.compiler.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Constant expressions (JLS 15.29). They are never kept over an await: that would make them variables. */
final class Constants {
    private Constants() {}

    /** Whether {@code tree} is a constant expression, or {@code null}. */
    static boolean isConstant(Lowering lowering, @Nullable Tree tree) {
        if (tree instanceof LiteralTree) return true;
        if (tree instanceof ParenthesizedTree p) return isConstant(lowering, p.getExpression());
        if (tree instanceof BinaryTree b) {
            return isConstant(lowering, b.getLeftOperand())
                    && isConstant(lowering, b.getRightOperand())
                    && !mayFail(lowering, b);
        }
        if (tree instanceof UnaryTree u) {
            return switch (u.getKind()) {
                case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT ->
                    isConstant(lowering, u.getExpression());
                default -> false;
            };
        }
        if (tree instanceof ConditionalExpressionTree c) {
            return isConstant(lowering, c.getCondition())
                    && isConstant(lowering, c.getTrueExpression())
                    && isConstant(lowering, c.getFalseExpression());
        }
        if (tree instanceof TypeCastTree c) {
            String type = c.getType().toString();
            boolean simple = c.getType().getKind() == Tree.Kind.PRIMITIVE_TYPE
                    || type.equals("String")
                    || type.equals("java.lang.String");
            return simple && isConstant(lowering, c.getExpression());
        }
        return variable(lowering, tree) != null;
    }

    /** The value of a constant variable, named by itself or by its class: {@code object.NAME} is none (JLS 15.29). */
    private static @Nullable Object variable(Lowering lowering, @Nullable Tree tree) {
        boolean named = tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree s
                        && lowering.facts.element(s.getExpression()) instanceof TypeElement;
        return named && lowering.facts.element(tree) instanceof VariableElement v ? v.getConstantValue() : null;
    }

    /** Whether {@code tree} divides integers, and not certainly by something else than zero. */
    private static boolean mayFail(Lowering lowering, BinaryTree tree) {
        if (tree.getKind() != Tree.Kind.DIVIDE && tree.getKind() != Tree.Kind.REMAINDER) return false;
        TypeKind type = lowering.mirror(tree).getKind();
        if (type == TypeKind.FLOAT || type == TypeKind.DOUBLE) return false;
        Object divisor = value(lowering, tree.getRightOperand());
        return divisor instanceof Character c ? c == 0 : !(divisor instanceof Number n && n.longValue() != 0);
    }

    /** Whether {@code tree} is a constant expression that is true. */
    static boolean isTrue(Lowering lowering, ExpressionTree tree) {
        return isConstant(lowering, tree) && Boolean.TRUE.equals(value(lowering, tree));
    }

    /** The value of a constant expression, or null where it is none or is not computed here. */
    static @Nullable Object value(Lowering lowering, Tree tree) {
        if (tree instanceof LiteralTree l) return l.getValue();
        if (tree instanceof ParenthesizedTree p) return value(lowering, p.getExpression());
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return variable(lowering, tree);
        }
        // javac folds the rest into the type that it gives the tree; its text form is all that the API shows of it
        return unfold(lowering, tree);
    }

    private static @Nullable Object unfold(Lowering lowering, Tree tree) {
        if (tree instanceof UnaryTree u && u.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return value(lowering, u.getExpression()) instanceof Boolean b ? !b : null;
        }
        if (tree instanceof UnaryTree u) {
            Integer operand = integer(value(lowering, u.getExpression()));
            if (operand == null) return null;
            return switch (u.getKind()) {
                case UNARY_MINUS -> -operand;
                case UNARY_PLUS -> operand;
                case BITWISE_COMPLEMENT -> ~operand;
                default -> null;
            };
        }
        if (tree instanceof TypeCastTree c) {
            Integer operand = integer(value(lowering, c.getExpression()));
            if (operand == null) return null;
            return switch (c.getType().toString()) {
                case "int" -> operand;
                case "char" -> (char) (int) operand;
                case "byte" -> (byte) (int) operand;
                case "short" -> (short) (int) operand;
                default -> null;
            };
        }
        if (tree instanceof BinaryTree b) {
            Object left = value(lowering, b.getLeftOperand());
            Object right = value(lowering, b.getRightOperand());
            if (left instanceof Boolean l && right instanceof Boolean r) {
                return switch (b.getKind()) {
                    case CONDITIONAL_AND, AND -> l && r;
                    case CONDITIONAL_OR, OR -> l || r;
                    case EQUAL_TO -> l.equals(r);
                    case NOT_EQUAL_TO, XOR -> !l.equals(r);
                    default -> null;
                };
            }
            if (b.getKind() == Tree.Kind.PLUS && (left instanceof String || right instanceof String)) {
                return left == null || right == null ? null : "" + left + right;
            }
            Integer x = integer(left);
            Integer y = integer(right);
            Object number = x == null || y == null ? null : arithmetic(b.getKind(), x, y);
            if (number != null) return number;
            if (left instanceof Number l && right instanceof Number r) {
                int order = Double.compare(l.doubleValue(), r.doubleValue());
                return switch (b.getKind()) {
                    case LESS_THAN -> order < 0;
                    case LESS_THAN_EQUAL -> order <= 0;
                    case GREATER_THAN -> order > 0;
                    case GREATER_THAN_EQUAL -> order >= 0;
                    case EQUAL_TO -> order == 0;
                    case NOT_EQUAL_TO -> order != 0;
                    default -> null;
                };
            }
        }
        return null;
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        if (value instanceof Character c) return (int) c;
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? ((Number) value).intValue()
                : null;
    }

    private static @Nullable Object arithmetic(Tree.Kind kind, int x, int y) {
        return switch (kind) {
            case PLUS -> x + y;
            case MINUS -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> y == 0 ? null : x / y;
            case REMAINDER -> y == 0 ? null : x % y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case LEFT_SHIFT -> x << y;
            case RIGHT_SHIFT -> x >> y;
            case UNSIGNED_RIGHT_SHIFT -> x >>> y;
            case LESS_THAN -> x < y;
            case LESS_THAN_EQUAL -> x <= y;
            case GREATER_THAN -> x > y;
            case GREATER_THAN_EQUAL -> x >= y;
            case EQUAL_TO -> x == y;
            case NOT_EQUAL_TO -> x != y;
            default -> null;
        };
    }
}
