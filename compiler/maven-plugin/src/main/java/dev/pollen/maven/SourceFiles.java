package dev.pollen.maven;

import dev.pollen.build.Folders;
import dev.pollen.build.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the sources below all roots, in an order that is the same on every machine. */
final class SourceFiles {
    private SourceFiles() {}

    /**
     * Every {@code .java} file.
     *
     * @throws MojoFailureException if two roots have a file at the same place: their copies would have one, too
     */
    static List<Source> of(List<Path> roots, Charset charset) throws IOException, MojoFailureException {
        Map<String, Path> places = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (Path root : roots) {
            if (!Files.isDirectory(root)) continue;
            List<Path> files = new ArrayList<>(Folders.files(root, ".java"));
            Collections.sort(files);
            List<Source> found = Source.of(root, files, charset);
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                Path other = places.put(found.get(i).file().path(), file);
                if (other != null) throw new MojoFailureException("two sources for one class: " + other + ", " + file);
            }
            sources.addAll(found);
        }
        return sources;
    }
}
