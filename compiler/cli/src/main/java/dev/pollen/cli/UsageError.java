package dev.pollen.cli;

/** That a command line cannot be carried out as it was given. */
public final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message that says what to do instead. */
    public UsageError(String message) {
        super(message);
    }
}
