package dev.pollen.compiler.layout;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user's text in steps. */
public final class Sources {
    private Sources() {}

    /** For each piece of code that is evaluated as one, the places of the user's text in it. */
    static void collect(Step.Block block, List<List<Span>> all) {
        for (Step step : block.steps()) {
            for (Fragment fragment : fragments(step)) {
                List<Span> spans = new ArrayList<>();
                for (Piece piece : fragment.pieces()) {
                    Span span = span(piece);
                    if (span != null) spans.add(span);
                }
                if (!spans.isEmpty()) all.add(spans);
            }
            for (Step.Block inner : Steps.blocks(step)) collect(inner, all);
        }
    }

    /** The place of the text that {@code piece} is; null where it is none. */
    public static @Nullable Span span(Piece piece) {
        if (piece instanceof Piece.Source s) return s.span();
        if (piece instanceof Piece.Word w) return w.span();
        return piece instanceof Piece.Moved m ? m.span() : null;
    }

    /** The code of {@code step} itself, without its blocks. */
    public static List<Fragment> fragments(Step step) {
        List<Fragment> found = new ArrayList<>();
        if (step instanceof Step.Text s) found.add(s.code());
        if (step instanceof Step.Fixed s) found.add(s.code());
        if (step instanceof Step.Declare s) {
            add(found, s.header());
            add(found, s.value());
        }
        if (step instanceof Step.Suspend s) found.add(s.operand());
        if (step instanceof Step.If s) found.add(s.condition());
        if (step instanceof Step.Loop s) {
            add(found, s.condition());
            add(found, s.update());
        }
        if (step instanceof Step.Switch s) {
            found.add(s.selector());
            for (Step.Group g : s.groups()) found.add(g.label());
        }
        if (step instanceof Step.Try s) {
            for (Step.Catch c : s.catches()) found.add(c.clause());
            add(found, s.last());
        }
        return found;
    }

    private static void add(List<Fragment> found, @Nullable Fragment fragment) {
        if (fragment != null) found.add(fragment);
    }
}
