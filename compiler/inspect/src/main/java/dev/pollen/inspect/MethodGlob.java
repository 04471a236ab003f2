package dev.pollen.inspect;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for methods, with {@code *} for any characters and {@code ?} for one.
 *
 * <p>It may leave out what is clear from the context: parameters, package, class. {@code writeHello},
 * {@code Files#writeHello} and {@code demo.Files#writeHello(String)} all find the last one.
 */
public final class MethodGlob {
    private final String glob;
    private final Pattern pattern;

    /** A pattern as it was typed. */
    public MethodGlob(String glob) {
        this.glob = glob;
        this.pattern = Pattern.compile(
                glob.codePoints().mapToObj(MethodGlob::regex).collect(Collectors.joining()), Pattern.DOTALL);
    }

    /** Whether a method such as {@code demo.Files#writeHello(String)} is meant. */
    public boolean matches(String method) {
        String name = glob.contains("(") ? method : method.substring(0, end(method, '('));
        int hash = name.indexOf('#');
        if (glob.contains("#")) {
            // Each suffix that begins with a whole name: demo.Files#x, Files#x
            for (int start = 0; start >= 0 && start < hash; start = next(name, start, hash)) {
                if (matchesWhole(name.substring(start))) return true;
            }
            return false;
        }
        return matchesWhole(name.substring(hash + 1));
    }

    private boolean matchesWhole(String text) {
        return pattern.matcher(text).matches();
    }

    private static int next(String name, int start, int hash) {
        int dot = name.indexOf('.', start);
        return dot < 0 || dot > hash ? -1 : dot + 1;
    }

    private static int end(String text, char c) {
        int at = text.indexOf(c);
        return at < 0 ? text.length() : at;
    }

    private static String regex(int c) {
        return switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        };
    }
}
