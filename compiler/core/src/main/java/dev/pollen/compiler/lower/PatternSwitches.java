package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Lowers switches over patterns in whose cases or guards something awaits. A resume cannot find its case by matching
 * again, which would call accessors again; so the cases become tests in their order, which {@code if} can pass:
 *
 * <pre>
 *   switch (o) { case A(int x) when await(f) -> S; case B b -> T; default -> U; }
 *   s = o; if (s instanceof A(int x) && ⟨await f⟩) S else if (s instanceof B b) T else U
 * </pre>
 *
 * Where javac may match several cases at once, which calls the accessors of a record once for all of them, or where a
 * group runs on into the next, the switch remains, and chooses a group by number; where a guard awaits, too, the tests do that:
 *
 * <pre>
 *   switch (o) { case A(B b) -> S; case A(C c) when g -> T; default -> U; }
 *   switch (o) { case A(B d) -> { b = d; n = 0; } case A(C d) when g -> { c = d; n = 1; } default -> { n = 2; } }
 *   switch (n) { case 0 -> S; case 1 -> T; default -> U; }
 * </pre>
 */
final class PatternSwitches {
    private final Lowering lowering;
    private final Effects effects;
    private final Expressions expressions;
    private final Switches switches;

    PatternSwitches(Lowering lowering, Effects effects, Expressions expressions, Switches switches) {
        this.lowering = lowering;
        this.effects = effects;
        this.expressions = expressions;
        this.switches = switches;
    }

    static boolean isOne(Switches.Choice choice) {
        for (CaseTree c : choice.cases()) {
            if (CaseLabels.guard(c) != null) return true;
            for (Tree label : CaseLabels.of(c)) if (CaseLabels.isPattern(label)) return true;
        }
        return false;
    }

    void lower(Switches.Choice choice, Value value, Sink scope) {
        boolean suspendsInGuard = choice.cases().stream().anyMatch(c -> lowering.facts.suspends(CaseLabels.guard(c)));
        boolean fallsThrough = fallsThrough(choice);
        if (!suspendsInGuard && (fallsThrough || matchesTogether(choice))) {
            chooseByNumber(choice, value, scope);
            return;
        }
        Span at = lowering.unit.span(choice.selector());
        Variable selector = lowering.hidden("selector", lowering.typeOf(choice.selector()), at);
        scope.declare(selector, value);
        boolean takesNull =
                choice.cases().stream().flatMap(c -> CaseLabels.of(c).stream()).anyMatch(CaseLabels::isNull);
        if (!takesNull && !selector.type().primitive()) {
            scope.text(
                    new Effect.Use(selector),
                    lowering.types.inExpression("java.util.Objects") + ".requireNonNull(",
                    selector,
                    ");");
        }
        Sink chain = new Sink(lowering.unit.span(choice.whole()));
        if (fallsThrough) {
            Variable chosen = chosen(choice, scope);
            test(choice, selector, c -> choose(choice, c, chosen), chain);
            // what a label binds, its group knows, behind all guards: without a definition here it would be a parameter
            for (CaseTree c : choice.cases()) scope.text(effects.ofAll(CaseLabels.of(c)));
            chain.block().steps().forEach(scope::add);
            scope.add(numbered(choice, chosen, c -> switches.body(choice, c, scope)));
        } else {
            test(choice, selector, c -> switches.body(choice, c, scope), chain);
            scope.add(new Step.Labeled(choice.out().get(), chain.block()));
        }
    }

    private void test(Switches.Choice choice, Variable selector, Function<CaseTree, Step.Block> body, Sink steps) {
        List<CaseTree> tested = new ArrayList<>();
        CaseTree last = null;
        for (CaseTree c : choice.cases()) {
            if (CaseLabels.isDefault(c)) last = c;
            else tested.add(c);
        }
        test(choice, selector, tested, last, body, steps);
    }

    private void test(
            Switches.Choice choice,
            Variable selector,
            List<CaseTree> rest,
            @Nullable CaseTree last,
            Function<CaseTree, Step.Block> body,
            Sink steps) {
        if (rest.isEmpty()) {
            if (last != null) steps.add(new Step.Scope(body.apply(last)));
            else if (choice.mustMatch(lowering)) steps.add(new Step.Scope(switches.failure(choice)));
            return;
        }
        CaseTree c = rest.get(0);
        Value condition = condition(selector, c, steps);
        Step.Block matched = body.apply(c);
        Sink otherwise = new Sink(lowering.unit.span(choice.whole()));
        test(choice, selector, rest.subList(1, rest.size()), last, body, otherwise);
        steps.add(new Step.If(
                condition.code(), condition.effect(), matched, otherwise.isEmpty() ? null : otherwise.block()));
    }

