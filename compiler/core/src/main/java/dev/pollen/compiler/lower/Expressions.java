package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Takes the awaits out of expressions. What an expression evaluates before an await is kept in a temporary (it is
 * <em>spilled</em>), in Java's order from left to right, unless its value cannot change meanwhile.
 *
 * <pre>
 *   f(a[i], await(g), h())     t = a[i];  ⟨await g⟩  f(t, ⟨result⟩, h())
 * </pre>
 */
final class Expressions {
    private final Lowering lowering;
    private final Effects effects;
    private final Spills spills;
    private final Operands operands;
    private final Statements statements;

    Expressions(Lowering lowering, Effects effects, Statements statements) {
        this.lowering = lowering;
        this.effects = effects;
        this.spills = new Spills(lowering);
        this.operands = new Operands(lowering, spills);
        this.statements = statements;
    }

    /** What is left of {@code e} once its awaits are in {@code steps}. */
    Value lower(ExpressionTree e, Sink steps) {
        if (!lowering.facts.suspends(e)) return new Value(effects.source(e), effects.of(e));
        if (Known.isAwait(lowering.facts.path(e), lowering.unit.trees())) return await((MethodInvocationTree) e, steps);
        if (e instanceof BinaryTree b && isShortCircuit(b) && lowering.facts.suspends(b.getRightOperand())) {
            return shortCircuit(b, steps);
        }
        if (e instanceof BinaryTree b && isShortCircuit(b)) return leftOnly(b, steps);
        if (e instanceof ConditionalExpressionTree c) return conditional(c, steps);
        if (e instanceof SwitchExpressionTree s && lowering.facts.suspendsAny(s.getCases())) {
            return statements.switches().expression(s, steps);
        }
        if (e instanceof CompoundAssignmentTree c) return compound(c, steps);
        String constant = e instanceof MemberSelectTree s ? lowering.accessors.constantOf(s) : null;
        if (constant != null) {
            Value of = lower(((MemberSelectTree) e).getExpression(), steps);
            return new Value(Fragment.of(constant + "(", of.code(), ")"), of.effect());
        }
        MemberSelectTree superField =
                e instanceof AssignmentTree a ? lowering.hiddenFields.bridged(a.getVariable()) : null;
        if (superField != null) {
            Value value = lower(((AssignmentTree) e).getExpression(), steps);
            return new Value(
                    Fragment.of(lowering.hiddenFields.assigned(superField), value.code(), "))"), value.effect());
        }
        return strict(e, e, operands.of(e), steps);
    }

    private Value await(MethodInvocationTree call, Sink steps) {
        Tree parent = lowering.facts.path(call).getParentPath().getLeaf();
        boolean used = !(parent instanceof com.sun.source.tree.ExpressionStatementTree);
        Type type = used ? resultType(call) : lowering.types.object();
        TypeMirror lost = used ? lowering.intersections.regaining.lost(call) : null;
        if (used && lost == null) Sufficiency.check(lowering, call);
        suspend(call.getArguments().get(0), lowering.unit.span(call), steps);
        Piece result = new Piece.Result(lost == null ? type : lowering.types.object(), false);
        return new Value(used ? regained(call, Fragment.of(result)) : Fragment.of(result), Effect.NONE);
    }

    /** {@code value}, that of {@code e} as it was kept or awaited, as the type that it was. */
    Fragment regained(ExpressionTree e, Fragment value) {
        TypeMirror lost = lowering.intersections.regaining.lost(e);
        return lost != null
                ? lowering.intersections.regaining.regained(lost, value)
                : lowering.namelessTypes.of(lowering.mirrorIfKnown(e), value);
    }

    private Type resultType(MethodInvocationTree call) {
        TypeMirror type = lowering.mirrorIfKnown(call);
        // javac gives up on await's own type argument where it is not a class that it knows
        if (type.getKind() == TypeKind.ERROR) {
            type = Awaitee.result(lowering, lowering.mirror(call.getArguments().get(0)));
        }
        Type known = lowering.types.of(type == null ? null : lowering.written(call, type), lowering.unit.span(call));
        if (known != null) return known;
        Variable declared = declares(call);
        if (declared != null && declared.type().known() && !declared.type().primitive()) return declared.type();
        if (type == null) throw Lowering.missing(lowering.unit.span(call));
        return lowering.typeOf(type, lowering.unit.span(call));
    }

