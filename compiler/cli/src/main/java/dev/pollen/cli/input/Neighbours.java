package dev.pollen.cli.input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sources that single files need, found as javac finds them on a source path: a type {@code a.b.C} stands in
 * {@code a/b/C.java} below the root.
 *
 * <p>Which types a file needs is guessed from its words. A word too many costs a look into a folder or a source that
 * is compiled in vain; a word too few cannot be, because a type that is used is named.
 */
final class Neighbours {
    private final Map<Path, Set<String>> listings = new HashMap<>();
    private final Map<Path, Input> found = new LinkedHashMap<>();

    private Neighbours() {}

    /** What {@code files} need besides themselves, directly or through one another. */
    static List<Input> of(List<Input> files, Charset charset) throws IOException {
        Neighbours search = new Neighbours();
        Map<Path, Input> given = new HashMap<>();
        for (Input file : files) given.put(key(file.file()), file);
        Deque<Input> queue = new ArrayDeque<>(files);
        while (!queue.isEmpty()) {
            for (Path file : search.named(queue.remove())) {
                if (given.containsKey(key(file)) || search.found.containsKey(key(file))) continue;
                Input input = Input.read(file, file.toString(), charset);
                if (input.root() == null) continue; // not what its place says
                search.found.put(key(file), input);
                queue.add(input);
            }
        }
        return List.copyOf(search.found.values());
    }

    private List<Path> named(Input file) throws IOException {
        Path root = file.root();
        if (root == null) return List.of();
        TreeSet<String> simple = new TreeSet<>();
        TreeSet<Path> folders = new TreeSet<>();
        List<Path> named = new ArrayList<>();
        Path folder = file.file().toAbsolutePath().normalize().getParent();
        if (folder != null) folders.add(folder);
        Path qualifier = root; // grows along a.b.C
        boolean dot = false;
        for (String word : new Words(file.source().text())) {
            if (word.equals(".")) {
                dot = true;
                continue;
            }
            if (!dot) qualifier = root;
            dot = false;
            if (!Character.isJavaIdentifierStart(word.charAt(0))) {
                // import a.b.*; makes every type of the folder a neighbour by its simple name
                if (word.equals("*") && !qualifier.equals(root)) folders.add(qualifier);
                qualifier = root;
                continue;
            }
            simple.add(word + ".java");
            if (!qualifier.equals(root) && listing(qualifier).contains(word + ".java")) {
                named.add(qualifier.resolve(word + ".java"));
            }
            qualifier = inside(qualifier, word, root);
        }
        for (Path place : folders) {
            for (String name : listing(place)) if (simple.contains(name)) named.add(place.resolve(name));
        }
        return named;
    }

    /** The folder {@code word} of {@code folder}; {@code otherwise} where the platform has no such file name. */
    private static Path inside(Path folder, String word, Path otherwise) {
        try {
            return folder.resolve(word);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }

    private Set<String> listing(Path folder) throws IOException {
        Set<String> names = listings.get(folder);
        if (names == null) {
            names = new TreeSet<>();
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> "" + file.getFileName())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(names::add);
                }
            }
            listings.put(folder, names);
        }
        return names;
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
