package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Lowers {@code try}. The JVM's handlers stay around the body, which is re-entered; what awaits outside of the body
 * moves behind the {@code try}:
 *
 * <pre>
 *   try { B } catch (E e) { ⟨await⟩ C }     e = null; try { B } catch (E thrown) { e = thrown; } if (e != null) { ⟨await⟩ C }
 *
 *   try { B } finally { ⟨await⟩ F }         failure = null; jump = 0;
 *                                           completing: try { B } catch (Throwable thrown) { failure = thrown; }
 *                                           ⟨await⟩ F
 *                                           if (failure != null) throw rethrow(failure); if (jump == 1) return …
 * </pre>
 *
 * A {@code finally} without an await stays one, and does not run while the machine suspends. Resources are written out
 * as JLS 14.20.3 does.
 */
final class Tries {

    private final Lowering lowering;
    private final Unit unit;
    private final Effects effects;
    private final Expressions expressions;
    private final Statements statements;

    Tries(Lowering lowering, Effects effects, Expressions expressions, Statements statements) {
        this.lowering = lowering;
        this.unit = lowering.unit;
        this.effects = effects;
        this.expressions = expressions;
        this.statements = statements;
    }

    void lower(TryTree tree, Sink steps) {
        BlockTree last = tree.getFinallyBlock();
        Consumer<Sink> body = sink -> resources(tree, 0, sink);
        if (last == null) {
            lowering.jumps.push(new Jumps.Around.Guarded(false));
            catches(tree, body, steps);
            lowering.jumps.pop();
        } else if (lowering.facts.suspends(last)) {
            completing(tree, last, body, steps);
        } else {
            lowering.jumps.push(new Jumps.Around.Guarded(true, !new Completion(lowering).completes(last)));
            Sink inner = new Sink(unit.span(tree));
            catches(tree, body, inner);
            lowering.jumps.pop();
            Effect effect = effects.of(last);
            Fragment code = Fragment.of(unit.span(last));
            steps.add(new Step.Try(inner.block(), List.of(), code, effect));
        }
    }

    private void catches(TryTree tree, Consumer<Sink> body, Sink steps) {
        if (tree.getCatches().isEmpty()) {
            body.accept(steps);
            return;
        }
        boolean later = tree.getCatches().stream().anyMatch(c -> lowering.facts.suspends(c.getBlock()));
        if (!later) {
            steps.add(new Step.Try(bodyOf(tree, body, List.of()), plain(tree), null, Effect.NONE));
            return;
        }
        Sink scope = new Sink(unit.span(tree));
        List<Variable> caught = new ArrayList<>();
        for (CatchTree c : tree.getCatches()) {
            if (!lowering.facts.suspends(c.getBlock())) continue;
            Variable e = parameter(c);
            caught.add(e);
            scope.declare(e, new Value(Fragment.of("null"), Effect.NONE));
        }
        List<Step.Catch> clauses = new ArrayList<>();
        Step.Block inside = bodyOf(tree, body, caught);
        for (CatchTree c : tree.getCatches()) clauses.add(clause(c, caught));
        scope.add(new Step.Try(inside, clauses, null, Effect.NONE));
        for (CatchTree c : tree.getCatches()) {
            if (!lowering.facts.suspends(c.getBlock())) continue;
            Variable e = parameter(c);
            Step.Block handler = statements.block(c.getBlock());
            scope.add(new Step.If(Fragment.of(e, " != null"), new Effect.Use(e), handler, null));
        }
        steps.add(new Step.Scope(scope.block()));
    }

    /** The body; at its end none of {@code caught} holds anything. */
    private Step.Block bodyOf(TryTree tree, Consumer<Sink> body, List<Variable> caught) {
        Sink sink = new Sink(unit.span(tree.getBlock()));
        body.accept(sink);
        forget(caught, sink);
        return sink.block();
    }

    /** Says to the liveness analysis that these are as they were at the start. */
    private static void forget(List<Variable> variables, Sink sink) {
        if (variables.isEmpty()) return;
        List<Effect> known = new ArrayList<>();
        for (Variable v : variables) known.add(new Effect.Def(v));
        sink.text(Effect.seq(known));
    }

    private List<Step.Catch> plain(TryTree tree) {
        List<Step.Catch> clauses = new ArrayList<>();
        for (CatchTree c : tree.getCatches()) {
            clauses.add(new Step.Catch(Fragment.of(unit.span(c)), effects.handler(c)));
        }
        return clauses;
    }

    private Step.Catch clause(CatchTree c, List<Variable> caught) {
        List<Effect> done = new ArrayList<>();
        for (Variable v : caught) done.add(new Effect.Def(v));
        if (!lowering.facts.suspends(c.getBlock())) {
            done.add(0, effects.handler(c));
            return new Step.Catch(Fragment.of(unit.span(c)), Effect.seq(done));
        }
        Variable e = parameter(c);
        Tree type = c.getParameter().getType();
        Fragment code = Fragment.of(
                "catch (",
                unit.span(type),
                " " + lowering.names.thrown() + ") { ",
                e,
                " = " + lowering.names.thrown() + "; }");
        return new Step.Catch(code, Effect.seq(done));
    }

    private Variable parameter(CatchTree c) {
        VariableTree parameter = c.getParameter();
        Variable v = lowering.variable(lowering.facts.element(parameter));
        if (v == null) throw new IllegalStateException("unknown parameter " + parameter);
        if (!v.type().known()) {
            throw new Lowering.Refused(
                    Code.P0002,
                    v.declaration(),
                    "the type of " + v.name() + " is needed to keep it over an await, and javac does not know it",
                    "catch each of the exceptions in a clause of its own");
        }
        return v;
    }

