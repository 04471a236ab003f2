package dev.pollen.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Diagnostics for tools: a JSON object a line. Lines and columns count from 1, columns in UTF-16 units; the end is that
 * behind the last character; {@code start} and {@code end} are offsets into the file's text.
 */
public final class JsonReport implements Report {
    @Override
    public String of(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics)
            text.append(object(diagnostic)).append('\n');
        return text.toString();
    }

    private static String object(Diagnostic diagnostic) {
        SourceLines lines = new SourceLines(diagnostic.file().text());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("code", diagnostic.code().name());
            json.writeStringField(
                    "severity", diagnostic.code().severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("message", diagnostic.message());
            json.writeStringField("file", diagnostic.file().name());
            write(diagnostic.span(), lines, json);
            json.writeArrayFieldStart("labels");
            for (Diagnostic.Label label : diagnostic.labels()) {
                json.writeStartObject();
                json.writeStringField("text", label.text());
                write(label.span(), lines, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("help");
            for (String help : diagnostic.help()) json.writeString(help);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringWriter does not fail
        }
        return text.toString();
    }

    private static void write(Span span, SourceLines lines, JsonGenerator json) throws IOException {
        json.writeNumberField("line", lines.firstLine(span));
        json.writeNumberField("column", lines.firstColumn(span) + 1);
        json.writeNumberField("endLine", lines.lastLine(span));
        json.writeNumberField("endColumn", lines.endColumn(span) + 1);
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }
}
