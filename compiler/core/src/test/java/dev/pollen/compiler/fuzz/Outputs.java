package dev.pollen.compiler.fuzz;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Prints what each random program is transpiled to, as a hash: where two compilers print the same, what {@link Fuzz}
 * has found of one holds for the other.
 *
 * <p>{@code Outputs SEED COUNT RELEASE}: the programs and their layouts are those of {@code Fuzz SEED COUNT RELEASE}.
 */
public final class Outputs {
    private static final Library LIBRARY = Library.PRODUCT.with("fuzz");

    private Outputs() {}

    /** See the class. */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        int wanted = Integer.parseInt(args[2]);
        int release = wanted == 0 ? Runtime.version().feature() : wanted;
        AtomicLong next = new AtomicLong();
        Runnable work = () -> {
            for (long b = next.getAndIncrement(); b * Fuzz.BATCH < count; b = next.getAndIncrement()) {
                Layout layout = Layout.values()[(int) (b % Layout.values().length)];
                System.out.print(hashes(Fuzz.programs(seed, b, count, release), layout, release));
            }
        };
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread t = new Thread(null, work, "outputs " + i, 64L << 20);
            t.start();
            all.add(t);
        }
        for (Thread t : all) t.join();
    }

    private static String hashes(List<Program> programs, Layout layout, int release) {
        Options options =
                new Options(LIBRARY.classPath(), release == Runtime.version().feature() ? 0 : release, layout);
        Compilation done;
        try {
            done = Compiler.compile(programs.stream().map(Program::file).toList(), options);
        } catch (RuntimeException | Error e) { // javac's own fault, which Fuzz sets aside: on one of them
            int half = programs.size() / 2;
            if (half == 0) return programs.get(0).path() + " " + e.getClass().getName() + "\n";
            return hashes(programs.subList(0, half), layout, release)
                    + hashes(programs.subList(half, programs.size()), layout, release);
        }
        Map<String, String> results = new TreeMap<>();
        done.outputs().forEach(o -> results.put(o.source().path(), o.text()));
        done.diagnostics().forEach(d -> results.merge(d.file().path(), Differential.show(d), String::concat));
        return results.entrySet().stream()
                .map(e -> e.getKey() + " " + hash(e.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
