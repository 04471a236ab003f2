package dev.pollen.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pollen.compiler.machine.Machine;
import java.io.IOException;

/**
 * The JSON that other programs read, as {@code inspect.schema.json} among the resources describes it. Keys are only ever
 * added; a change of a key's meaning is a new {@code schema}.
 *
 * <pre>{@code
 * { "schema": 1, "machines": [ { "method": …, "states": [ { "name": "INIT", "kind": "init", … } ], … } ] }
 * }</pre>
 */
final class JsonView {
    /** The version of the format. */
    static final int SCHEMA = 1;

    private JsonView() {}

    static String of(Project project) {
        return Json.spread(json -> write(project, json)) + "\n";
    }

    private static void write(Project project, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeArrayFieldStart("machines");
        for (Machine machine : project.machines()) {
            json.writeStartObject();
            new MachineJson(machine, project.pollBytes().get(machine.className()), json).fields();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
