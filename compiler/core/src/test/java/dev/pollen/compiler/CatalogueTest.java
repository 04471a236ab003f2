package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the catalogue of edge cases is covered; {@code catalogue/README.md} says how. */
class CatalogueTest {
    private static final Pattern METHOD = Pattern.compile("\\b([a-z]{2}\\d{2,3})[a-z]?\\(");
    private static final Pattern LINE = Pattern.compile("([A-Z]{2}\\d{2,3}) ([=-]) (\\S.*)");

    private static List<String> rows() {
        return Resources.read(Resources.folder("catalogue/rows.txt")).lines().toList();
    }

    private static Set<String> programs() {
        Set<String> rows = new TreeSet<>();
        for (Path folder : Resources.list(Resources.folder("conformance/programs"))) {
            String name = folder.getFileName().toString();
            if (!name.startsWith("catalogue")) continue;
            for (Program p : Resources.programs("conformance/programs/" + name)) {
                Matcher m = METHOD.matcher(p.text());
                while (m.find()) rows.add(m.group(1).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return rows;
    }

    private static Map<String, String> elsewhere() {
        Map<String, String> rows = new TreeMap<>();
        for (Path file : Resources.list(Resources.folder("catalogue/elsewhere"))) {
            for (String line : Resources.read(file).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                Matcher m = LINE.matcher(line);
                assertWithMessage(line).that(m.matches()).isTrue();
                rows.put(m.group(1), m.group(2) + " " + m.group(3));
            }
        }
        return rows;
    }

    @Test
    void everyRowIsCovered() {
        Set<String> left = new TreeSet<>(rows());
        left.removeAll(programs());
        left.removeAll(elsewhere().keySet());
        assertThat(left).isEmpty();
    }

    @Test
    void whatIsNamedIsARow() {
        assertThat(rows()).containsAtLeastElementsIn(elsewhere().keySet());
        assertThat(rows()).containsAtLeastElementsIn(programs());
    }

    @Test
    void theTestsThatAreNamedAreThere() throws Exception {
        Map<String, String> sources = new TreeMap<>();
        for (Path root : List.of(Path.of("src", "test", "java"), Path.of("../../runtime/core/src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path f :
                        files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    sources.put(f.getFileName().toString().replace(".java", ""), Resources.read(f));
                }
            }
        }
        List<String> missing = new ArrayList<>();
        elsewhere().forEach((row, what) -> {
            if (!what.startsWith("= ")) return;
            for (String test : what.substring(2).split(", ", -1)) {
                String[] parts = test.split("\\.", 2);
                String source = sources.getOrDefault(parts[0], "");
                if (source.isEmpty() || parts.length > 1 && !source.contains(" " + parts[1] + "(")) {
                    missing.add(row + " " + test);
                }
            }
        });
        assertThat(missing).isEmpty();
    }
}
