package dev.pollen.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is remembered of a run until the next: a text file, one line for each source.
 *
 * <pre>
 *   pollen-state 3 FOLDER KEY SHAPE
 *   STAMP SOURCE OUTLINE OUTPUT PACKAGE TYPES demo/Files.java
 * </pre>
 *
 * @param folder the fingerprint of the output folder's path: what is remembered tells nothing of another folder
 * @param key the fingerprint of all that is not a source: compiler, options, class path
 * @param shape the fingerprint of the outlines of all sources
 * @param entries by path
 */
record State(String folder, String key, String shape, Map<String, Entry> entries) {
    /**
     * One source.
     *
     * @param stamp what the file had; {@link #NOTHING} where that tells nothing
     * @param source the fingerprint of its bytes; {@link #NOTHING} where there was something to say about it: it is done
     *     again, so that it is said again
     * @param outline the fingerprint of its declarations
     * @param packageName what it declares; empty for the unnamed package
     * @param types the simple names of its top-level types
     * @param output size and time of the file that was written for it; {@link #NOTHING} where none was, {@link #UNTOLD}
     *     where a run that did not come to its end may have written one
     */
    record Entry(String stamp, String source, String outline, String packageName, List<String> types, String output) {}

    static final String NOTHING = "-";
    static final String UNTOLD = "?";

    private static final String NAME = "pollen-state ";
    private static final String HEAD = NAME + "3 ";

    static final State NONE = new State("", "", "", Map.of());

    /**
     * What {@link #write} wrote; {@link #NONE} where there is nothing, or only what another version wrote.
     *
     * @throws ForeignStateException if somebody else wrote the file, or it is a folder
     */
    static State read(Path file) throws IOException {
        if (Files.isDirectory(file))
            throw new ForeignStateException(file, "is a folder, where a state would be a file");
        if (!Files.isRegularFile(file)) return NONE;
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.startsWith(NAME)) {
            throw new ForeignStateException(
                    file, "is no state that Pollen wrote; if nobody needs it, it may be deleted");
        }
        String[] lines = text.split("\n", -1);
        String[] head = lines[0].split(" ", -1);
        if (!lines[0].startsWith(HEAD) || head.length != 5) return NONE;
        Map<String, Entry> entries = new TreeMap<>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] parts = lines[i].split(" ", 7);
            if (parts.length != 7) return NONE;
            List<String> types = parts[5].isEmpty() ? List.of() : List.of(parts[5].split(","));
            entries.put(parts[6], new Entry(parts[0], parts[1], parts[2], parts[4], types, parts[3]));
        }
        return new State(head[2], head[3], head[4], entries);
    }

    /** This, with those {@code paths} of the state {@code now} that will be written, or not if the run does not come so far. */
    State untold(State now, Set<String> paths) {
        Map<String, Entry> all = new TreeMap<>(entries);
        now.entries.forEach((path, e) -> {
            if (!paths.contains(path)) return;
            all.put(path, new Entry(e.stamp(), e.source(), e.outline(), e.packageName(), e.types(), UNTOLD));
        });
        return new State(now.folder, key, shape, all);
    }

    /** Writes it to {@code file} where it is not there already. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD + folder + " " + key + " " + shape + "\n");
        new TreeMap<>(entries)
                .forEach((path, entry) -> text.append(String.join(
                                " ",
                                entry.stamp(),
                                entry.source(),
                                entry.outline(),
                                entry.output(),
                                entry.packageName(),
                                String.join(",", entry.types()),
                                path))
                        .append('\n'));
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
