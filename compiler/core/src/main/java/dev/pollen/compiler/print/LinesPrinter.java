package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Lexeme;
import dev.pollen.compiler.source.LineMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout in which each of the user's statements stays on its line. A line end of the source is written when text
 * of a later line comes; where the output is ahead of the source, the text waits on that line.
 */
public final class LinesPrinter {
    private final String source;
    private final LineMap lines;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();
    private int line;

    /** A printer whose first text goes onto {@code line} of {@code source}. */
    public LinesPrinter(String source, LineMap lines, int line) {
        this.source = source;
        this.lines = lines;
        this.line = line;
        this.lineEnd = source.contains("\r\n") ? "\r\n" : source.contains("\n") || !source.contains("\r") ? "\n" : "\r";
    }

    /** Prints {@code part}. */
    public void print(Part part) {
        Renderer renderer = new Renderer(source, part);
        for (Line l : part.lines()) {
            if (l.code().pieces().isEmpty()) continue;
            List<Chunk> line = new ArrayList<>();
            for (Chunk chunk : renderer.chunks(l.code())) {
                if (chunk.startsLine()) {
                    line(line);
                    line.clear();
                } else {
                    line.add(chunk);
                }
            }
            line(line);
        }
    }

    private void line(List<Chunk> chunks) {
        boolean start = true;
        // what leads to the user's text goes onto its line too
        chunks.stream().filter(Chunk::isSource).findFirst().ifPresent(c -> sync(lines.line(c.position())));
        for (Chunk chunk : chunks) {
            if (chunk.isSource()) {
                source(chunk, start);
            } else if (!chunk.text().isEmpty()) {
                if (start) space();
                out.append(chunk.text());
            } else {
                continue;
            }
            start = false;
        }
    }

    /** Ends with {@code text} on {@code line} of the source. */
    public String end(String text, int line) {
        if (this.line < line) {
            // the last brace of the machine stands where the last brace of the method stood
            int brace = out.lastIndexOf("}");
            out.setLength(brace);
            while (out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
            sync(line);
            out.append('}');
        }
        return out.append(text).toString();
    }

    private void space() {
        if (out.length() > 0 && !Character.isWhitespace(out.charAt(out.length() - 1))) out.append(' ');
    }

    private void sync(int wanted) {
        if (line >= wanted) return;
        while (line < wanted) {
            out.append(lineEnd);
            line++;
        }
        int from = lines.start(wanted);
        int to = from;
        while (to < source.length() && (source.charAt(to) == ' ' || source.charAt(to) == '\t')) to++;
        out.append(source, from, to);
    }

    private void source(Chunk chunk, boolean start) {
        sync(lines.line(chunk.position()));
        if (start) space();
        String text = chunk.text();
        String meant = Escapes.masked(text);
        int i = 0;
        boolean broken = false;
        while (i < text.length()) {
            int end = Lexeme.end(meant, i);
            int at = chunk.position() + i;
            switch (Lexeme.at(meant, i)) {
                case LINE_END -> {
                    broken = true;
                    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
                }
                case LINE_COMMENT -> {
                    // a comment swallows what follows on its line: it can stay only where a line end follows
                    if (broken) begin(at);
                    if (line == lines.line(at) && end < text.length()) out.append(text, i, end);
                    broken = false;
                }
                case TEXT_BLOCK -> {
                    if (broken) begin(at);
                    broken = false;
                    textBlock(text.substring(i, end), at);
                }
                case BLOCK_COMMENT -> {
                    if (broken) begin(at);
                    broken = false;
                    comment(text.substring(i, end), at);
                }
                default -> {
                    if (broken) begin(at);
                    broken = false;
                    out.append(text, i, end);
                }
            }
            i = end;
        }
        // what comes next stands behind the line end, and must not get into a comment before it
        if (broken) begin(chunk.position() + text.length());
    }

    private void begin(int position) {
        int wanted = lines.line(position);
        if (line < wanted) sync(wanted);
        else space();
    }

    private void textBlock(String block, int position) {
        if (line == lines.line(position)) {
            out.append(block);
            line = lines.line(position + block.length() - 1);
        } else {
            out.append(OneLine.literal(block));
        }
    }

    private void comment(String comment, int position) {
        int ends = lines.line(position + comment.length() - 1);
        if (ends == lines.line(position)) {
            out.append(comment);
        } else if (line == lines.line(position)) {
            out.append(comment);
            line = ends;
        }
    }
}
