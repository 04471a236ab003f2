package dev.pollen.cli;

import java.util.Set;

/** Which arguments are not argument files although they begin with {@code @}; picocli takes {@code @@} for such a one. */
final class AtFiles {
    private static final Set<String> CLASS_PATHS = Set.of("--class-path", "--classpath", "-cp", "--processor-path");

    private AtFiles() {}

    /** {@code arguments} with a second {@code @} before the names of class path files and before what a program is given. */
    static String[] escaped(String... arguments) {
        String[] escaped = arguments.clone();
        boolean run = false;
        boolean program = false;
        for (int i = 0; i < arguments.length; i++) {
            boolean literal = program || i > 0 && CLASS_PATHS.contains(arguments[i - 1]);
            if (literal && arguments[i].startsWith("@")) escaped[i] = "@" + arguments[i];
            program |= run && arguments[i].endsWith(".java");
            run |= arguments[i].equals("run");
        }
        return escaped;
    }
}
