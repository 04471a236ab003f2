package dev.pollen.build;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;

/**
 * What tells that a file has not been changed, without a look into it: as in git's index, its size, its number, and the times
 * when its content and its entry were changed last. The latter time cannot be set, so that copying and unpacking with old
 * times are seen. Where the file system does not keep these, nothing tells.
 *
 * @param text without spaces; {@link State#NOTHING} where there is none
 * @param settled whether the last change is so long ago that the next one will have another time
 */
record Stamp(String text, boolean settled) {
    static final Stamp NONE = new Stamp(State.NOTHING, false);

    /** The coarsest times of a file system that is in use count two seconds, and those with parts of one ten milliseconds. */
    private static final long COARSE = SECONDS.toNanos(2);

    private static final long FINE = MILLISECONDS.toNanos(50);

    static Stamp of(Path file) {
        long now = MILLISECONDS.toNanos(System.currentTimeMillis());
        try {
            Map<String, Object> all = Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime");
            long content = nanos(all, "lastModifiedTime");
            long entry = nanos(all, "ctime");
            String text = all.get("size") + "/" + all.get("ino") + "/" + content + "/" + entry;
            long tick = hasParts(content) && hasParts(entry) ? FINE : COARSE;
            return new Stamp(text, Math.max(content, entry) + tick < now);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static boolean hasParts(long nanos) {
        return nanos % SECONDS.toNanos(1) != 0;
    }

    private static long nanos(Map<String, Object> attributes, String time) {
        return ((FileTime) Objects.requireNonNull(attributes.get(time))).to(NANOSECONDS);
    }

    /** What of it may be remembered. */
    String remembered() {
        return settled ? text : State.NOTHING;
    }

    /** Whether it is the {@code remembered} one, and the file as it was. */
    boolean is(String remembered) {
        return !remembered.equals(State.NOTHING) && remembered.equals(text);
    }
}
