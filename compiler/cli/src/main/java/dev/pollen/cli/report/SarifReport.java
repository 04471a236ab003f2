package dev.pollen.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Explanations;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics for code review: one SARIF 2.1.0 document, also where there is nothing to say. Rules carry the pages of
 * {@code pollen explain}; lines and columns count from 1, columns in UTF-16 units, the end column is that behind the range.
 */
public final class SarifReport implements Report {
    @Override
    public String of(List<Diagnostic> diagnostics, List<JavacMessage> javac) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "pollen");
            rules(diagnostics, json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (Diagnostic diagnostic : diagnostics) result(diagnostic, json);
            for (JavacMessage message : javac) result(message, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringWriter does not fail
        }
        return text.append('\n').toString();
    }

    private static void rules(List<Diagnostic> diagnostics, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        TreeSet<Code> codes = diagnostics.stream().map(Diagnostic::code).collect(Collectors.toCollection(TreeSet::new));
        for (Code code : codes) {
            json.writeStartObject();
            json.writeStringField("id", code.name());
            message("shortDescription", code.title(), json);
            json.writeObjectFieldStart("help");
            json.writeStringField("text", Explanations.page(code));
            json.writeStringField("markdown", Explanations.page(code));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void result(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        SourceLines lines = new SourceLines(diagnostic.file().text());
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.code().name());
        json.writeStringField("level", level(diagnostic.code().severity()));
        String help = diagnostic.help().stream().map(line -> "\nhelp: " + line).collect(Collectors.joining());
        message("message", diagnostic.message() + help, json);
        json.writeArrayFieldStart("locations");
        location(diagnostic, diagnostic.span(), null, lines, json);
        json.writeEndArray();
        json.writeArrayFieldStart("relatedLocations");
        for (Diagnostic.Label label : diagnostic.labels())
            location(diagnostic, label.span(), label.text(), lines, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Without a rule: javac's codes have no pages. */
    private static void result(JavacMessage message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level(message.severity()));
        message("message", message.text(), json);
        if (message.file().isPresent()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            artifact(message.file().get(), json);
            if (message.line() > 0) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", message.line());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }

    private static void artifact(SourceFile file, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file.name()));
        json.writeEndObject();
    }

    private static void location(
            Diagnostic diagnostic, Span span, @Nullable String text, SourceLines lines, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(diagnostic.file(), json);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", lines.firstLine(span));
        json.writeNumberField("startColumn", lines.firstColumn(span) + 1);
        json.writeNumberField("endLine", lines.lastLine(span));
        json.writeNumberField("endColumn", lines.endColumn(span) + 1);
        json.writeEndObject();
        json.writeEndObject();
        if (text != null) message("message", text, json);
        json.writeEndObject();
    }

    /** An RFC 3986 reference (SARIF 3.4.3): a relative name stays one. */
    private static String uri(String name) {
        Path path = Path.of(name);
        if (path.isAbsolute()) return path.toUri().toASCIIString();
        String text = name.replace('\\', '/');
        try {
            // a colon in the first part would make a scheme of it
            return new URI(null, null, text.contains(":") ? "./" + text : text, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void message(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
