package dev.pollen.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a recorder wrote of the lives of tasks: one event a line, as {@code trace.schema.json} among the resources
 * describes it.
 *
 * <pre>{@code
 * {"event":"trace","schema":1}
 * {"event":"spawned","at":0,"task":1,"thread":"main","future":"demo.Files.WriteHelloFuture"}
 * {"event":"poll","at":12,"task":1,"thread":"main","chain":[{"class":"demo.Files.WriteHelloFuture","state":"INIT"}]}
 * }</pre>
 *
 * @param events in the order in which they happened
 */
public record Trace(List<Event> events) {
    private static final int SCHEMA = 1;

    /** Copies the list. */
    public Trace {
        events = List.copyOf(events);
    }

    /**
     * Something that happened to a task.
     *
     * @param kind what: spawned, poll, pending, woken, ready, failed or cancelled
     * @param at nanoseconds since the trace began
     * @param task its number
     * @param thread the thread on which it happened
     * @param chain the futures from the task's own to the innermost, each awaiting the next; empty where it is not known
     * @param by spawned, woken: the task that did it; empty where none did
     * @param future spawned: the class of the task's future
     * @param source woken: the class that called the waker
     * @param failure failed: the exception
     */
    public record Event(
            String kind,
            long at,
            int task,
            String thread,
            List<Frame> chain,
            Optional<Integer> by,
            Optional<String> future,
            Optional<String> source,
            Optional<String> failure) {
        /** Copies the list. */
        public Event {
            chain = List.copyOf(chain);
        }
    }

    /**
     * A future in a chain.
     *
     * @param type its class
     * @param state its state, where it is a machine
     */
    public record Frame(String type, Optional<String> state) {}

    /** Says why a text is not a trace. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(int line, String message) {
            super("line " + line + ": " + message);
        }
    }

    /**
     * Reads a trace. A last line that was cut off is left out: the program may have been killed.
     *
     * @throws Malformed if another line is not an event
     */
    public static Trace parse(String text) throws Malformed {
        List<String> lines = text.lines().toList();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            boolean cut = i == lines.size() - 1 && !text.endsWith("\n");
            try {
                Map<String, Object> keys = object(lines.get(i));
                if (events.isEmpty() && "trace".equals(keys.get("event"))) {
                    if (!Long.valueOf(SCHEMA).equals(keys.get("schema"))) throw new IOException("not schema " + SCHEMA);
                    continue;
                }
                events.add(event(keys));
            } catch (IOException | ClassCastException e) {
                if (!cut) throw new Malformed(i + 1, reason(e));
            }
        }
        return new Trace(events);
    }

    /** For people: what the parser and the JVM say is about themselves. */
    private static String reason(Exception failure) {
        if (failure instanceof JsonProcessingException) return "not a JSON object";
        if (failure instanceof ClassCastException) return "a value of the wrong type";
        return String.valueOf(failure.getMessage());
    }

    private static Event event(Map<String, Object> keys) throws IOException {
        List<Frame> chain = new ArrayList<>();
        if (keys.get("chain") instanceof List<?> frames) {
            for (Object frame : frames) {
                if (!(frame instanceof Map<?, ?> map) || !(map.get("class") instanceof String type)) {
                    throw new IOException("a frame without a class");
                }
                chain.add(new Frame(type, Optional.ofNullable((String) map.get("state"))));
            }
        }
        return new Event(
                (String) required(keys, "event"),
                (Long) required(keys, "at"),
                Math.toIntExact((Long) required(keys, "task")),
                (String) required(keys, "thread"),
                chain,
                Optional.ofNullable((Long) keys.get("by")).map(Math::toIntExact),
                Optional.ofNullable((String) keys.get("future")),
                Optional.ofNullable((String) keys.get("source")),
                Optional.ofNullable((String) keys.get("failure")));
    }

    private static Object required(Map<String, Object> keys, String key) throws IOException {
        Object value = keys.get(key);
        if (value == null) throw new IOException("an event without \"" + key + "\"");
        return value;
    }

    private static Map<String, Object> object(String line) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            if (!(value(json) instanceof Map<?, ?> map)) throw new IOException("not a JSON object");
            Map<String, Object> keys = new HashMap<>();
            map.forEach((key, value) -> keys.put((String) key, value));
            return keys;
        }
    }

    /** The value at which the parser stands: a map, list, string, whole number; null for anything else. */
    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) throw new IOException("nothing there");
        switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new HashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    Object value = value(json);
                    if (value != null) map.put(key, value);
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(json);
                    if (value != null) list.add(value);
                }
                return list;
            }
            case VALUE_NUMBER_INT -> {
                return json.getLongValue();
            }
            case VALUE_STRING -> {
                return json.getText();
            }
            default -> {
                return null;
            }
        }
    }
}
