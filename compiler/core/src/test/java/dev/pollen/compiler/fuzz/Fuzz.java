package dev.pollen.compiler.fuzz;

import dev.pollen.compiler.Layout;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Verdict;
import dev.pollen.compiler.harness.Verdict.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Compares random programs with their transpiled selves.
 *
 * <p>{@code Fuzz SEED COUNT RELEASE [LAYOUT…]}: programs from SEED on, COUNT of them (0: without end), in the Java of
 * RELEASE (0: of the running JDK) and the given layouts, one batch each in turn. Prints each failure with its program, shrunk; exit status 1 when there was one.
 */
public final class Fuzz {
    static final int BATCH = 100;
    /** For work on the generator: what javac says about its programs. */
    private static final boolean SHOW_SET_ASIDE = Boolean.getBoolean("pollen.fuzz.showSetAside");

    private static final int MOST_FAILURES = 200;

    /** Shrinking takes much longer than finding, and many programs show the same fault. */
    private static final int SHRUNK_OF_A_KIND = 2;

    /** A program that fails, and what is left of it when all that does not matter is taken away. */
    public record Failure(long seed, int release, Layout layout, Verdict verdict, String program, String output) {
        @Override
        public String toString() {
            return "seed " + seed + ", Java " + release + ", " + layout + ": " + verdict + "\n--- shrunk:\n" + program
                    + "--- output:\n" + output;
        }
    }

    private final int release;
    private final List<Layout> layouts;
    private final Consumer<Failure> onFailure;
    private final AtomicLong nextBatch = new AtomicLong();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong notJava = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<String, Integer> kinds = new ConcurrentHashMap<>();

    /** Of programs in the Java of {@code release}, over {@code layouts} in turn; {@code onFailure} gets each failure. */
    public Fuzz(int release, List<Layout> layouts, Consumer<Failure> onFailure) {
        this.release = release;
        this.layouts = layouts;
        this.onFailure = onFailure;
    }

    /** How many programs were compared. */
    public long compared() {
        return compared.get();
    }

    /** How many programs javac could not compile before Pollen saw them: faults of the generator's, or of javac's. */
    public long notJava() {
        return notJava.get();
    }

    /** How many programs failed. */
    public long failed() {
        return failed.get();
    }

    /** Runs {@code count} programs from {@code seed} on, or as many as fit before {@code deadline} (milliseconds). */
    public void run(long seed, long count, int threads, long deadline) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread t = new Thread(null, () -> work(seed, count, deadline), "fuzz " + i, 64L << 20);
            t.start();
            all.add(t);
        }
        for (Thread t : all) t.join();
    }

    private void work(long seed, long count, long deadline) {
        Library plain = Library.ORACLE.with("fuzz");
        Library product = Library.PRODUCT.with("fuzz");
        Differential differential = new Differential(plain, product, product.classPath(), release);
        while (System.currentTimeMillis() < deadline && failed.get() < MOST_FAILURES) {
            long batch = nextBatch.getAndIncrement();
            if (batch * BATCH >= count) return;
            Layout layout = layouts.get((int) (batch % layouts.size()));
            List<Program> programs = programs(seed, batch, count, release);
            for (Map.Entry<String, Verdict> e :
                    differential.compare(programs, layout).entrySet()) {
                note(Long.parseLong(e.getKey().substring(1)), layout, e.getValue(), differential);
            }
        }
    }

    /** Those of the {@code batch}th batch of {@code count} programs from {@code seed} on. */
    static List<Program> programs(long seed, long batch, long count, int release) {
        List<Program> programs = new ArrayList<>();
        for (long i = batch * BATCH; i < Math.min((batch + 1) * BATCH, count); i++) {
            String name = "F" + (seed + i);
            programs.add(new Program(name, Programs.print(Programs.generate(seed + i, release), name)));
        }
        return programs;
    }

    private void note(long seed, Layout layout, Verdict verdict, Differential differential) {
        compared.incrementAndGet();
        if (verdict.kind() == Kind.NOT_JAVA) {
            notJava.incrementAndGet();
            if (SHOW_SET_ASIDE) System.err.println("seed " + seed + ": " + verdict);
        }
        if (verdict.ok() || verdict.kind() == Kind.NOT_JAVA) return;
        failed.incrementAndGet();
        boolean enough = kinds.merge(verdict.kind() + verdict.key(), 1, Integer::sum) > SHRUNK_OF_A_KIND;
        onFailure.accept(enough ? whole(seed, layout, verdict) : shrunk(seed, layout, verdict, differential));
    }

    private Failure whole(long seed, Layout layout, Verdict verdict) {
        return new Failure(seed, release, layout, verdict, "(not shrunk: like others before it)\n", "");
    }

    private Failure shrunk(long seed, Layout layout, Verdict verdict, Differential differential) {
        Node small = new Shrinker(candidates -> {
                    List<Program> programs = new ArrayList<>();
                    for (Node n : candidates) {
                        String name = "F" + seed + "_" + programs.size();
                        programs.add(new Program(name, Programs.print(n, name)));
                    }
                    Map<String, Verdict> verdicts = differential.compare(programs, layout);
                    return programs.stream()
                            .map(p -> verdicts.get(p.name()).like(verdict))
                            .toList();
                })
                .shrink(Programs.generate(seed, release));
        Program program = new Program("F" + seed, Programs.print(small, "F" + seed));
        Verdict last = differential.compare(List.of(program), layout).get(program.name());
        Verdict shown = last.ok() ? verdict : last; // not seen again: a time limit, on a machine that stood still
        return new Failure(seed, release, layout, shown, program.text(), differential.output(program.name()));
    }

    /** See the class. */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        int release = Integer.parseInt(args[2]);
        if (release == 0) release = Runtime.version().feature();
        List<Layout> layouts = Arrays.stream(args)
                .skip(3)
                .map(a -> Layout.valueOf(a.toUpperCase(Locale.ROOT)))
                .toList();
        if (layouts.isEmpty()) layouts = List.of(Layout.values());
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Fuzz fuzz = new Fuzz(release, layouts, System.out::println);
        Thread report = new Thread(() -> report(fuzz));
        report.setDaemon(true);
        report.start();
        fuzz.run(seed, count == 0 ? Long.MAX_VALUE : count, threads, Long.MAX_VALUE);
        System.out.println(fuzz);
        System.exit(fuzz.failed() == 0 ? 0 : 1);
    }

    private static void report(Fuzz fuzz) {
        try {
            while (true) {
                Thread.sleep(30_000);
                System.err.println(fuzz);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return compared + " programs compared, " + failed + " failed, " + notJava + " set aside: javac refuses them";
    }
}
