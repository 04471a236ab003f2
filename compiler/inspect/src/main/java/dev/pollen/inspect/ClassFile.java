package dev.pollen.inspect;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a class file as far as its texts and the lengths of its methods' code (JVMS 4). Java has no reader of its own before 24, and a
 * library would be read for one number.
 */
final class ClassFile {
    private final DataInputStream in;
    private final String[] texts;

    private ClassFile(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(8);
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or double takes two places
                }
                default -> throw new IOException("constant " + i + " has tag " + tag);
            }
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
    }

    /** The bytes of code of the longest method called {@code name}; 0 where there is none. */
    static int longest(String name, byte[] type) throws IOException {
        ClassFile file = new ClassFile(new DataInputStream(new ByteArrayInputStream(type)));
        file.members(""); // the fields
        return file.members(name);
    }

    /** The texts among its constants: names, descriptors and strings. */
    static Set<String> texts(byte[] type) throws IOException {
        ClassFile file = new ClassFile(new DataInputStream(new ByteArrayInputStream(type)));
        return Arrays.stream(file.texts).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private int members(String name) throws IOException {
        int longest = 0;
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            boolean wanted = name.equals(texts[in.readUnsignedShort()]);
            in.skipNBytes(2);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = texts[in.readUnsignedShort()];
                long length = in.readInt() & 0xFFFF_FFFFL;
                if (wanted && "Code".equals(attribute)) {
                    in.skipNBytes(4);
                    int code = in.readInt();
                    longest = Math.max(longest, code);
                    length -= 8;
                }
                in.skipNBytes(length);
            }
        }
        return longest;
    }
}
