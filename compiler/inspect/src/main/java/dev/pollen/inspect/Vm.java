package dev.pollen.inspect;

import dev.pollen.compiler.machine.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How HotSpot lays objects out, by the options that change it. The sizes are those that JOL reports for such a VM.
 *
 * <p>Fields are placed the largest first, values before references, each into the smallest gap that it fits into, else
 * at the end; an object's size is a multiple of 8.
 */
public enum Vm {
    /** The default: headers of 12 bytes, references of 4. */
    COMPRESSED(12, 4),
    /** {@code -XX:+UseCompactObjectHeaders} (JEP 519): headers of 8 bytes. */
    COMPACT(8, 4),
    /** A heap of 32 GB or more: references of 8 bytes. */
    LARGE_HEAP(12, 8),
    /** {@code -XX:-UseCompressedClassPointers} as well: headers of 16 bytes. */
    UNCOMPRESSED(16, 8);

    private static final int OBJECT_ALIGNMENT = 8;

    private final int header;
    private final int reference;

    Vm(int header, int reference) {
        this.header = header;
        this.reference = reference;
    }

    /** The bytes of an object's header. */
    public int header() {
        return header;
    }

    /** The bytes that a field or variable of {@code type} takes. */
    public int bytes(String type) {
        return switch (type) {
            case "boolean", "byte" -> 1;
            case "short", "char" -> 2;
            case "int", "float" -> 4;
            case "long", "double" -> 8;
            default -> reference;
        };
    }

    /** The bytes of an object with these fields, of a class whose superclasses have none. */
    public int objectBytes(List<Field> fields) {
        List<int[]> gaps = new ArrayList<>();
        int end = header;
        for (int size : sizes(fields)) {
            int[] gap = gaps.stream()
                    .filter(g -> align(g[0], size) + size <= g[1])
                    .min(Comparator.comparingInt(g -> g[1] - g[0]))
                    .orElse(null);
            int from = gap == null ? end : gap[0];
            int at = align(from, size);
            if (at > from) gaps.add(new int[] {from, at});
            if (gap == null) {
                end = at + size;
            } else {
                gaps.remove(gap);
                if (at + size < gap[1]) gaps.add(new int[] {at + size, gap[1]});
            }
        }
        return align(end, OBJECT_ALIGNMENT);
    }

    private List<Integer> sizes(List<Field> fields) {
        return fields.stream()
                .sorted(Comparator.comparing((Field f) -> !f.primitive()).thenComparing(f -> -bytes(f.type())))
                .map(f -> bytes(f.type()))
                .toList();
    }

    private static int align(int offset, int size) {
        return (offset + size - 1) / size * size;
    }
}