    private void completing(TryTree tree, BlockTree last, Consumer<Sink> body, Sink steps) {
        Sink scope = new Sink(unit.span(tree));
        Variable failure =
                lowering.hidden("failure", Type.reference(lowering.types.lang("Throwable")), unit.span(last));
        Variable jump = lowering.hidden("jump", Type.INT, unit.span(last));
        Target out = lowering.target(null, "completing");
        List<Jumps.Exit> exits = new ArrayList<>();
        lowering.jumps.push(new Jumps.Around.Completing(out, jump, failure, exits));
        Sink inner = new Sink(unit.span(tree));
        catches(tree, body, inner);
        Completion completion = new Completion(lowering);
        if (!exits.isEmpty() && completion.body(tree)) {
            // a jump that was overtaken by an exception or another jump is not made
            inner.text(Effect.NONE, jump, " = 0;");
        }
        forget(List.of(failure, jump), inner);
        lowering.jumps.pop();
        scope.declare(failure, new Value(Fragment.of("null"), Effect.NONE));
        if (!exits.isEmpty()) scope.declare(jump, new Value(Fragment.of("0"), Effect.NONE));
        String thrown = lowering.names.thrown();
        Step.Catch record = new Step.Catch(
                Fragment.of(
                        "catch (" + lowering.types.lang("Throwable") + " " + thrown + ") { ",
                        failure,
                        " = " + thrown + "; }"),
                Effect.seq(new Effect.Def(failure), new Effect.Def(jump)));
        Step tried = new Step.Try(inner.block(), List.of(record), null, Effect.NONE);
        scope.add(new Step.Labeled(out, new Step.Block(List.of(tried), unit.span(tree))));
        lowering.jumps.push(new Jumps.Around.Finally());
        scope.add(new Step.Scope(statements.block(last)));
        lowering.jumps.pop();
        if (completion.completes(last)) resume(failure, jump, exits, scope);
        steps.add(new Step.Scope(scope.block()));
    }

    /** Goes on with what was under way before the {@code finally}. */
    private void resume(Variable failure, Variable jump, List<Jumps.Exit> exits, Sink scope) {
        scope.text(
                Effect.seq(new Effect.Use(failure), Effect.maybe(new Effect.Exit(true))),
                "if (",
                failure,
                " != null) throw rethrow(",
                failure,
                ");");
        for (Jumps.Exit exit : exits) {
            Jumps.Jump onward = lowering.jumps.resume(exit);
            scope.text(
                    Effect.seq(new Effect.Use(jump), Effect.maybe(onward.effect())),
                    "if (",
                    jump,
                    " == " + exit.number() + ") { " + onward.text() + " }");
        }
    }

    /** The block with the resources from {@code from} on around it. */
    private void resources(TryTree tree, int from, Sink steps) {
        List<? extends Tree> resources = tree.getResources();
        boolean suspends = lowering.facts.suspends(tree.getBlock()) || lowering.facts.suspendsAny(resources);
        if (from == resources.size()) {
            statements.all(tree.getBlock().getStatements(), steps);
            return;
        }
        if (!suspends) {
            lowering.jumps.push(new Jumps.Around.Guarded(true));
            Effect effect = Effect.seq(effects.ofAll(resources), effects.of(tree.getBlock()));
            lowering.jumps.pop();
            steps.text(new Effect.Try(effect, List.of(), null), new Span(unit.start(tree), unit.end(tree.getBlock())));
            return;
        }
        Sink scope = new Sink(unit.span(tree));
        Tree resource = resources.get(from);
        lowering.jumps.push(new Jumps.Around.Guarded(true));
        Variable r =
                resource instanceof VariableTree v ? declared(v, scope) : existing((ExpressionTree) resource, scope);
        Variable primary =
                lowering.hidden("primary", Type.reference(lowering.types.lang("Throwable")), unit.span(resource));
        scope.declare(primary, new Value(Fragment.of("null"), Effect.NONE));
        Sink inner = new Sink(unit.span(tree.getBlock()));
        resources(tree, from + 1, inner);
        lowering.jumps.pop();
        String thrown = lowering.names.thrown();
        // primary is null whenever the machine suspends, so it is never read as far as liveness is concerned
        Step.Catch record = new Step.Catch(
                Fragment.of(
                        "catch (" + lowering.types.lang("Throwable") + " " + thrown + ") { ",
                        primary,
                        " = " + thrown + "; throw " + thrown + "; }"),
                Effect.seq(new Effect.Def(primary), new Effect.Exit(true)));
        Fragment closed = lowering.intersections.regaining.regained(type(resource), Fragment.of(r));
        Fragment close = Fragment.of("{ close(", closed, ", ", primary, "); }");
        scope.add(new Step.Try(inner.block(), List.of(record), close, new Effect.Use(r)));
        steps.add(new Step.Scope(scope.block()));
    }

    /** What {@code resource} is declared as; null where it is an expression. */
    private @Nullable TypeMirror type(Tree resource) {
        return resource instanceof VariableTree ? lowering.mirrorIfKnown(resource) : null;
    }

    private Variable declared(VariableTree tree, Sink scope) {
        lowering.anonymous.in(tree).forEach(n -> scope.add(lowering.anonymous.declaration(n, effects)));
        statements.declarations().lower(tree, true, scope);
        Variable v = lowering.variable(lowering.facts.element(tree));
        if (v == null) throw new IllegalStateException("unknown resource " + tree);
        return v;
    }

    private Variable existing(ExpressionTree tree, Sink scope) {
        Variable v = lowering.hidden("resource", Type.reference(lowering.types.lang("AutoCloseable")), unit.span(tree));
        scope.declare(v, expressions.lower(tree, scope));
        return v;
    }
}
