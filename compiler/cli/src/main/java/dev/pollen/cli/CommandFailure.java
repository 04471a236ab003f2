package dev.pollen.cli;

/** Ends a command with a status and one message on standard error: what went wrong has no place in a source. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private CommandFailure(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The environment does not do its part: a file cannot be read or written. */
    public static CommandFailure environment(String message, Throwable cause) {
        return new CommandFailure(Status.INTERNAL, message, cause);
    }

    /** The exit status. */
    public int status() {
        return status;
    }
}
