package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Turns fragments into text: the user's with its edits, ours as it is. */
public final class Renderer {
    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

    private final String source;
    private final Part part;
    private final List<Edit> edits;
    private final List<Plan.Captured> captured;

    /** A renderer of {@code part}, which stands in {@code source}. */
    public Renderer(String source, Part part) {
        this(source, part, List.of(), List.of());
    }

    /**
     * With those of {@code outer}, the edits of the machine around, that fall into the part.
     *
     * @param captured what the machines around have captured
     */
    private Renderer(String source, Part part, List<Edit> outer, List<Plan.Captured> captured) {
        this.source = source;
        this.part = part;
        List<Edit> all = new ArrayList<>(part.plan().edits());
        for (Edit e : outer) {
            boolean inside = part.place().contains(new Span(e.start(), e.end()));
            boolean whole =
                    e.start() == part.place().start() && e.end() == part.place().end();
            if (inside && !whole) all.add(e);
        }
        all.sort(ORDER);
        this.edits = List.copyOf(all);
        this.captured = Stream.concat(part.plan().captured().stream(), captured.stream())
                .toList();
    }

    List<Chunk> chunks(Fragment fragment) {
        List<Chunk> chunks = new ArrayList<>();
        for (Piece piece : fragment.pieces()) add(piece, chunks);
        return chunks;
    }

    private void add(Piece piece, List<Chunk> chunks) {
        if (piece instanceof Piece.Glue g) chunks.add(new Chunk(g.text(), -1));
        else if (piece instanceof Piece.Name n) chunks.add(new Chunk(part.plan().name(n.variable()), -1));
        else if (piece instanceof Piece.Result r) chunks.add(new Chunk(result(r), -1));
        else if (piece instanceof Piece.Pattern p) pattern(p, chunks);
        else if (piece instanceof Piece.Moved m) moved(m.span(), chunks);
        else if (piece instanceof Piece.Word w) word(w.span(), chunks);
        else if (piece instanceof Piece.Passed p) passed(p, chunks);
        else if (piece instanceof Piece.Nested n) nested(n.place(), chunks);
        else source(((Piece.Source) piece).span(), chunks);
    }

    private void nested(Span place, List<Chunk> chunks) {
        boolean first = true;
        for (Part inner : part.inner()) {
            if (!inner.place().equals(place)) continue;
            Renderer renderer = new Renderer(source, inner, edits, captured);
            for (Line l : inner.lines()) {
                if (!first) chunks.add(Chunk.line(l.depth()));
                for (Chunk c : renderer.chunks(l.code())) {
                    chunks.add(c.startsLine() ? Chunk.line(c.depth() + l.depth()) : c);
                }
                first = false;
            }
        }
    }

    private void pattern(Piece.Pattern p, List<Chunk> chunks) {
        Fragment closing = part.plan().matches().get(p.whole());
        if (closing == null) return;
        if (p.opening()) chunks.add(new Chunk("(", -1));
        else for (Piece piece : closing.pieces()) add(piece, chunks);
    }

    /** On one line, wherever that is. */
    private void moved(Span span, List<Chunk> chunks) {
        List<Chunk> there = new ArrayList<>();
        source(span, there);
        for (Chunk c : there) chunks.add(c.isSource() ? new Chunk(OneLine.of(c.text()), -1) : c);
    }

    private void word(Span span, List<Chunk> chunks) {
        for (int i = first(span.start()); i < edits.size() && edits.get(i).start() == span.start(); i++) {
            if (edits.get(i).end() != span.end()) continue;
            for (Piece piece : edits.get(i).code().pieces()) add(piece, chunks);
            return;
        }
        chunks.add(new Chunk(source.substring(span.start(), span.end()), -1));
    }

    private void passed(Piece.Passed p, List<Chunk> chunks) {
        for (Plan.Captured c : captured) {
            if (!c.within().contains(p.at()) || !c.uses().contains(p.use())) continue;
            chunks.add(new Chunk(c.name(), -1));
            return;
        }
        word(p.use(), chunks);
    }

    private String result(Piece.Result r) {
        String value = part.names().poll() + ".get()";
        if (r.type().top()) return value;
        String cast = "(" + r.type().text() + ") " + value;
        return r.parenthesised() ? "(" + cast + ")" : cast;
    }

    private void source(Span span, List<Chunk> chunks) {
        int at = span.start();
        for (int i = first(span.start()); i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.start() > span.end()) break;
            if (!edit.isIn(span.start(), span.end()) || edit.start() < at) continue;
            if (edit.start() > at) chunks.add(new Chunk(source.substring(at, edit.start()), at));
            for (Piece piece : edit.code().pieces()) add(piece, chunks);
            at = edit.end();
        }
        if (span.end() > at || span.length() == 0) chunks.add(new Chunk(source.substring(at, span.end()), at));
    }

    /** The first edit that does not start before {@code position}. */
    private int first(int position) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).start() < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
