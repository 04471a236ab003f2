package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.source.tree.ParenthesizedTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operands of an expression in order, with what their evaluation does besides. */
class OperandsTest {
    private static List<String> operands(String expression) {
        return operands("Object", expression);
    }

    private static List<String> operands(String type, String expression) {
        Methods m = new Methods("Integer box = 1; long wide = 2; C c = this; " + type + " x = " + expression
                + "; log(x); log(box + wide); log(c);");
        var tree = m.initialiser();
        while (tree instanceof ParenthesizedTree p) tree = p.getExpression();
        return new Operands(m.lowering, new Spills(m.lowering))
                .of(tree).stream().map(o -> show(m, o)).toList();
    }

    private static String show(Methods m, Operand o) {
        return m.text(o.tree())
                + (o.as() == null ? "" : " as " + o.as().text())
                + (o.how() == Operand.How.PLAIN ? "" : " " + o.how())
                + (o.cast() == null ? "" : " cast " + o.cast());
    }

    @Test
    void arithmeticUnboxesItsLeftSideBeforeTheRightOneIsEvaluated() {
        assertThat(operands("box + p")).containsExactly("box as int", "p").inOrder();
        assertThat(operands("p - box")).containsExactly("p", "box").inOrder();
    }

    @Test
    void aComparisonOfReferencesUnboxesNothing() {
        assertThat(operands("box == box")).containsExactly("box", "box");
        assertThat(operands("box == 1")).containsExactly("box as int", "1");
    }

    @Test
    void concatenationConvertsToTextAtOnce() {
        assertThat(operands("c + \"a\"")).containsExactly("c TEXT", "\"a\"").inOrder();
        assertThat(operands("\"a\" + c")).containsExactly("\"a\"", "c").inOrder();
    }

    @Test
    void aCallEvaluatesItsReceiverThenItsArguments() {
        assertThat(operands("later.equals(c.field)"))
                .containsExactly("later", "c.field")
                .inOrder();
        assertThat(operands("Objects.hash(p, box)")).containsExactly("p", "box").inOrder();
    }

    @Test
    void typesAndThisAreNoOperands() {
        assertThat(operands("Integer.MAX_VALUE")).isEmpty();
        assertThat(operands("this.field")).isEmpty();
        assertThat(operands("c.field")).containsExactly("c");
    }

    @Test
    void argumentsAreConvertedToPrimitiveParametersAtOnce() {
        assertThat(operands("f(box)")).containsExactly("box as int");
    }

    @Test
    void anOverloadIsKeptByACast() {
        assertThat(operands("Math.abs(box)")).containsExactly("box as int cast int");
        assertThat(operands("Math.abs(wide)")).containsExactly("wide as long cast long");
    }

    @Test
    void arraysEvaluateArrayThenIndex() {
        assertThat(operands("array[box]"))
                .containsExactly("array", "box as int")
                .inOrder();
        assertThat(operands("array[p] = box"))
                .containsExactly("array", "p", "box as int")
                .inOrder();
    }

    @Test
    void anAssignmentToAVariableEvaluatesItsRightSideOnly() {
        assertThat(operands("p = 3")).containsExactly("3 as int");
        assertThat(operands("c.field = 3")).containsExactly("c", "3 as int").inOrder();
    }

    @Test
    void dimensionsAndElementsComeInOrder() {
        assertThat(operands("new int[p][box]"))
                .containsExactly("p", "box as int")
                .inOrder();
        assertThat(operands("new long[][] {{p, wide}, {box}}"))
                .containsExactly("p as long", "wide as long", "box as long")
                .inOrder();
    }

    @Test
    void methodReferencesFailOnNullAtOnce() {
        assertThat(operands("Supplier<Integer>", "c::hashCode")).containsExactly("c NON_NULL");
    }

    @Test
    void incrementsEvaluateWhereTheyWrite() {
        assertThat(operands("array[p]++")).containsExactly("array", "p").inOrder();
        assertThat(operands("-box")).containsExactly("box");
    }

    @Test
    void whatDoesNotEvaluateAllOfItsPartsIsRefused() {
        assertThrows(Lowering.Refused.class, () -> operands("p > 1 ? 1 : 2"));
        assertThrows(Lowering.Refused.class, () -> operands("Supplier<Integer>", "() -> 1"));
    }
}
