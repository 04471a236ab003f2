package dev.pollen.channel;

import java.io.Serial;

/** There is no more to receive from a channel, or nobody takes what is sent: it has been closed. */
public final class ChannelClosedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** With {@code message} for people. */
    public ChannelClosedException(String message) {
        super(message);
    }
}
