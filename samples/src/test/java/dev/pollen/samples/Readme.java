package dev.pollen.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a README.md shows in fenced blocks. */
record Readme(String text) {
    /** The checkout's folder; tests run in that of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A command behind {@code $} and what it prints; the output has a line end behind each of its lines. */
    record Command(String line, String output) {}

    static Readme of(Path file) {
        try {
            return new Readme(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples' folders, in order. */
    static List<Path> samples() {
        try (Stream<Path> all = Files.list(ROOT.resolve("samples"))) {
            return all.filter(f -> f.getFileName().toString().matches("\\d\\d-.+"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contents of the blocks in {@code language}. */
    List<String> blocks(String language) {
        Matcher m = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
        return m.results().map(r -> r.group(1)).toList();
    }

    /** The commands of all console blocks. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String part : ("\n" + block).split("\n\\$ ")) {
                if (part.isBlank()) continue;
                int end = part.indexOf('\n');
                String output = end < 0 ? "" : part.substring(end + 1);
                boolean cut = !output.isEmpty() && !output.endsWith("\n"); // by the next command
                commands.add(new Command(end < 0 ? part : part.substring(0, end), cut ? output + "\n" : output));
            }
        }
        return commands;
    }
}