    /** The variable that {@code call} initialises; null where it is part of something else. */
    private @Nullable Variable declares(MethodInvocationTree call) {
        Tree parent = lowering.facts.path(call).getParentPath().getLeaf();
        return parent instanceof VariableTree ? lowering.variable(lowering.facts.element(parent)) : null;
    }

    /** A suspension at {@code awaited}. */
    void suspend(ExpressionTree awaited, Span span, Sink steps) {
        Value operand = lower(awaited, steps);
        Point point = lowering.point(Awaitee.name(awaited), span, lowering.unit.text(awaited));
        TypeMirror type = lowering.mirror(awaited);
        boolean stage = Awaitee.isStage(lowering, type);
        Type own = !stage && Awaitee.needsItsType(lowering, awaited) ? lowering.types.of(type, span) : null;
        steps.add(new Step.Suspend(
                point, operand.code(), operand.effect(), own, stage, lowering.facts.isInFinally(awaited)));
    }

    private static boolean isShortCircuit(BinaryTree b) {
        return b.getKind() == Tree.Kind.CONDITIONAL_AND || b.getKind() == Tree.Kind.CONDITIONAL_OR;
    }

    /** {@code await(a) && b} */
    private Value leftOnly(BinaryTree b, Sink steps) {
        Value left = lower(b.getLeftOperand(), steps);
        Effect right = effects.of(b.getRightOperand());
        return new Value(
                Fragment.of(left.code(), between(b.getLeftOperand(), b)),
                Effect.seq(left.effect(), effects.perhaps(right, b.getRightOperand())));
    }

    /** The source of {@code whole} after {@code part}. */
    private Span between(Tree part, Tree whole) {
        return new Span(lowering.unit.end(part), lowering.unit.end(whole));
    }

    /** {@code a && await(b)}: {@code t = a; if (t) t = ⟨b⟩;} */
    private Value shortCircuit(BinaryTree b, Sink steps) {
        boolean and = b.getKind() == Tree.Kind.CONDITIONAL_AND;
        Value left = lower(b.getLeftOperand(), steps);
        Variable t = lowering.hidden(and ? "all" : "any", Type.BOOLEAN, lowering.unit.span(b));
        steps.declare(t, left);
        unmatched(b.getRightOperand(), steps);
        Sink rest = new Sink(lowering.unit.span(b.getRightOperand()));
        assign(t, b.getRightOperand(), rest);
        steps.add(new Step.If(and ? Fragment.of(t) : Fragment.of("!", t), new Effect.Use(t), rest.block(), null));
        return new Value(Fragment.of(t), new Effect.Use(t));
    }

    /** Says to the liveness analysis that what the patterns of {@code part} bind has no value before it. */
    private void unmatched(Tree part, Sink steps) {
        Effect none = Bindings.unmatched(lowering, part);
        if (!none.equals(Effect.NONE)) steps.text(none);
    }

    private void assign(Variable t, ExpressionTree source, Sink steps) {
        assign(t, source, lower(source, steps), steps);
    }

    /** {@code t} becomes {@code value}, the one of {@code source}. */
    static void assign(Variable t, Tree source, Value value, Sink steps) {
        Fragment code = isUnchecked(t, source) ? Fragment.of("unchecked(", value.code(), ")") : value.code();
        steps.text(Effect.seq(value.effect(), new Effect.Def(t)), t, " = ", code, ";");
    }

    /** Whether the value of {@code source} must be taken for a {@code t}; a lambda becomes one by itself. */
    static boolean isUnchecked(Variable t, Tree source) {
        while (source instanceof ParenthesizedTree p) source = p.getExpression();
        boolean fits = source instanceof LambdaExpressionTree || source instanceof MemberReferenceTree;
        return t.type().assumed() && !fits;
    }

    private Value conditional(ConditionalExpressionTree c, Sink steps) {
        ExpressionTree yes = c.getTrueExpression();
        ExpressionTree no = c.getFalseExpression();
        Value condition = lower(c.getCondition(), steps);
        if (!lowering.facts.suspends(yes) && !lowering.facts.suspends(no)) {
            return new Value(
                    Fragment.of(condition.code(), between(c.getCondition(), c)),
                    Effect.seq(condition.effect(), effects.either(yes, no)));
        }
        Type type = lowering.typeOfPoly(c);
        if (operands.mayBeBox(lowering.mirror(c))) {
            checkUnboxing(yes, no);
            checkUnboxing(no, yes);
        }
        Variable t = lowering.hidden("value", type, lowering.unit.span(c));
        steps.declare(t, null);
        unmatched(yes, steps);
        unmatched(no, steps);
        Sink then = new Sink(lowering.unit.span(yes));
        assign(t, yes, then);
        Sink otherwise = new Sink(lowering.unit.span(no));
        assign(t, no, otherwise);
        steps.add(new Step.If(
                Conditions.operand(c.getCondition(), condition.code()),
                condition.effect(),
                then.block(),
                otherwise.block()));
        return new Value(regained(c, Fragment.of(t)), new Effect.Use(t));
    }

