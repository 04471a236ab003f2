package dev.pollen.compiler.harness;

import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps as text, a line a step, blocks indented. A result of an await is {@code ⟨Type⟩}; edits are left out. */
final class StepText {
    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private StepText(String source) {
        this.source = source;
    }

    static String of(Step.Block block, String source) {
        StepText text = new StepText(source);
        text.steps(block);
        return text.out.toString();
    }

    private void line(String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private void steps(Step.Block block) {
        for (Step step : block.steps()) step(step);
    }

    private void inner(String head, Step.Block block) {
        line(head);
        depth++;
        steps(block);
        depth--;
    }

    private void step(Step step) {
        if (step instanceof Step.Text s) {
            if (!code(s.code()).isEmpty()) line(code(s.code()));
        } else if (step instanceof Step.Fixed s) {
            line("fixed " + code(s.code()));
        } else if (step instanceof Step.Declare s) {
            String value = s.value() == null ? "" : " = " + s.creation() + code(s.value());
            line("let " + s.variable().type().text() + " " + s.variable().name() + value);
        } else if (step instanceof Step.Suspend s) {
            line(s.point().state() + " " + code(s.operand()) + (s.stage() ? " (stage)" : ""));
        } else if (step instanceof Step.If s) {
            inner("if " + code(s.condition()), s.then());
            if (s.otherwise() != null) inner("else", s.otherwise());
        } else if (step instanceof Step.Loop s) {
            String kind = s.conditionLast() ? "do-loop" : "loop";
            String update = s.update() == null ? "" : "; " + code(s.update());
            inner(kind + " " + (s.condition() == null ? "ever" : code(s.condition())) + update, s.body());
        } else if (step instanceof Step.Labeled s) {
            inner(s.target().label() + ":", s.body());
        } else if (step instanceof Step.Scope s) {
            inner("scope", s.body());
        } else if (step instanceof Step.Switch s) {
            line("switch " + code(s.selector()));
            for (Step.Group g : s.groups()) inner(code(g.label()), g.body());
        } else if (step instanceof Step.Try s) {
            inner("try", s.body());
            for (Step.Catch c : s.catches()) line(code(c.clause()));
            if (s.last() != null) line(code(s.last()));
        }
    }

    private String code(@Nullable Fragment fragment) {
        if (fragment == null) return "";
        String text = fragment.pieces().stream().map(this::piece).collect(Collectors.joining());
        return text.replaceAll("\\s+", " ").strip();
    }

    private String piece(Piece piece) {
        if (piece instanceof Piece.Source s)
            return source.substring(s.span().start(), s.span().end());
        if (piece instanceof Piece.Glue g) return g.text();
        if (piece instanceof Piece.Name n) return n.variable().name();
        if (piece instanceof Piece.Result r) return "⟨" + r.type().text() + "⟩";
        if (piece instanceof Piece.Moved m)
            return source.substring(m.span().start(), m.span().end());
        return ""; // the marks around a match
    }
}
