package dev.pollen.compiler.print;

import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import java.util.ArrayList;
import java.util.List;

/** Turns fragments into text: the user's with its edits, ours as it is. */
public final class Renderer {
    private final String source;
    private final Plan plan;
    private final Names names;

    /** A renderer of the machine with {@code plan}, whose method stands in {@code source}. */
    public Renderer(String source, Plan plan, Names names) {
        this.source = source;
        this.plan = plan;
        this.names = names;
    }

    List<Chunk> chunks(Fragment fragment) {
        List<Chunk> chunks = new ArrayList<>();
        for (Piece piece : fragment.pieces()) add(piece, chunks);
        return chunks;
    }

    private void add(Piece piece, List<Chunk> chunks) {
        if (piece instanceof Piece.Glue g) chunks.add(new Chunk(g.text(), -1));
        else if (piece instanceof Piece.Name n) chunks.add(new Chunk(plan.name(n.variable()), -1));
        else if (piece instanceof Piece.Result r) chunks.add(new Chunk(result(r), -1));
        else if (piece instanceof Piece.Pattern p) pattern(p, chunks);
        else if (piece instanceof Piece.Moved m) moved(m.span(), chunks);
        else source(((Piece.Source) piece).span(), chunks);
    }

    private void pattern(Piece.Pattern p, List<Chunk> chunks) {
        Fragment closing = plan.matches().get(p.whole());
        if (closing == null) return;
        if (p.opening()) chunks.add(new Chunk("(", -1));
        else for (Piece piece : closing.pieces()) add(piece, chunks);
    }

    /** On one line, wherever that is. */
    private void moved(Span span, List<Chunk> chunks) {
        List<Chunk> there = new ArrayList<>();
        source(span, there);
        for (Chunk c : there) chunks.add(c.isSource() ? new Chunk(Scan.oneLine(c.text()), -1) : c);
    }

    private String result(Piece.Result r) {
        String value = names.poll() + ".get()";
        if (r.type().text().equals("Object")) return value;
        String cast = "(" + r.type().text() + ") " + value;
        return r.parenthesised() ? "(" + cast + ")" : cast;
    }

    private void source(Span span, List<Chunk> chunks) {
        int at = span.start();
        for (int i = first(span.start()); i < plan.edits().size(); i++) {
            Edit edit = plan.edits().get(i);
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
        int high = plan.edits().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (plan.edits().get(middle).start() < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