    /** Refuses {@code c ? one : other} where {@code one}, which is unknown, decides whether {@code other} is unboxed. */
    private void checkUnboxing(ExpressionTree one, ExpressionTree other) {
        if (lowering.mirrorIfKnown(one).getKind() != TypeKind.ERROR) return;
        TypeMirror type = lowering.mirrorIfKnown(other);
        if (type.getKind().isPrimitive() || operands.mayBeBox(type)) throw Lowering.missing(lowering.unit.span(one));
    }

    /** An expression that evaluates {@code parts} in order and then does its own work; its text is {@code whole}'s. */
    Value strict(Tree whole, ExpressionTree e, List<Operand> parts, Sink steps) {
        List<Value> values = evaluate(parts, steps);
        List<Effect> done = new ArrayList<>();
        Fragment code = fill(whole, parts, values, done);
        if (e instanceof InstanceOfTree i && i.getPattern() != null) code = lowering.matching(i.getPattern(), code);
        boolean erased =
                parts.stream().anyMatch(p -> p.passed() != null && p.passed().erases());
        code = Fragment.of(lowering.anonymous.openingOf(e), code);
        String casts = lowering.intersections.casts(e);
        TypeMirror lost = e instanceof AssignmentTree ? lowering.intersections.regaining.lost(e) : null;
        if (lost != null) code = lowering.intersections.regaining.regained(lost, code);
        else if (!casts.isEmpty()) code = Fragment.of("(" + casts, code, ")");
        else if (erased || losesBounds(e)) code = asItsType(e, code);
        done.add(ownEffect(e));
        return new Value(code, Effect.seq(done));
    }

    /** Whether {@code e} is one of several types, which its parts may have forgotten, and the place wants one of them. */
    private boolean losesBounds(ExpressionTree e) {
        TypeMirror type = lowering.mirrorIfKnown(e);
        return !(e instanceof ParenthesizedTree)
                && type.getKind() == TypeKind.INTERSECTION
                && !lowering.intersections.regaining.regains(type)
                && lowering.written(e, type) != type;
    }

    private Fragment asItsType(ExpressionTree call, Fragment code) {
        Tree parent = lowering.facts.path(call).getParentPath().getLeaf();
        TypeMirror type = lowering.mirror(call);
        if (parent instanceof com.sun.source.tree.ExpressionStatementTree
                || type.getKind().isPrimitive()) return code;
        return Fragment.of("((" + lowering.typeOf(call).text() + ") ", code, ")");
    }