    private Step.Block choose(Switches.Choice choice, CaseTree c, Variable chosen) {
        Sink body = new Sink(lowering.unit.span(c));
        body.text(new Effect.Def(chosen), chosen, " = " + choice.cases().indexOf(c) + ";");
        return body.block();
    }

    private Value condition(Variable selector, CaseTree c, Sink steps) {
        Value match = match(selector, CaseLabels.of(c));
        ExpressionTree guard = CaseLabels.guard(c);
        if (guard == null) return match;
        Effect first = match.effect();
        if (!lowering.facts.suspends(guard)) {
            Effect both = Effect.seq(first, effects.perhaps(effects.of(guard), guard));
            return new Value(Fragment.of(match.code(), " && (", lowering.unit.span(guard), ")"), both);
        }
        Variable all = lowering.hidden("all", Type.BOOLEAN, lowering.unit.span(guard));
        steps.declare(all, match);
        Sink held = new Sink(lowering.unit.span(guard));
        Value value = expressions.lower(guard, held);
        held.text(Effect.seq(value.effect(), new Effect.Def(all)), all, " = ", value.code(), ";");
        steps.add(new Step.If(Fragment.of(all), new Effect.Use(all), held.block(), null));
        return new Value(Fragment.of(all), new Effect.Use(all));
    }

    /** Whether the selector is what one of {@code labels} says. */
    private Value match(Variable selector, List<Tree> labels) {
        List<Object> code = new ArrayList<>();
        List<Effect> done = new ArrayList<>(List.of(new Effect.Use(selector)));
        for (Tree label : labels) {
            if (!code.isEmpty()) code.add(" || ");
            done.add(effects.of(label));
            code.add(match(selector, label));
        }
        Fragment all = Fragment.of(code.toArray());
        return new Value(labels.size() == 1 ? all : Fragment.of("(", all, ")"), Effect.seq(done));
    }

    private Fragment match(Variable selector, Tree label) {
        Span text = lowering.unit.span(label);
        if (CaseLabels.isNull(label)) return Fragment.of(selector, " == null");
        if (CaseLabels.isPattern(label)) {
            return lowering.matching(label, Fragment.of(selector, " instanceof ", text));
        }
        Element constant = lowering.facts.element(label);
        if (constant != null && constant.getKind() == ElementKind.ENUM_CONSTANT) {
            String owner = lowering.typeOf(lowering.unit.types().erasure(constant.asType()), text)
                    .text();
            return Fragment.of(selector, " == " + lowering.types.inExpression(owner) + "." + constant.getSimpleName());
        }
        if (selector.type().primitive()) return Fragment.of(selector, " == ", text);
        TypeMirror type = lowering.unit.types().erasure(lowering.mirror(label));
        boolean string = TypeParts.isOf(type, "java.lang.String");
        String cast = string ? "" : "(" + lowering.unit.types().unboxedType(boxed(selector, type)) + ") ";
        return Fragment.of(
                lowering.types.inExpression("java.util.Objects") + ".equals(", selector, ", " + cast + "(", text, "))");
    }

    /** The box that the constant is compared with: the selector's type, where it is one. */
    private TypeMirror boxed(Variable selector, TypeMirror constant) {
        TypeElement own = lowering.unit
                .elements()
                .getTypeElement(qualified(selector.type().text()));
        if (own != null) return own.asType();
        return constant.getKind().isPrimitive()
                ? lowering.unit
                        .types()
                        .boxedClass((javax.lang.model.type.PrimitiveType) constant)
                        .asType()
                : constant;
    }

    private static String qualified(String name) {
        return name.contains(".") ? name : "java.lang." + name;
    }

    /** Whether a group may run on into the next one. */
    private boolean fallsThrough(Switches.Choice choice) {
        if (choice.isArrow()) return false;
        return choice.cases().subList(0, choice.cases().size() - 1).stream().anyMatch(c -> completes(choice, c));
    }

