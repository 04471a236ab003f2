package dev.pollen.compiler.harness;

import dev.pollen.compiler.Layout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All conformance programs in one layout, gone through the compilers and run once for whoever asks about them. */
public final class Corpus {
    /** Those that this JDK can run. */
    public static final List<Program> PROGRAMS = Resources.conformance();

    private static final Differential DIFFERENTIAL = Differential.warning();
    private static final Map<Layout, Corpus> MADE = new EnumMap<>(Layout.class);

    private final Map<String, Verdict> verdicts;
    private final Map<String, Program> outputs = new TreeMap<>();
    private final Javac.Result plain;
    private final Javac.Result transpiled;

    private Corpus(Layout layout) {
        verdicts = DIFFERENTIAL.compare(PROGRAMS, layout);
        plain = DIFFERENTIAL.plain();
        transpiled = DIFFERENTIAL.transpiled();
        for (Program p : PROGRAMS) outputs.put(p.name(), new Program(p.name(), DIFFERENTIAL.output(p.name())));
    }

    /** The programs in {@code layout}. */
    public static Corpus in(Layout layout) {
        return MADE.computeIfAbsent(layout, Corpus::new);
    }

    /** What the program {@code name} does, beside what it does untransformed. */
    public Verdict verdict(String name) {
        return verdicts.get(name);
    }

    /** What {@code program} is transpiled to; empty where it is not. */
    public Program output(Program program) {
        return outputs.get(program.name());
    }

    /** What comes of all of the programs, by binary name. */
    public Map<String, byte[]> classes() {
        return transpiled.classes();
    }

    /** javac's first warning or error of each transpiled program that has one, by program name. */
    public Map<String, String> messages() {
        Map<String, String> messages = new TreeMap<>(transpiled.warnings());
        messages.putAll(transpiled.errors());
        return messages;
    }

    /** javac's first warning of each program that has one before it is transpiled, by program name. */
    public Map<String, String> plainWarnings() {
        return plain.warnings();
    }
}
