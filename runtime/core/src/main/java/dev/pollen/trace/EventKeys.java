package dev.pollen.trace;

import java.util.List;

/** The keys of an event that not every event has, as JSON. */
final class EventKeys {
    static final EventKeys NONE = new EventKeys();

    private final StringBuilder text = new StringBuilder();

    EventKeys add(String key, String value) {
        text.append(",\"").append(key).append("\":");
        text(value, text);
        return this;
    }

    /** {@code by}: a task's number; 0 for none. */
    EventKeys by(int task) {
        if (task > 0) text.append(",\"by\":").append(task);
        return this;
    }

    EventKeys chain(List<Frame> frames) {
        text.append(",\"chain\":[");
        for (int i = 0; i < frames.size(); i++) {
            text.append(i == 0 ? "{\"class\":" : ",{\"class\":");
            text(frames.get(i).type(), text);
            String state = frames.get(i).state();
            if (state != null) {
                text.append(",\"state\":");
                text(state, text);
            }
            text.append('}');
        }
        text.append(']');
        return this;
    }

    String text() {
        return text.toString();
    }

    /** A JSON string. */
    static void text(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
