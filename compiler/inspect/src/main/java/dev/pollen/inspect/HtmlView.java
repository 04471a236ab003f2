package dev.pollen.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.machine.Machine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One page for a browser, without anything from outside: the style, the scripts and the machines, each machine as a block
 * of packed JSON that is read when it is shown. Its content security policy lets in nothing but this style and this script.
 */
final class HtmlView {
    private static final List<String> SCRIPTS =
            List.of("dom.js", "code.js", "list.js", "diagram.js", "tables.js", "machine.js", "replay.js", "main.js");
    private static final List<String> STYLES = List.of("page.css", "parts.css");

    private HtmlView() {}

    static String of(Project project) {
        String style = together(STYLES);
        String script = "'use strict';\n(() => {\n" + together(SCRIPTS) + "})();\n";
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'";
        // Each part goes in behind the split, so that no text of a project's is taken for a place to fill.
        String[] page = Resources.read("page/page.html").split("\\{\\{\\w+}}", -1);
        return page[0]
                + policy
                + page[1]
                + Svg.escaped(project.title())
                + page[2]
                + style
                + page[3]
                + data(project)
                + page[4]
                + script
                + page[5];
    }

    private static String together(List<String> names) {
        return names.stream().map(name -> Resources.read("page/" + name)).collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String data(Project project) {
        Stream<String> machines = project.machines().stream()
                .map(m -> packed(json -> machine(m, project.pollBytes().get(m.className()), json)));
        String trace = project.trace().isEmpty() ? "" : block("trace", json -> json.writeString(project.trace()));
        return block("index", json -> index(project, json)) + machines.collect(Collectors.joining()) + trace;
    }

    private static String block(String kind, Json.Body body) {
        // "<" could end the element
        String json = Json.dense(body).replace("<", "\\u003c");
        return "<script type=\"application/json\" class=\"" + kind + "\">" + json + "</script>\n";
    }

    /** A block that the page unpacks when it is shown: a fifth of the size, and nothing to parse before. */
    private static String packed(Json.Body body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Json.dense(body).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // an array does not fail
        }
        String text = Base64.getEncoder().encodeToString(packed.toByteArray());
        return "<script type=\"text/plain\" class=\"machine\">" + text + "</script>\n";
    }

    private static void index(Project project, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", project.title());
        json.writeArrayFieldStart("machines");
        for (Machine machine : project.machines()) {
            Integer pollBytes = project.pollBytes().get(machine.className());
            json.writeStartObject();
            json.writeStringField("method", machine.method());
            json.writeStringField("class", machine.className());
            json.writeStringField("file", machine.file());
            json.writeNumberField("line", machine.line());
            json.writeNumberField("states", machine.states().size());
            json.writeNumberField("bytes", Vm.COMPRESSED.objectBytes(machine.fields()));
            if (pollBytes != null) json.writeNumberField("poll", pollBytes);
            List<Finding> findings = Findings.of(machine, pollBytes);
            json.writeNumberField(
                    "warnings",
                    findings.stream()
                            .filter(f -> f.level() == Finding.Level.WARNING)
                            .count());
            json.writeNumberField("notes", findings.size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void machine(Machine machine, @Nullable Integer pollBytes, JsonGenerator json) throws IOException {
        json.writeStartObject();
        new MachineJson(machine, pollBytes, json).fields();
        List<RustMachine.Line> rust = RustMachine.of(machine);
        code("java", machine.java(), GeneratedCode.states(machine), json);
        String text = rust.stream().map(RustMachine.Line::text).collect(Collectors.joining("\n"));
        code("rust", text, rust.stream().map(RustMachine.Line::state).toList(), json);
        Diagram diagram = DiagramLayout.of(machine);
        json.writeObjectFieldStart("diagram");
        json.writeNumberField("width", (int) diagram.width());
        json.writeNumberField("height", (int) diagram.height());
        json.writeStringField("svg", Svg.of(diagram));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A text, and its lines' states as runs: {@code [state, first line, last line]}. */
    private static void code(String name, String text, List<String> states, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeArrayFieldStart("runs");
        int from = 0;
        for (int i = 1; i <= states.size(); i++) {
            if (i < states.size() && states.get(i).equals(states.get(from))) continue;
            if (!states.get(from).isEmpty()) {
                json.writeStartArray();
                json.writeString(states.get(from));
                json.writeNumber(from + 1);
                json.writeNumber(i);
                json.writeEndArray();
            }
            from = i;
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
