package dev.pollen.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages that explain the diagnostics: Markdown, one a code, kept beside the compiler as resources. */
public final class Explanations {
    private Explanations() {}

    /** The page of {@code code}: its title, why there is such a diagnostic, an erroneous and a corrected example. */
    public static String page(Code code) {
        String name = "/dev/pollen/compiler/explain/" + code.name() + ".md";
        try (InputStream in = Explanations.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no page " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
