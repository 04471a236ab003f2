package dev.pollen.cli.report;

import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;

/** A text by lines, tolerant of spans that reach behind its end. Lines count from 1, columns from 0. */
final class SourceLines {
    private final String text;
    private final LineMap map;

    SourceLines(String text) {
        this.text = text;
        this.map = new LineMap(text);
    }

    /** The line without its end. */
    String line(int line) {
        int start = map.start(line);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return text.substring(start, end);
    }

    int count() {
        return map.count();
    }

    int firstLine(Span span) {
        return map.line(Math.min(span.start(), text.length()));
    }

    int firstColumn(Span span) {
        int start = Math.min(span.start(), text.length());
        return start - map.start(map.line(start));
    }

    /** The line of the span's last character: a span that ends with its line does not reach into the next one. */
    int lastLine(Span span) {
        return map.line(last(span));
    }

    /** The column behind the span's last character. */
    int endColumn(Span span) {
        int last = last(span);
        return last - map.start(map.line(last)) + (span.length() == 0 ? 0 : 1);
    }

    private int last(Span span) {
        int end = Math.min(span.end(), text.length());
        int start = Math.min(span.start(), text.length());
        return end > start ? end - 1 : start;
    }
}
