package dev.pollen.cli.input;

import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A source with the file that it was read from.
 *
 * @param file where it stands
 * @param bytes its content, for copies
 * @param source the content, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Input(Path file, byte[] bytes, SourceFile source) {
    /** Reads a file that stands at {@code path} below its source root. */
    static Input read(Path file, String name, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Input(file, bytes, new SourceFile(name, path, decode(bytes)));
    }

    /** Reads a file whose place below its source root follows from its package. */
    static Input read(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = decode(bytes);
        String folder = PackageName.of(text).replace('.', '/');
        String path = folder.isEmpty() ? "" + file.getFileName() : folder + "/" + file.getFileName();
        return new Input(file, bytes, new SourceFile(name, path, text));
    }

    /** The folder that the packages begin in; null where the file does not stand where its package says. */
    public @Nullable Path root() {
        Path inside = Path.of(source.path());
        Path root = file.toAbsolutePath().normalize();
        if (!root.endsWith(inside)) return null;
        for (int i = 0; i < inside.getNameCount() && root != null; i++) root = root.getParent();
        return root;
    }

    /** Whether the text stands for the bytes; where it does not, the file may be copied but never rewritten. */
    public boolean isUtf8() {
        return Arrays.equals(bytes, source.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1); // keeps every byte; isUtf8 tells
        }
    }
}
