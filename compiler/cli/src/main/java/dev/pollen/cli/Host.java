package dev.pollen.cli;

import dev.pollen.build.Engine;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command needs of the world, so that tests can give it another one.
 *
 * @param out results only; text is UTF-8, sources are what they are asked to be
 * @param err diagnostics and everything else for people
 * @param terminal whether {@code err} is a terminal
 * @param environment the environment variables
 * @param engine the compiler
 */
public record Host(Results out, PrintWriter err, boolean terminal, Map<String, String> environment, Engine engine) {
    /** Copies the environment. */
    public Host {
        environment = Map.copyOf(environment);
    }

    /** Whether a variable is set to something; the convention of NO_COLOR. */
    boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
