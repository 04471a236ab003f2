package dev.pollen.stream;

import dev.pollen.Future;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where bytes come from: a file, a connection. */
@FunctionalInterface
public interface ByteSource {
    /**
     * Reads what is there into {@code buffer}, one byte at least unless it is full; the value is how many, or -1 at the
     * end. Who is cancelled has read nothing.
     */
    Future<Integer> read(ByteBuffer buffer);

    /** The lines in UTF-8, without what ends them. */
    default Stream<String> lines() {
        return lines(StandardCharsets.UTF_8);
    }

    /**
     * The lines in {@code charset}, without what ends them: LF, or CR and LF. What is malformed is replaced, as a String
     * does. No other reads may be made meanwhile.
     */
    default Stream<String> lines(Charset charset) {
        return new Lines(this, Objects.requireNonNull(charset, "charset"));
    }
}
