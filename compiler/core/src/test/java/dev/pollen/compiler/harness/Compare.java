package dev.pollen.compiler.harness;

import dev.pollen.compiler.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Compare FILE…}: each source, a class with {@code static Future<?> program()}, against the blocking oracle, in
 * each layout and lateness. Prints what differs; exit status 1 where something does.
 */
public final class Compare {
    private Compare() {}

    /** See the class. */
    public static void main(String[] args) {
        List<Program> programs = new ArrayList<>();
        for (String arg : args) {
            Path file = Path.of(arg);
            programs.add(new Program(file.getFileName().toString().replace(".java", ""), Resources.read(file)));
        }
        boolean same = true;
        Differential differential = new Differential();
        for (Layout layout : Layout.values()) {
            for (var e : differential.compare(programs, layout).entrySet()) {
                boolean ok = e.getValue().ok();
                same &= ok;
                System.out.println(layout + " " + e.getKey() + " " + e.getValue());
                if (!ok) System.out.println(differential.output(e.getKey()));
            }
        }
        System.exit(same ? 0 : 1);
    }
}
