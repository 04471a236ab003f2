package dev.pollen.cli.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a launcher where the daemon is met, so that its next call can ask it without a JVM: scripts/lib/ask.pl reads it.
 *
 * @param file where the launcher looks
 * @param key all that the place follows from, as the launcher knows it
 */
public record Note(Path file, String key) {
    /** Leaves it; without it the next call comes this way again. */
    public void leave(Call call, Launch launch) {
        // In another encoding a launcher's bytes would not be what the JVM makes of them.
        if (!"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) return;
        try {
            Place place = Place.here(call.environment(), launch.classPath());
            Files.writeString(file, String.join("\0", key, place.socket().toString(), place.identity(), ""));
        } catch (IOException | RuntimeException e) {
            // Then there is no daemon either, or the launcher's folder is another user's.
        }
    }
}
