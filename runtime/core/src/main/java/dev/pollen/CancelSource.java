package dev.pollen;

/**
 * Where requests to cancel are posted, and taken from by a {@link Context}: a task has one, and each branch of a
 * combinator. Requests that come while one is posted merge with it.
 */
public interface CancelSource {
    /** Whether a request is posted that nobody has taken. Called at the beginning of each poll. */
    boolean isRequested();

    /** Takes the request, and returns what is thrown for it. Called only after {@link #isRequested} was true. */
    Cancelled take();
}
