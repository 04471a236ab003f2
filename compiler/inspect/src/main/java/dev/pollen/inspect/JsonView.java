package dev.pollen.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The JSON that other programs read. Keys are only ever added; a change of a key's meaning is a new {@code schema}.
 *
 * <pre>{@code
 * { "schema": 1, "machines": [ { "method": …, "states": [ { "name": "INIT", "kind": "init", … } ], … } ] }
 * }</pre>
 *
 * <p>A key without a value is left out: DONE and POISONED stand on no line, await nothing and save nothing.
 */
final class JsonView {
    private static final int SCHEMA = 1;

    private JsonView() {}

    static String of(List<Machine> machines) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(layout());
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            json.writeArrayFieldStart("machines");
            for (Machine machine : machines) write(machine, json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringWriter does not fail
        }
        return text.append('\n').toString();
    }

    private static void write(Machine machine, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", machine.method());
        json.writeStringField("class", machine.className());
        json.writeStringField("file", machine.file());
        json.writeNumberField("line", machine.line());
        json.writeStringField("result", machine.resultType());
        json.writeArrayFieldStart("states");
        for (State state : machine.states()) write(state, json);
        json.writeEndArray();
        json.writeArrayFieldStart("transitions");
        for (Transition transition : machine.transitions()) write(transition, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(State state, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", state.name());
        json.writeStringField("kind", state.kind().name().toLowerCase(Locale.ROOT));
        if (state.line() > 0) json.writeNumberField("line", state.line());
        if (state.await() != null) json.writeStringField("await", state.await());
        if (!isEnd(state)) {
            json.writeArrayFieldStart("saved");
            for (Saved saved : state.saved()) write(saved, json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static boolean isEnd(State state) {
        return state.kind() == State.Kind.DONE || state.kind() == State.Kind.POISONED;
    }

    private static void write(Saved saved, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", saved.name());
        json.writeStringField("kind", saved.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("type", saved.type());
        json.writeEndObject();
    }

    private static void write(Transition transition, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", transition.from());
        json.writeStringField("to", transition.to());
        json.writeStringField("on", transition.on());
        json.writeEndObject();
    }

    /** One key a line and {@code \n} on every platform, so that the text can be compared and kept under review. */
    private static DefaultPrettyPrinter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
