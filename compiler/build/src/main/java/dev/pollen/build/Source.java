package dev.pollen.build;

import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands in its file, which is read when somebody wants to know what is in it. Whoever does gets an {@link
 * UncheckedIOException} where it cannot be read.
 */
public final class Source {
    private final SourceFile file;
    private final Charset charset;
    private final @Nullable Path place;
    private @Nullable Stamp stamp;
    private byte @Nullable [] bytes;

    private Source(String name, String path, Charset charset, @Nullable Path place, byte @Nullable [] bytes) {
        this.file = new SourceFile(name, path, () -> decode(bytes(), charset));
        this.charset = charset;
        this.place = place;
        this.bytes = bytes;
    }

    /** Decodes {@code bytes}; bytes that are not {@code charset}'s come out as other characters, {@link #isKnown} tells. */
    public static Source of(String name, String path, byte[] bytes, Charset charset) {
        return new Source(name, path, charset, null, bytes);
    }

    /**
     * The {@code files}, which stand below {@code root}.
     *
     * @return in the order of {@code files}
     */
    public static List<Source> of(Path root, List<Path> files, Charset charset) {
        return files.stream()
                .map(file -> new Source(file.toString(), place(root, file), charset, file, null))
                .toList();
    }

    /** Reads those of {@code sources} that have not been read, on all processors. */
    public static void read(List<Source> sources) throws IOException {
        try {
            sources.parallelStream().forEach(Source::bytes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The place of {@code file} below {@code root}, the same on every platform. */
    public static String place(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Its text, with its name and its place below the source root. */
    public SourceFile file() {
        return file;
    }

    /** What the text is decoded with. */
    public Charset charset() {
        return charset;
    }

    /** The file's content, for copies; never changed. */
    public synchronized byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            stamp(); // of before: what is written meanwhile has another one
            try {
                known = Files.readAllBytes(Objects.requireNonNull(place));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes = known;
        }
        return known;
    }

    /** What tells, without its being read, whether the file has been changed. */
    synchronized Stamp stamp() {
        if (stamp == null) stamp = place == null ? Stamp.NONE : Stamp.of(place);
        return stamp;
    }

    /** Whether the text stands for the bytes; where it does not, the file may be copied but never rewritten. */
    public boolean isKnown() {
        return Arrays.equals(bytes(), file.text().getBytes(ByteOrders.of(bytes(), charset)));
    }

    /** Where in the text the first byte stands that is not {@code charset}'s; 0 where no single one can be blamed. */
    int foreignAt() {
        CharBuffer out = CharBuffer.allocate(bytes().length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes());
        CoderResult result = charset.newDecoder().decode(in, out, true);
        return result.isError() ? in.position() : 0; // the text of such a source has a character for each byte
    }

    /** {@code text}, which is made of this source, as it stands in a file. */
    public byte[] encoded(String text) {
        Charset written = ByteOrders.of(bytes(), charset);
        return Encodings.escaped(text, written).getBytes(written);
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
