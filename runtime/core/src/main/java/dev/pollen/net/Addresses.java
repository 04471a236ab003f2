package dev.pollen.net;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses whose host has no number: channels refuse them as wrong arguments, though it is the network that failed. */
final class Addresses {
    private Addresses() {}

    /**
     * Returns normally where {@code address} can be used.
     *
     * @throws UnknownHostException where it is unresolved
     */
    static void checkResolved(@Nullable SocketAddress address) throws UnknownHostException {
        if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
            throw new UnknownHostException(inet.getHostString());
        }
    }
}
