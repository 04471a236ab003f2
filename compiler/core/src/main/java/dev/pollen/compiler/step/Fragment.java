package dev.pollen.compiler.step;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;

/** A run of code: an expression, a statement or several. */
public record Fragment(List<Piece> pieces) {
    /** Copies the list. */
    public Fragment {
        pieces = List.copyOf(pieces);
    }

    /** Strings become glue; spans, variables, pieces and fragments what they are. */
    public static Fragment of(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String text) pieces.add(new Piece.Glue(text));
            else if (part instanceof Span span) pieces.add(new Piece.Source(span));
            else if (part instanceof Variable variable) pieces.add(new Piece.Name(variable));
            else if (part instanceof Piece piece) pieces.add(piece);
            else if (part instanceof Fragment fragment) pieces.addAll(fragment.pieces);
            else throw new IllegalArgumentException(String.valueOf(part));
        }
        return new Fragment(pieces);
    }

    /** Whether this is the awaited result and nothing else. */
    public boolean isResult() {
        return pieces.size() == 1 && pieces.get(0) instanceof Piece.Result;
    }

    /** The same with neighbouring source pieces as one. */
    public Fragment merged() {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean joins = piece instanceof Piece.Source s
                    && before instanceof Piece.Source b
                    && b.span().end() == s.span().start();
            if (joins) merged.set(merged.size() - 1, join((Piece.Source) before, (Piece.Source) piece));
            else merged.add(piece);
        }
        return new Fragment(merged);
    }

    private static Piece join(Piece.Source one, Piece.Source next) {
        return new Piece.Source(new Span(one.span().start(), next.span().end()));
    }
}