    /** Whether two cases take the same record apart. */
    private boolean matchesTogether(Switches.Choice choice) {
        Set<TypeElement> records = new HashSet<>();
        for (CaseTree c : choice.cases()) {
            for (Tree label : CaseLabels.of(c)) {
                Tree type = CaseLabels.deconstructed(label);
                if (type != null && !records.add((TypeElement) ((DeclaredType) lowering.mirror(type)).asElement())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void chooseByNumber(Switches.Choice choice, Value value, Sink scope) {
        lowering.choosers.add(choice.whole());
        Variable chosen = chosen(choice, scope);
        List<Object> code = new ArrayList<>(List.of("switch (", value.code(), ") { "));
        List<Effect> choosing = new ArrayList<>(List.of(value.effect()));
        for (CaseTree c : choice.cases()) {
            Effect bound = effects.ofAll(CaseLabels.of(c));
            choosing.add(Effect.maybe(Effect.seq(bound, effects.of(CaseLabels.guard(c)))));
            code.addAll(List.of(new Piece.Moved(switches.label(c, false)), " -> { "));
            for (Tree label : CaseLabels.of(c)) if (CaseLabels.isPattern(label)) code.add(lowering.storing(label));
            for (Tree pattern : leftByGuard(c)) code.add(lowering.storing(pattern));
            code.addAll(List.of(chosen, " = " + choice.cases().indexOf(c)));
            code.add(completes(choice, c) ? "; } " : "; break; } ");
        }
        code.add("}");
        choosing.add(new Effect.Def(chosen));
        scope.text(Effect.seq(choosing), code.toArray());
        scope.add(
                numbered(choice, chosen, c -> after(effects.ofAll(CaseLabels.of(c)), switches.body(choice, c, scope))));
    }

    private Variable chosen(Switches.Choice choice, Sink scope) {
        Variable chosen = lowering.hidden("chosen", Type.INT, lowering.unit.span(choice.selector()));
        scope.declare(chosen, null);
        return chosen;
    }

    /** The groups, by number. */
    private Step numbered(Switches.Choice choice, Variable chosen, Function<CaseTree, Step.Block> body) {
        List<Step.Group> groups = new ArrayList<>();
        int last = choice.cases().size() - 1;
        String sign = choice.isArrow() ? " ->" : ":";
        for (int i = 0; i <= last; i++) {
            CaseTree c = choice.cases().get(i);
            Fragment label = Fragment.of(i == last ? "default" + sign : "case " + i + sign);
            groups.add(
                    new Step.Group(label, choice.isArrow(), Fragment.of(String.valueOf(i)), i == last, body.apply(c)));
        }
        return new Step.Switch(choice.out().get(), Fragment.of(chosen), new Effect.Use(chosen), groups);
    }

    /** The patterns in the guard of {@code c} whose variables its statements use; a guard itself must assign nothing. */
    private List<Tree> leftByGuard(CaseTree c) {
        ExpressionTree guard = CaseLabels.guard(c);
        if (guard == null) return List.of();
        List<Tree> patterns = new ArrayList<>();
        Span inside = lowering.unit.span(guard);
        Span whole = lowering.unit.span(c);
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void p) {
                if (tree.getPattern() != null && isUsed(tree.getPattern())) patterns.add(tree.getPattern());
                return super.visitInstanceOf(tree, p);
            }

            private boolean isUsed(Tree pattern) {
                Span bound = lowering.unit.span(pattern);
                return lowering.facts.occurrences.stream()
                        .filter(o -> whole.contains(o.span()) && !inside.contains(o.span()))
                        .map(o -> lowering.variable(o.local()))
                        .anyMatch(v -> v != null && bound.contains(v.declaration()));
            }
        }.scan(guard, null);
        return patterns;
    }

    /** Whether the group of {@code c} may reach its end: javac does not match it together with the next one then. */
    private boolean completes(Switches.Choice choice, CaseTree c) {
        Completion completion = new Completion(lowering);
        if (c.getBody() instanceof StatementTree body) return completion.completes(body);
        if (c.getBody() != null) return choice.result() == null; // a value; else an expression for its effect
        return c.getStatements().stream().allMatch(completion::completes);
    }

    /** {@code body}, known to run where the variables of its label are set. */
    private static Step.Block after(Effect bound, Step.Block body) {
        List<Step> steps = new ArrayList<>(List.of(new Step.Text(Fragment.of(), bound)));
        steps.addAll(body.steps());
        return new Step.Block(steps, body.span());
    }
}
