package dev.pollen.cli.input;

import dev.pollen.build.Source;
import dev.pollen.compiler.attribute.Outline;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source with the file that it was read from.
 *
 * @param file where it stands
 * @param real the same, as {@link RealPaths} has it
 * @param content what stands in it
 */
public record Input(Path file, Path real, Source content) {
    /** Reads a file whose place below its source root follows from its package. */
    static Input read(Path file, String name, Charset charset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = Source.of(name, name, bytes, charset).file().text();
        String folder = Outline.packageOf(text).replace('.', '/');
        String path = folder.isEmpty() ? "" + file.getFileName() : folder + "/" + file.getFileName();
        return new Input(file, new RealPaths().of(file), Source.of(name, path, bytes, charset));
    }

    /** The content as the compiler takes it. */
    public SourceFile source() {
        return content.file();
    }

    /** The folder that the packages begin in; null where the file does not stand where its package says. */
    public @Nullable Path root() {
        Path inside = Path.of(source().path());
        Path root = file.toAbsolutePath().normalize();
        if (!root.endsWith(inside)) return null;
        for (int i = 0; i < inside.getNameCount() && root != null; i++) root = root.getParent();
        return root;
    }
}
