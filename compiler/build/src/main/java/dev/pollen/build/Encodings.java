package dev.pollen.build;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses to rewrite sources that are not in the encoding that they should be in. Their text is not known, only guessed;
 * copying them is safe, writing the guess down is not.
 */
public final class Encodings {
    private Encodings() {}

    /** {@code compilation} with an error in the place of each output that cannot be written. */
    public static Compilation refuse(List<Source> sources, Compilation compilation) {
        Map<SourceFile, Source> foreign = new IdentityHashMap<>();
        for (Source source : sources) if (!source.isKnown()) foreign.put(source.file(), source);
        if (foreign.isEmpty()) return compilation;
        List<Compilation.Output> outputs = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        Set<String> refused = new HashSet<>();
        for (Compilation.Output output : compilation.outputs()) {
            Source source = foreign.get(output.source());
            if (source != null && output.changed()) {
                diagnostics.add(diagnostic(source));
                refused.add(source.file().path());
            } else {
                outputs.add(output);
            }
        }
        return new Compilation(
                outputs,
                compilation.machines().stream()
                        .filter(machine -> !refused.contains(machine.file()))
                        .toList(),
                diagnostics);
    }

    /**
     * {@code text} with those characters escaped (JLS 3.3) that {@code charset} has not: the source has them escaped, but
     * javac tells a name only as what it means.
     */
    static String escaped(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) return text;
        StringBuilder b = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (encoder.canEncode(character)) b.append(character);
            else for (char unit : character.toCharArray()) b.append("\\u%04x".formatted((int) unit));
        });
        return b.toString();
    }

    private static Diagnostic diagnostic(Source source) {
        return new Diagnostic(
                Code.P0001,
                source.file(),
                new Span(source.foreignAt(), source.foreignAt() + 1),
                "the file is not " + source.charset() + ", so it cannot be transpiled",
                List.of(),
                List.of("say its encoding: --encoding ISO-8859-1 (Maven: project.build.sourceEncoding)"));
    }
}
