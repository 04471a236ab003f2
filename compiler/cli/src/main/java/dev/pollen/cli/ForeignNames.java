package dev.pollen.cli;

import java.nio.file.InvalidPathException;
import java.util.Optional;

/** File names that the JVM cannot have: on a POSIX system all that are not ASCII, without a locale that knows them. */
final class ForeignNames {
    private ForeignNames() {}

    /** What to say where {@code failure}, or what it comes from, is about such a name. */
    static Optional<String> message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPathException name) return Optional.of(message(name));
        }
        return Optional.empty();
    }

    private static String message(InvalidPathException name) {
        String told = "no file name here: " + name.getInput() + " (" + name.getReason() + ")";
        return name.getReason().contains("unmappable") ? told + ": set LC_ALL=C.UTF-8" : told;
    }
}
