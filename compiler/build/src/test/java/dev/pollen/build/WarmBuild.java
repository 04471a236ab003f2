package dev.pollen.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For scripts/bench-build: what a run over a folder costs in a process that has been at it for a while, as {@code --watch}
 * and a Maven daemon have: everything, nothing changed, one body changed.
 *
 * <p>Arguments: the runtime, the source root, the file whose body changes, the output folder, rounds.
 */
final class WarmBuild {
    private final Transpiler transpiler;
    private final Path root;
    private final Path output;
    private final Path state;

    private WarmBuild(Path runtime, Path root, Path output) {
        Options options = new Options(List.of(runtime), 0, Layout.LINES);
        int jobs = Runtime.getRuntime().availableProcessors();
        this.transpiler = new Transpiler(Compiler::compile, options, jobs);
        this.root = root;
        this.output = output;
        this.state = output.resolve("state");
    }

    public static void main(String[] arguments) throws IOException {
        WarmBuild build = new WarmBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[3]));
        Path file = Path.of(arguments[2]);
        List<Double> all = new ArrayList<>();
        List<Double> none = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
            Files.deleteIfExists(build.state);
            all.add(build.seconds());
            none.add(build.seconds());
            String text = Files.readString(file).replaceAll("total > \\d+", "total > " + (1000 + round));
            Files.writeString(file, text);
            one.add(build.seconds());
        }
        print("warm process: everything", all);
        print("warm process: nothing changed", none);
        print("warm process: one body changed", one);
    }

    private double seconds() throws IOException {
        long start = System.nanoTime();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Source> sources = Source.of(root, files, UTF_8);
        Transpiler.Outcome outcome = transpiler.run(sources, List.of(), output, state);
        if (outcome.hasErrors())
            throw new IllegalStateException(outcome.diagnostics().toString());
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String label, List<Double> seconds) {
        double best = seconds.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        System.out.printf("%-44s %6.2f s wall%n", label, best);
    }
}
