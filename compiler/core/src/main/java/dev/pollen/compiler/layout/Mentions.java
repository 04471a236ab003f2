package dev.pollen.compiler.layout;

import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which variables a step mentions, its blocks included. */
final class Mentions {
    private final Map<Step, Set<Variable>> known = new IdentityHashMap<>();

    Set<Variable> of(Step step) {
        Set<Variable> found = known.get(step);
        if (found != null) return found;
        Set<Variable> all = new HashSet<>();
        List<Step.Block> blocks = Steps.blocks(step);
        if (blocks.isEmpty()) {
            collect(Steps.effect(step), all);
        } else {
            for (Step.Block block : blocks) for (Step inner : block.steps()) all.addAll(of(inner));
            own(step, all);
        }
        known.put(step, all);
        return all;
    }

    private void own(Step step, Set<Variable> all) {
        if (step instanceof Step.If s) collect(s.effect(), all);
        if (step instanceof Step.Switch s) collect(s.effect(), all);
        if (step instanceof Step.Loop s) {
            collect(s.conditionEffect(), all);
            collect(s.updateEffect(), all);
        }
        if (step instanceof Step.Try s) {
            collect(s.lastEffect(), all);
            for (Step.Catch c : s.catches()) collect(c.effect(), all);
        }
    }

    private void collect(Effect effect, Set<Variable> all) {
        if (effect instanceof Effect.Use e) all.add(e.variable());
        else if (effect instanceof Effect.Def e) all.add(e.variable());
        else if (effect instanceof Effect.Seq e) for (Effect part : e.parts()) collect(part, all);
        else if (effect instanceof Effect.Choice e) for (Effect part : e.parts()) collect(part, all);
        else if (effect instanceof Effect.Loop e) collect(e.body(), all);
        else if (effect instanceof Effect.Region e) collect(e.body(), all);
        else if (effect instanceof Effect.Try e) {
            collect(e.body(), all);
            for (Effect handler : e.handlers()) collect(handler, all);
            if (e.last() != null) collect(e.last(), all);
        }
    }
}
