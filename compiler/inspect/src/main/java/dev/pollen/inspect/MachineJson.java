package dev.pollen.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.machine.Field;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.compiler.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one machine as JSON. A key without a value is left out: DONE and POISONED stand on no line, await nothing and
 * save nothing. Places in the source are {@code [from, to]}, in UTF-16 units of {@code source.text}.
 */
final class MachineJson {
    private final Machine machine;
    private final @Nullable Integer pollBytes;
    private final JsonGenerator json;

    MachineJson(Machine machine, @Nullable Integer pollBytes, JsonGenerator json) {
        this.machine = machine;
        this.pollBytes = pollBytes;
        this.json = json;
    }

    /** The machine's keys, into an object that is open. */
    void fields() throws IOException {
        json.writeStringField("method", machine.method());
        json.writeStringField("class", machine.className());
        json.writeStringField("file", machine.file());
        json.writeNumberField("line", machine.line());
        json.writeStringField("result", machine.resultType());
        json.writeObjectFieldStart("source");
        json.writeNumberField("line", machine.source().line());
        json.writeStringField("text", machine.source().text());
        json.writeEndObject();
        json.writeArrayFieldStart("states");
        for (State state : machine.states()) write(state);
        json.writeEndArray();
        json.writeArrayFieldStart("transitions");
        for (Transition transition : machine.transitions()) write(transition);
        json.writeEndArray();
        json.writeArrayFieldStart("fields");
        for (Field field : machine.fields()) write(field);
        json.writeEndArray();
        json.writeObjectFieldStart("bytes");
        for (Vm vm : Vm.values()) json.writeNumberField(key(vm), vm.objectBytes(machine.fields()));
        json.writeEndObject();
        if (pollBytes != null) json.writeNumberField("poll", pollBytes);
        json.writeArrayFieldStart("findings");
        for (Finding finding : Findings.of(machine, pollBytes)) write(finding);
        json.writeEndArray();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(State state) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", state.name());
        json.writeStringField("kind", key(state.kind()));
        if (state.line() > 0) json.writeNumberField("line", state.line());
        if (state.await() != null) json.writeStringField("await", state.await());
        if (state.span() != null) place("at", state.span());
        if (!isEnd(state)) {
            json.writeNumberField("bytes", Layout.stateBytes(state));
            json.writeArrayFieldStart("saved");
            for (Saved saved : state.saved()) write(saved);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static boolean isEnd(State state) {
        return state.kind() == State.Kind.DONE || state.kind() == State.Kind.POISONED;
    }

    private void write(Saved saved) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", saved.name());
        json.writeStringField("kind", key(saved.kind()));
        json.writeStringField("type", saved.type());
        json.writeStringField("field", saved.field());
        json.writeNumberField("bytes", Vm.COMPRESSED.bytes(saved.type()));
        json.writeArrayFieldStart("mentions");
        for (Span mention : saved.mentions()) place(mention);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Transition transition) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", transition.from());
        json.writeStringField("to", transition.to());
        json.writeStringField("on", transition.on());
        strings("needs", transition.needs());
        json.writeEndObject();
    }

    private void write(Field field) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", field.type());
        json.writeNumberField("bytes", Vm.COMPRESSED.bytes(field.type()));
        json.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", key(finding.level()));
        json.writeStringField("rule", finding.rule());
        if (!finding.state().isEmpty()) json.writeStringField("state", finding.state());
        if (finding.line() > 0) json.writeNumberField("line", finding.line());
        json.writeStringField("text", finding.text());
        json.writeEndObject();
    }

    private void strings(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    private void place(String key, Span span) throws IOException {
        json.writeFieldName(key);
        place(span);
    }

    private void place(Span span) throws IOException {
        json.writeStartArray();
        json.writeNumber(span.start() - machine.source().start());
        json.writeNumber(span.end() - machine.source().start());
        json.writeEndArray();
    }
}
