package dev.pollen.build;

import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A source as it stands in its file.
 *
 * @param file its text, with its name and its place below the source root
 * @param bytes the file's content, for copies; never changed
 * @param charset what the text was decoded with, and its output will be encoded with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Source(SourceFile file, byte[] bytes, Charset charset) {
    /** Decodes {@code bytes}; bytes that are not {@code charset}'s come out as other characters, {@link #isKnown} tells. */
    public static Source of(String name, String path, byte[] bytes, Charset charset) {
        return new Source(new SourceFile(name, path, decode(bytes, charset)), bytes, charset);
    }

    /**
     * Reads {@code files}, which stand below {@code root}, on all processors.
     *
     * @return in the order of {@code files}
     */
    public static List<Source> read(Path root, List<Path> files, Charset charset) throws IOException {
        try {
            return files.parallelStream().map(file -> read(root, file, charset)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Source read(Path root, Path file, Charset charset) {
        try {
            return of(file.toString(), place(root, file), Files.readAllBytes(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of {@code file} below {@code root}, the same on every platform. */
    public static String place(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether the text stands for the bytes; where it does not, the file may be copied but never rewritten. */
    public boolean isKnown() {
        return Arrays.equals(bytes, file.text().getBytes(charset));
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
