package dev.pollen.cli;

import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Explanations;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pollen explain}. */
@Command(
        name = "explain",
        description = {"Explains a diagnostic: why there is one, an example, and what to write instead.", ""})
final class ExplainCommand implements Callable<Integer> {
    /** For completion. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Code.values()).map(Code::name).iterator();
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            completionCandidates = Codes.class,
            description = "Such as P0101. Without it, all are listed.")
    private @Nullable String name;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Host host;

    ExplainCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (name == null) {
            for (Code code : Code.values()) host.out().println(code + "  " + code.title());
        } else {
            host.out().print(Explanations.page(code(name)));
        }
        return Status.FINE;
    }

    /** {@code p101}, {@code 0101} and {@code [P0101]} are understood too. */
    private static Code code(String name) {
        String digits =
                name.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replaceFirst("^P?0*", "");
        return Arrays.stream(Code.values())
                .filter(code -> code.name().replaceFirst("^P0*", "").equals(digits))
                .findFirst()
                .orElseThrow(() -> new UsageError("no diagnostic has the code " + name + "; pollen explain lists all"));
    }
}
