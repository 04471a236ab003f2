package dev.pollen.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Diagnostics for tools: a JSON object a line. Lines and columns count from 1, columns in UTF-16 units; the end is that
 * behind the last character; {@code start} and {@code end} are offsets into the file's text. What javac says has a line
 * at most.
 */
public final class JsonReport implements Report {
    @Override
    public String of(List<Diagnostic> diagnostics, List<JavacMessage> javac) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) object(text, json -> write(diagnostic, json));
        for (JavacMessage message : javac) object(text, json -> write(message, json));
        return text.toString();
    }

    /** Writes the fields of an object. */
    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static void object(StringBuilder lines, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringWriter does not fail
        }
        lines.append(text).append('\n');
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        SourceLines lines = new SourceLines(diagnostic.file().text());
        json.writeStringField("code", diagnostic.code().name());
        json.writeStringField("severity", name(diagnostic.code().severity()));
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
    }

    private static void write(JavacMessage message, JsonGenerator json) throws IOException {
        json.writeStringField("code", message.code());
        json.writeStringField("severity", name(message.severity()));
        json.writeStringField("message", message.text());
        if (message.file().isPresent()) {
            json.writeStringField("file", message.file().get().name());
            if (message.line() > 0) json.writeNumberField("line", message.line());
        }
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
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
