package dev.pollen.net;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.reactor.ChannelOperation;
import dev.pollen.reactor.Source;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A TCP port on which connections are accepted. */
public final class TcpListener implements Owned {
    private static final int BACKLOG = 1024;

    private final ServerSocketChannel channel;
    private final Source source;

    private TcpListener(ServerSocketChannel channel) throws IOException {
        this.channel = channel;
        this.source = new Source(channel);
    }

    /**
     * Listens on {@code address}; port 0 for any that is free, null for any port of any address. Does not block, and is
     * done at the first poll.
     */
    public static Future<TcpListener> bind(@Nullable SocketAddress address) {
        return cx -> {
            Addresses.checkResolved(address);
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return Poll.ready(new TcpListener(channel.bind(address, BACKLOG)));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        };
    }

    /** The next connection. Who is cancelled has accepted none. Fails with an IOException when this is closed. */
    public Future<TcpStream> accept() {
        return new ChannelOperation<>(source, SelectionKey.OP_ACCEPT, () -> {
            SocketChannel accepted = channel.accept();
            return accepted == null ? Poll.pending() : Poll.ready(TcpStream.of(accepted));
        });
    }

    /** The address on which this listens. */
    public SocketAddress localAddress() throws IOException {
        return channel.getLocalAddress();
    }

    /** Listens no more. Whoever waits for a connection fails; those that have been accepted stay. */
    @Override
    public void close() {
        source.close();
    }
}
