package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Lexeme;
import dev.pollen.compiler.source.LineMap;
import java.util.List;

/** The layout for people who read the machine: one thing a line, indented. */
public final class PrettyPrinter {
    private final String source;
    private final LineMap lines;
    private final String unit;
    private final String lineEnd;

    /** A printer of machines from {@code source} that indents by {@code unit}. */
    public PrettyPrinter(String source, LineMap lines, String unit) {
        this.source = source;
        this.lines = lines;
        this.unit = unit;
        this.lineEnd = source.contains("\r\n") ? "\r\n" : "\n";
    }

    /** {@code part}, each line behind {@code indent} but the first, which goes on where the text before it ends. */
    public String print(Part part, String indent) {
        Renderer renderer = new Renderer(source, part);
        StringBuilder out = new StringBuilder();
        for (Line l : part.lines()) {
            String margin = indent + unit.repeat(l.depth());
            String line = text(renderer.chunks(l.code()), margin).strip();
            if (!line.isEmpty() && !out.isEmpty()) out.append(margin);
            out.append(line);
            if (!l.note().isEmpty()) out.append(" // ").append(l.note());
            out.append(lineEnd);
        }
        return out.toString().stripTrailing();
    }

    private String text(List<Chunk> chunks, String margin) {
        StringBuilder text = new StringBuilder();
        String here = margin;
        for (Chunk chunk : chunks) {
            if (chunk.startsLine()) {
                here = margin + unit.repeat(chunk.depth());
                while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
                text.append(lineEnd).append(here);
            } else {
                text.append(chunk.isSource() ? reindented(chunk, here) : chunk.text());
            }
        }
        return text.toString();
    }

    /** The indentation of {@code line} of the source. */
    public String indentation(int line) {
        int from = lines.start(line);
        int to = from;
        while (to < source.length() && (source.charAt(to) == ' ' || source.charAt(to) == '\t')) to++;
        return source.substring(from, to);
    }

    /** Moves the later lines of {@code chunk} as far as its first one moves; text blocks stay as they are. */
    private String reindented(Chunk chunk, String margin) {
        String text = chunk.text();
        String meant = Escapes.masked(text);
        String old = indentation(lines.line(chunk.position()));
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = Lexeme.end(meant, i);
            if (Lexeme.at(meant, i) == Lexeme.LINE_END) {
                int content = end;
                while (content < text.length() && (text.charAt(content) == ' ' || text.charAt(content) == '\t'))
                    content++;
                String here = text.substring(end, content);
                String rest = here.startsWith(old) ? here.substring(old.length()) : "";
                out.append(lineEnd).append(margin).append(rest);
                end = content;
            } else if (Lexeme.at(meant, i) == Lexeme.LINE_COMMENT && end == text.length()) {
                // it would swallow what is put behind it
                end = text.length();
            } else {
                out.append(text, i, end);
            }
            i = end;
        }
        return out.toString();
    }
}
