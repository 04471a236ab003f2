package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Lowers declarations of local variables and classes. */
final class Declarations {
    private final Lowering lowering;
    private final Unit unit;
    private final Effects effects;
    private final Expressions expressions;

    Declarations(Lowering lowering, Effects effects, Expressions expressions) {
        this.lowering = lowering;
        this.unit = lowering.unit;
        this.effects = effects;
        this.expressions = expressions;
    }

    /** Whether the declarator at {@code i} is one of several: {@code int a, b;} */
    boolean sharesType(List<? extends StatementTree> statements, int i) {
        int start = unit.start(statements.get(i));
        boolean before = i > 0 && statements.get(i - 1) instanceof VariableTree v && unit.start(v) == start;
        boolean after =
                i + 1 < statements.size() && statements.get(i + 1) instanceof VariableTree v && unit.start(v) == start;
        return before || after;
    }

    void lower(VariableTree tree, boolean shared, Sink steps) {
        VariableElement element = (VariableElement) lowering.facts.element(tree);
        Variable v = lowering.variable(element);
        if (v == null) throw new IllegalStateException("unknown variable " + tree.getName());
        ExpressionTree init = tree.getInitializer();
        if (element.getConstantValue() != null) {
            Fragment code = shared
                    ? Fragment.of("final " + v.type().text() + " ", v, " = ", unit.span(init), ";")
                    : Fragment.of(unit.span(tree));
            steps.add(new Step.Fixed(code, effects.of(init), v));
            return;
        }
        boolean keepHeader = !shared && !lowering.facts.suspends(init);
        if (init == null) {
            Fragment header = shared ? null : Fragment.of(unit.span(tree));
            steps.add(new Step.Declare(v, header, null, "", Effect.NONE));
            return;
        }
        // what has no name is inferred anew, from the same parts
        boolean typed =
                !unit.isVar(tree.getType()) || v.type().projected() || v.type().assumed();
        Fragment header =
                keepHeader || !shared && typed ? Fragment.of(new Span(unit.start(tree), unit.start(init))) : null;
        if (header == null && !v.type().known()) throw Lowering.missing(v.declaration());
        boolean bare = init instanceof NewArrayTree n && n.getType() == null;
        String creation = bare ? "new " + rawArray(element.asType(), unit.span(tree)) + " " : "";
        Value value = expressions.lower(init, steps);
        if (unit.isVar(tree.getType())) Lowering.checkInferred(v, value.code());
        steps.add(new Step.Declare(v, header, value.code(), creation, value.effect()));
    }

    private String rawArray(TypeMirror type, Span at) {
        return lowering.typeOf(unit.types().erasure(type), at).text();
    }

    void localClass(ClassTree tree, Sink steps) {
        if (lowering.anonymous.isMoved(tree)) return;
        steps.add(new Step.Fixed(Fragment.of(unit.span(tree)), effects.of(tree), null));
    }
}
