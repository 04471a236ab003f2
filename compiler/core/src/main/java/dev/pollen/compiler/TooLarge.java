package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Limits;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;

/** Methods that would not fit into a class file: found here, before the user's own javac stumbles over them. */
final class TooLarge {
    /** Characters of a method and its machine that javac never made 64 KiB of bytecode of, without nested finally blocks. */
    private static final int HARMLESS = 40_000;

    private static final int HARMLESS_FINALLYS = 5;

    private TooLarge() {}

    /**
     * Those of {@code hosts} that are too large.
     *
     * @param output what {@code file} becomes
     */
    static List<Diagnostic> of(
            SourceFile file,
            LineMap lines,
            String output,
            List<Host> hosts,
            List<SourceFile> sources,
            Options options) {
        List<Host> large = hosts.stream().filter(h -> isLarge(h, file)).toList();
        if (large.isEmpty() || !isLarge(output)) return List.of();
        SourceFile changed = new SourceFile(file.name(), file.path(), output);
        List<Integer> exceeded = Limits.exceeded(changed, sources, options);
        if (exceeded.isEmpty()) return List.of();
        // lines are the user's own in one layout; in the other there is but the size to tell who it is
        return large.stream()
                .filter(h -> options.layout() == Layout.PRETTY || isOn(h, lines, exceeded))
                .map(h -> tooLarge(file, h))
                .toList();
    }

    private static boolean isOn(Host host, LineMap lines, List<Integer> numbers) {
        int first = lines.line(host.span().start());
        int last = lines.line(host.span().end() - 1);
        return numbers.stream().anyMatch(n -> first <= n && n <= last);
    }

    /** Whether the machine of {@code host} may be large: it is never more than ten times as long as the method. */
    private static boolean isLarge(Host host, SourceFile file) {
        String text = file.text().substring(host.span().start(), host.span().end());
        return text.length() > HARMLESS / 10 || isLarge(text);
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
