package dev.pollen.compiler.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Lowers loops. A head without an await stays a loop's head; one with an await moves into the body:
 *
 * <pre>
 *   while (await(c)) S             while (true) { ⟨await c⟩ if (!⟨result⟩) break; S }
 *   for (; c; await(u)) S          for (boolean first = true; ; first = false) { if (!first) ⟨await u⟩ if (!c) break; S }
 *   for (; o is T t; u(() -> t)) S the same: a fresh copy of t is made right before u
 *   for (T x : xs) S               iterator = xs.iterator(); while (iterator.hasNext()) { T x = iterator.next(); S }
 * </pre>
 */
final class Loops {
    private final Lowering lowering;
    private final Unit unit;
    private final Effects effects;
    private final Expressions expressions;
    private final Statements statements;

    Loops(Lowering lowering, Effects effects, Expressions expressions, Statements statements) {
        this.lowering = lowering;
        this.unit = lowering.unit;
        this.effects = effects;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** A loop that is being lowered. */
    private record Open(Target out, Target proceed) {}

    private Open open(StatementTree tree, boolean leaveBody) {
        String name = effects.labelOf(tree);
        Target out = lowering.target(name, "loop");
        Target proceed = lowering.target(null, "next");
        if (name != null) lowering.labels.add(out);
        lowering.jumps.push(new Jumps.Around.Loop(name, out, proceed, true, leaveBody));
        return new Open(out, proceed);
    }

    void whileLoop(WhileLoopTree tree, Sink steps) {
        Open loop = open(tree, false);
        ExpressionTree condition = Conditions.bare(tree.getCondition());
        Sink body = new Sink(unit.span(tree));
        Head head = head(condition, false, loop.out, body);
        statements.into(tree.getStatement(), body);
        lowering.jumps.pop();
        steps.add(
                new Step.Loop(loop.out, loop.proceed, false, head.code, head.effect, null, Effect.NONE, body.block()));
    }

    /** The part of a condition that stays in the head; null: nothing does. */
    private record Head(@Nullable Fragment code, Effect effect) {}

    private Head head(@Nullable ExpressionTree condition, boolean inBody, Target out, Sink body) {
        if (condition == null) return new Head(null, Effect.NONE);
        if (!lowering.facts.suspends(condition) && !inBody) {
            boolean forever = Constants.isTrue(lowering, condition);
            Effect effect = effects.of(condition);
            return new Head(forever ? null : Conditions.operand(condition, effects.source(condition)), effect);
        }
        check(condition, out, body);
        return new Head(null, Effect.NONE);
    }

    /** Leaves the loop where {@code condition} does not hold. */
    private void check(ExpressionTree condition, Target out, Sink body) {
        Value value = expressions.lower(condition, body);
        lowering.labels.add(out);
        body.text(
                Effect.seq(value.effect(), Effect.maybe(new Effect.Jump(out))),
                "if (",
                Conditions.not(value.code()),
                ") break " + out.label() + ";");
    }

    void doLoop(DoWhileLoopTree tree, Sink steps) {
        ExpressionTree condition = Conditions.bare(tree.getCondition());
        boolean late = lowering.facts.suspends(condition);
        Open loop = open(tree, late);
        if (!late) {
            Step.Block body = statements.block(tree.getStatement());
            lowering.jumps.pop();
            Effect effect = effects.of(condition);
            Fragment code = effects.source(condition);
            steps.add(new Step.Loop(loop.out, loop.proceed, true, code, effect, null, Effect.NONE, body));
            return;
        }
        Sink body = new Sink(unit.span(tree));
        body.add(new Step.Labeled(loop.proceed, statements.block(tree.getStatement())));
        if (new Completion(lowering).reachesCondition(tree)) check(condition, loop.out, body);
        lowering.jumps.pop();
        steps.add(new Step.Loop(loop.out, loop.proceed, false, null, Effect.NONE, null, Effect.NONE, body.block()));
    }

    void forLoop(ForLoopTree tree, Sink steps) {
        if (needsScope(tree, steps)) {
            Sink scope = new Sink(unit.span(tree));
            forLoopInScope(tree, scope);
            steps.add(new Step.Scope(scope.block()));
        } else {
            forLoopInScope(tree, steps);
        }
    }

    private boolean needsScope(ForLoopTree tree, Sink steps) {
        for (StatementTree s : tree.getInitializer()) {
            Facts.Local local = s instanceof VariableTree ? lowering.facts.locals.get(lowering.facts.element(s)) : null;
            if (local != null && lowering.facts.clashes(local, steps.span)) return true;
        }
        return false;
    }

    private void forLoopInScope(ForLoopTree tree, Sink steps) {
        List<? extends StatementTree> start = tree.getInitializer();
        for (int i = 0; i < start.size(); i++) {
            StatementTree s = start.get(i);
            if (s instanceof VariableTree v) {
                statements.declarations().lower(v, true, steps);
            } else {
                Value value = expressions.lower(((ExpressionStatementTree) s).getExpression(), steps);
                if (!value.code().isResult()) steps.text(value.effect(), value.code(), ";");
            }
        }
        Open loop = open(tree, false);
        Sink body = new Sink(unit.span(tree));
        boolean inBody = lowering.facts.suspendsAny(tree.getUpdate())
                || Captures.anyBoundBy(lowering, tree.getCondition(), tree.getUpdate());
        Update update = update(tree, inBody, steps, body);
        // an update in the body is made before the condition is looked at
        Head head = head(tree.getCondition(), inBody && !isForever(tree.getCondition()), loop.out, body);
        statements.into(tree.getStatement(), body);
        lowering.jumps.pop();
        steps.add(new Step.Loop(
                loop.out, loop.proceed, false, head.code, head.effect, update.code, update.effect, body.block()));
    }

    private boolean isForever(@Nullable ExpressionTree condition) {
        return condition == null || Constants.isTrue(lowering, condition);
    }

    private record Update(@Nullable Fragment code, Effect effect) {}

    private Update update(ForLoopTree tree, boolean inBody, Sink steps, Sink body) {
        List<? extends ExpressionStatementTree> parts = tree.getUpdate();
        if (parts.isEmpty()) return new Update(null, Effect.NONE);
        if (!inBody) {
            int end = unit.end(parts.get(parts.size() - 1).getExpression());
            return new Update(Fragment.of(new Span(unit.start(parts.get(0)), end)), effects.ofAll(parts));
        }
        Variable first = lowering.hidden("first", Type.BOOLEAN, unit.span(tree));
        steps.declare(first, new Value(Fragment.of("true"), Effect.NONE));
        Sink again = new Sink(unit.span(tree));
        for (ExpressionStatementTree part : parts) {
            Value value = expressions.lower(part.getExpression(), again);
            if (!value.code().isResult()) again.text(value.effect(), value.code(), ";");
        }
        body.add(new Step.If(Fragment.of("!", first), new Effect.Use(first), again.block(), null));
        return new Update(Fragment.of(first, " = false"), new Effect.Def(first));
    }

    void forEach(EnhancedForLoopTree tree, Sink steps) {
        ExpressionTree source = Conditions.bare(tree.getExpression());
        TypeMirror type = lowering.mirror(source);
        while (type instanceof TypeVariable v) type = v.getUpperBound(); // a capture may be bounded by an array
        Value value = expressions.lower(source, steps);
        if (!lowering.facts.suspends(tree.getStatement())) {
            StatementTree rest = tree.getStatement();
            Variable x = lowering.variable(lowering.facts.element(tree.getVariable()));
            if (x != null && unit.isVar(tree.getVariable().getType())) Lowering.checkInferred(x, value.code());
            // only the source of the elements awaits: the loop itself stays text
            Effect round = effects.forEachRounds(tree);
            String label = effects.labelOf(tree);
            steps.text(
                    Effect.seq(value.effect(), round),
                    label == null ? "" : label + ": ",
                    new Span(unit.start(tree), unit.start(tree.getExpression())),
                    value.code(),
                    new Span(unit.end(tree.getExpression()), unit.end(rest)));
            return;
        }
        if (type.getKind() == TypeKind.ARRAY) overArray(tree, (ArrayType) type, value, steps);
        else overIterable(tree, source, type, value, steps);
    }

    private void overArray(EnhancedForLoopTree tree, ArrayType type, Value source, Sink steps) {
        Span at = unit.span(tree.getExpression());
        Type known = lowering.types.of(type);
        Type element = known == null ? unknownElement(tree) : null;
        Type written = element == null ? lowering.typeOf(type, at) : element.within("", "[]");
        Variable array = lowering.hidden("array", written, at);
        Variable index = lowering.hidden("index", Type.INT, at);
        steps.declare(array, source);
        steps.declare(index, new Value(Fragment.of("0"), Effect.NONE));
        rounds(
                tree,
                new Head(
                        Fragment.of(index, " < ", array, ".length"),
                        Effect.seq(new Effect.Use(index), new Effect.Use(array))),
                new Update(Fragment.of(index, "++"), Effect.seq(new Effect.Use(index), new Effect.Def(index))),
                new Value(
                        Fragment.of(array, "[", index, "]"), Effect.seq(new Effect.Use(array), new Effect.Use(index))),
                steps);
    }

    private void overIterable(EnhancedForLoopTree tree, Tree source, TypeMirror type, Value value, Sink steps) {
        Span at = unit.span(tree.getExpression());
        TypeElement iteratorElement = unit.elements().getTypeElement("java.util.Iterator");
        DeclaredType iterable = iterable(type);
        TypeMirror iterator = iterable == null || iterable.getTypeArguments().isEmpty()
                ? unit.types().getDeclaredType(iteratorElement)
                : unit.types()
                        .getDeclaredType(
                                iteratorElement, iterable.getTypeArguments().get(0));
        Type known = lowering.types.of(iterator);
        Type element = known == null ? unknownElement(tree) : null;
        String name = lowering.types.nameOf(iteratorElement);
        Type written = !isExact(tree) && lowering.intersections.regaining.regains(iterator)
                ? Type.reference(name + "<?>") // the variable is declared as no more than it is kept as
                : element == null ? lowering.typeOf(iterator, at) : element.within(name + "<? extends ", ">");
        Variable it = lowering.hidden("iterator", written, at);
        boolean primary = source instanceof com.sun.source.tree.IdentifierTree
                || source instanceof com.sun.source.tree.MethodInvocationTree
                        && !value.code().isResult()
                || source instanceof com.sun.source.tree.MemberSelectTree;
        Fragment code =
                primary ? Fragment.of(value.code(), ".iterator()") : Fragment.of("(", value.code(), ").iterator()");
        steps.declare(it, new Value(code, value.effect()));
        rounds(
                tree,
                new Head(Fragment.of(it, ".hasNext()"), new Effect.Use(it)),
                new Update(null, Effect.NONE),
                new Value(Fragment.of(it, ".next()"), new Effect.Use(it)),
                steps);
    }

    /** What the elements are at least, where javac does not know their type: what the loop's variable is declared as. */
    private @Nullable Type unknownElement(EnhancedForLoopTree tree) {
        Variable x = lowering.variable(lowering.facts.element(tree.getVariable()));
        boolean declared = !unit.isVar(tree.getVariable().getType());
        return declared && x != null && x.type().known() && !x.type().primitive() ? x.type() : null;
    }

    private @Nullable DeclaredType iterable(TypeMirror type) {
        if (type instanceof DeclaredType d
                && ((TypeElement) d.asElement()).getQualifiedName().contentEquals("java.lang.Iterable")) return d;
        for (TypeMirror up : unit.types().directSupertypes(type)) {
            DeclaredType found = iterable(up);
            if (found != null) return found;
        }
        return null;
    }

    /** Whether the elements have a type that can be written down; else the iterator's is not enough for the variable. */
    private boolean isExact(EnhancedForLoopTree tree) {
        TypeMirror source = lowering.mirrorIfKnown(tree.getExpression());
        TypeMirror variable = lowering.mirrorIfKnown(tree.getVariable());
        return variable.getKind().isPrimitive()
                || !TypeParts.mentionsIntersection(source) && !lowering.intersections.regaining.regains(source);
    }

    private void rounds(EnhancedForLoopTree tree, Head head, Update update, Value next, Sink steps) {
        Open loop = open(tree, false);
        Sink body = new Sink(unit.span(tree.getStatement()));
        Variable x = lowering.variable(lowering.facts.element(tree.getVariable()));
        if (x == null) throw new IllegalStateException("unknown variable " + tree.getVariable());
        if (x.type().projected()) {
            throw new Lowering.Refused(
                    Code.P0301,
                    x.declaration(),
                    "the type of " + x.name() + " cannot be written down, so the loop cannot be left and entered again",
                    "declare it with a type that has a name instead of var");
        }
        body.declare(
                x,
                isExact(tree)
                        ? next
                        : new Value(Fragment.of("(" + x.type().text() + ") ", next.code()), next.effect()));
        statements.into(tree.getStatement(), body);
        lowering.jumps.pop();
        steps.add(new Step.Loop(
                loop.out, loop.proceed, false, head.code, head.effect, update.code, update.effect, body.block()));
    }
}