    /** The values of {@code parts}, those before the last await kept where they must be. */
    private List<Value> evaluate(List<Operand> parts, Sink steps) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Value value = lower(parts.get(i).tree(), steps);
            values.add(spills.isKept(parts, i) ? keep(parts.get(i), value, steps) : value);
        }
        return values;
    }

    private Value keep(Operand part, Value value, Sink steps) {
        Span at = lowering.unit.span(part.tree());
        if (lowering.anonymous.isLost(lowering.mirrorIfKnown(part.tree()))) {
            throw new Lowering.Refused(
                    Code.P0301,
                    at,
                    "a class in the type of this has no name, so it cannot be kept over an await",
                    "give the class a name, or await in a statement before");
        }
        boolean converted = part.how() == Operand.How.TEXT || part.as() != null;
        TypeMirror lost = converted ? null : lowering.intersections.regaining.lost(part.tree());
        boolean asItself = !converted && lost == null && part.formal() == null;
        if (asItself) Sufficiency.check(lowering, part.tree());
        Type type = lost != null
                ? lowering.types.object()
                : part.how() == Operand.How.TEXT
                        ? Type.reference(lowering.types.lang("String"))
                        : part.as() != null
                                ? part.as()
                                : part.formal() != null ? part.formal() : lowering.typeOf(part.tree());
        Fragment code = value.code();
        if (part.how() == Operand.How.TEXT) code = Fragment.of("\"\" + (", code, ")");
        if (part.how() == Operand.How.NON_NULL)
            code = Fragment.of(lowering.types.inExpression("java.util.Objects") + ".requireNonNull(", code, ")");
        Variable t = lowering.operand(type, at);
        steps.declare(t, new Value(code, value.effect()));
        Fragment kept = asItself || lost != null ? regained(part.tree(), Fragment.of(t)) : Fragment.of(t);
        return new Value(kept, new Effect.Use(t));
    }

    /** The text of {@code whole} with the values in the places of their operands. */
    private Fragment fill(Tree whole, List<Operand> parts, List<Value> values, List<Effect> done) {
        List<Object> pieces = new ArrayList<>();
        int at = lowering.unit.start(whole);
        for (int i = 0; i < parts.size(); i++) {
            Operand part = parts.get(i);
            Span span = lowering.unit.span(part.tree());
            if (span.start() > at) pieces.add(new Span(at, span.start()));
            pieces.add(placed(part, values.get(i).code()));
            done.add(values.get(i).effect());
            at = span.end();
        }
        int end = lowering.unit.end(whole);
        if (end > at) pieces.add(new Span(at, end));
        return Fragment.of(pieces.toArray()).merged();
    }

    private Fragment placed(Operand part, Fragment code) {
        boolean ours = isOurs(code);
        if (ours && part.passed() != null)
            return Fragment.of(part.passed().before(), code, part.passed().after());
        if (!code.isResult()) return code;
        Piece.Result result = (Piece.Result) code.pieces().get(0);
        if (part.formal() != null) return Fragment.of(new Piece.Result(part.formal(), part.primary()));
        boolean cast = part.cast() != null && !result.type().text().equals(part.cast());
        Fragment plain = Fragment.of(new Piece.Result(result.type(), part.primary()));
        return cast ? Fragment.of("(" + part.cast() + ") ", new Piece.Result(result.type(), true)) : plain;
    }

    /** Whether {@code code} is a value that was kept or awaited and nothing else, but for parentheses. */
    private boolean isOurs(Fragment code) {
        return code.pieces().stream()
                .allMatch(piece -> piece instanceof Piece.Result
                        || piece instanceof Piece.Name
                        || piece instanceof Piece.Source s
                                && lowering.unit.text(s.span()).matches("[()\\s]*"));
    }

    /** What an expression does after its parts have been evaluated. */
    private Effect ownEffect(ExpressionTree e) {
        if (e instanceof AssignmentTree a) return definition(a.getVariable());
        if (e instanceof InstanceOfTree i) return effects.of(i.getPattern());
        if (e instanceof SwitchExpressionTree s) return effects.groupsOf(s);
        if (e instanceof NewClassTree n) { // javac reads what a class of the method captures when it makes the object
            return Effect.seq(effects.of(n.getIdentifier()), effects.of(n.getClassBody()));
        }
        return Effect.NONE;
    }

    private Effect definition(ExpressionTree target) {
        while (target instanceof ParenthesizedTree p) target = p.getExpression();
        Variable v = target instanceof IdentifierTree ? lowering.variable(lowering.facts.element(target)) : null;
        return v == null ? Effect.NONE : new Effect.Def(v);
    }

    private Value compound(CompoundAssignmentTree c, Sink steps) {
        return new Compounds(lowering, spills, operands, this).lower(c, steps);
    }

    /** The left side of {@code left op= right}: its parts are evaluated first and kept. */
    Value target(ExpressionTree left, ExpressionTree right, Sink steps) {
        List<Operand> parts = new ArrayList<>(operands.target(left));
        int own = parts.size();
        parts.add(Operand.of(right));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < own; i++) {
            Value value = lower(parts.get(i).tree(), steps);
            boolean steady = spills.isSteady(parts.get(i), parts.subList(i + 1, parts.size()));
            values.add(steady ? value : keep(parts.get(i), value, steps));
        }
        List<Effect> done = new ArrayList<>();
        Fragment code = fill(left, parts.subList(0, own), values, done);
        return new Value(code, Effect.seq(done));
    }

    Value keepValue(ExpressionTree at, Type type, Value value, Sink steps) {
        Variable t = lowering.operand(type, lowering.unit.span(at));
        steps.declare(t, value);
        return new Value(Fragment.of(t), new Effect.Use(t));
    }

    /** The value of a {@code return}, computed before the machine is done. */
    Value keepResult(Tree at, Value value, Sink steps) {
        Variable result = lowering.hidden("result", lowering.result, lowering.unit.span(at));
        steps.declare(result, value);
        return new Value(Fragment.of(result), new Effect.Use(result));
    }
}
