package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of the generated class belong to which state: from the label at which a resume in this state enters, to
 * the next state's label.
 *
 * <p>A state's own label is the one with a source line beside it; the labels of enclosing blocks only lead there.
 */
final class GeneratedCode {
    private static final Pattern ENTRY = Pattern.compile("\\s*case (\\S+):( // line \\d+)?");
    private static final Pattern END = Pattern.compile("\\s*default:");

    private GeneratedCode() {}

    /** The state of each line of {@code machine.java()}, in order; empty for lines of none. */
    static List<String> states(Machine machine) {
        List<String> states = new ArrayList<>();
        String state = "";
        int depth = -1; // of the outermost switch's labels
        for (String line : machine.java().lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                boolean first = depth < 0 && entry.group(1).equals("INIT");
                if (first) depth = indentation(line);
                if (first || entry.group(2) != null) state = entry.group(1);
            }
            if (indentation(line) == depth && END.matcher(line).matches()) state = "";
            states.add(state);
        }
        return states;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
