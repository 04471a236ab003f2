package dev.pollen.compiler.step;

import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import java.util.ArrayList;
import java.util.List;

/** Questions about steps. */
public final class Steps {
    private Steps() {}

    /** The suspension points in {@code block}, in order. */
    public static List<Point> points(Step.Block block) {
        List<Point> points = new ArrayList<>();
        for (Step step : block.steps()) points.addAll(points(step));
        return points;
    }

    /** The suspension points in {@code step}, in order. */
    public static List<Point> points(Step step) {
        if (step instanceof Step.Suspend s) return List.of(s.point());
        List<Point> points = new ArrayList<>();
        for (Step.Block block : blocks(step)) points.addAll(points(block));
        return points;
    }

    /** The blocks right inside of {@code step}. */
    public static List<Step.Block> blocks(Step step) {
        if (step instanceof Step.If s) {
            return s.otherwise() == null ? List.of(s.then()) : List.of(s.then(), s.otherwise());
        }
        if (step instanceof Step.Loop s) return List.of(s.body());
        if (step instanceof Step.Labeled s) return List.of(s.body());
        if (step instanceof Step.Scope s) return List.of(s.body());
        if (step instanceof Step.Try s) return List.of(s.body());
        if (step instanceof Step.Switch s) {
            return s.groups().stream().map(Step.Group::body).toList();
        }
        return List.of();
    }

    /** What {@code block} does. */
    public static Effect effect(Step.Block block) {
        List<Effect> parts = new ArrayList<>();
        for (Step step : block.steps()) parts.add(effect(step));
        return Effect.seq(parts);
    }

    /** What {@code step} does. */
    public static Effect effect(Step step) {
        if (step instanceof Step.Text s) return s.effect();
        if (step instanceof Step.Fixed s) return s.effect();
        if (step instanceof Step.Declare s) return Effect.seq(s.effect(), new Effect.Def(s.variable()));
        if (step instanceof Step.Suspend s) return Effect.seq(s.effect(), new Effect.Suspend(s.point()));
        if (step instanceof Step.If s) {
            Effect otherwise = s.otherwise() == null ? Effect.NONE : effect(s.otherwise());
            return Effect.seq(s.effect(), new Effect.Choice(List.of(effect(s.then()), otherwise)));
        }
        if (step instanceof Step.Loop s) return loop(s);
        if (step instanceof Step.Labeled s) return new Effect.Region(s.target(), effect(s.body()));
        if (step instanceof Step.Scope s) return effect(s.body());
        if (step instanceof Step.Switch s) {
            List<Effect> groups = s.groups().stream().map(g -> effect(g.body())).toList();
            boolean falls = s.groups().stream().noneMatch(Step.Group::arrow);
            return Effect.seq(s.effect(), switching(s, groups, falls));
        }
        Step.Try s = (Step.Try) step;
        List<Effect> handlers = s.catches().stream().map(Step.Catch::effect).toList();
        return new Effect.Try(effect(s.body()), handlers, s.last() == null ? null : s.lastEffect());
    }

    private static Effect loop(Step.Loop s) {
        Effect leave = s.condition() == null ? Effect.NONE : Effect.maybe(new Effect.Jump(s.target()));
        Effect test = Effect.seq(s.conditionEffect(), leave);
        Effect body = new Effect.Region(s.proceed(), effect(s.body()));
        Effect round = s.conditionLast() ? Effect.seq(body, test) : Effect.seq(test, body, s.updateEffect());
        return new Effect.Region(s.target(), new Effect.Loop(round));
    }

    private static Effect switching(Step.Switch s, List<Effect> groups, boolean falls) {
        return Effect.groups(groups, s.target(), falls, s.groups().stream().anyMatch(Step.Group::isDefault));
    }
}
