package dev.pollen.inspect;

import java.util.Locale;

/** Small things to do to words. */
final class Words {
    private Words() {}

    /** {@code source} on one line, cut where it is longer than {@code longest}. */
    static String oneLine(String source, int longest) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    /** {@code java.util.Iterator<java.lang.String>} to {@code Iterator<String>}. */
    static String simple(String type) {
        return type.replaceAll("\\b(?:\\p{Ll}\\w*\\.)+(?=\\w)", "");
    }

    /** {@code AWAITING_WRITE_ALL} to {@code AwaitingWriteAll}. */
    static String camel(String constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            if (word.isEmpty()) continue;
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }

    /** {@code writeAll} to {@code write_all}. */
    static String snake(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    /** {@code demo.Files#writeHello(String)} to {@code writeHello}. */
    static String methodName(String method) {
        String name = method.substring(method.indexOf('#') + 1);
        int parameters = name.indexOf('(');
        return parameters < 0 ? name : name.substring(0, parameters);
    }
}
