package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Limits;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Methods that would not fit into a class file: found here, before the user's own javac stumbles over them. */
final class TooLarge {
    /** Characters of a machine, as {@code pretty} prints it, that javac never makes 64 KiB of bytecode of. */
    private static final int HARMLESS = 100_000;

    /** javac copies a {@code finally} for each way out of its {@code try}, so nested ones grow like 2 to the depth. */
    private static final int HARMLESS_FINALLYS = 8;

    private TooLarge() {}

    /**
     * Those of {@code hosts} that are too large.
     *
     * @param output what {@code file} becomes
     * @param machines what the hosts become
     * @param limits asked where one may be too large
     */
    static List<Diagnostic> of(
            SourceFile file,
            LineMap lines,
            String output,
            List<Host> hosts,
            List<Machine> machines,
            Limits limits,
            Layout layout) {
        Set<Integer> at = machines.stream()
                .filter(m -> isLarge(m.java()))
                .map(Machine::line)
                .collect(Collectors.toSet());
        if (at.isEmpty()) return List.of();
        SourceFile changed = new SourceFile(file.name(), file.path(), output);
        List<Integer> exceeded = limits.exceeded(changed);
        if (exceeded.isEmpty()) return List.of();
        // lines are the user's own in one layout; in the other there is but the size to tell who it is
        return hosts.stream()
                .filter(h -> layout == Layout.PRETTY ? at.contains(h.line()) : isOn(h, lines, exceeded))
                .map(h -> tooLarge(file, h))
                .toList();
    }

    private static boolean isOn(Host host, LineMap lines, List<Integer> numbers) {
        int first = lines.line(host.span().start());
        int last = lines.line(host.span().end() - 1);
        return numbers.stream().anyMatch(n -> first <= n && n <= last);
    }

    private static boolean isLarge(String text) {
        return text.length() > HARMLESS || text.split("finally", -1).length > HARMLESS_FINALLYS;
    }

    private static Diagnostic tooLarge(SourceFile file, Host host) {
        return new Diagnostic(
                Code.P0303,
                file,
                host.name(),
                "this method becomes more than the 64 KiB of bytecode that the JVM allows a method",
                List.of(),
                List.of("move parts of it, with their awaits, into @Async methods of their own"));
    }
}
