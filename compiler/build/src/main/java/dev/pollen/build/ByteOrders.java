package dev.pollen.build;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * UTF-16 and UTF-32 leave open in which order bytes stand: a file says so with its first ones, or is big-endian. Decoders
 * know that, but encoders write one of the ways; the charsets here write the way that the file has.
 */
final class ByteOrders {
    private static final Map<String, Map<String, String>> MARKS = Map.of(
            "UTF-16", Map.of("fffe", "x-UTF-16LE-BOM", "feff", "UTF-16"),
            "UTF-32", Map.of("fffe0000", "X-UTF-32LE-BOM", "0000feff", "X-UTF-32BE-BOM"));

    private ByteOrders() {}

    /** The charset that writes what {@code charset} reads from {@code bytes} as it stands there. */
    static Charset of(byte[] bytes, Charset charset) {
        Map<String, String> marks = MARKS.get(charset.name());
        if (marks == null) return charset;
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < Math.min(4, bytes.length); i++) first.append("%02x".formatted(bytes[i]));
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            if (first.toString().startsWith(mark.getKey())) return Charset.forName(mark.getValue());
        }
        return Charset.forName(charset.name() + "BE");
    }
}
