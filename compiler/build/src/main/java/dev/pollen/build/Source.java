package dev.pollen.build;

import dev.pollen.compiler.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
