package dev.pollen.trace;

import dev.pollen.Future;
import java.util.Collection;

/**
 * A future that waits for others, as a join does: a dump goes on with them. Generated machines need it not, their one awaited
 * future is found without.
 */
public interface Waits {
    /** Those that have not ended; called by any thread, at any time. */
    Collection<? extends Future<?>> waitsFor();
}
