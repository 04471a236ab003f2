package dev.pollen.net;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.reactor.ChannelOperation;
import dev.pollen.reactor.Source;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A UDP port. One task may receive while another sends. */
public final class UdpSocket implements Owned {
    private final DatagramChannel channel;
    private final Source source;

    private UdpSocket(DatagramChannel channel) throws IOException {
        this.channel = channel;
        this.source = new Source(channel);
    }

    /** A socket on {@code address}; null for any that is free. Does not block, and is done at the first poll. */
    public static Future<UdpSocket> bind(@Nullable SocketAddress address) {
        return cx -> {
            Addresses.checkResolved(address);
            DatagramChannel channel = DatagramChannel.open();
            try {
                return Poll.ready(new UdpSocket(channel.bind(address)));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        };
    }

    /** Sends {@code buffer} as one datagram; the value is how many bytes it had. */
    public Future<Integer> send(ByteBuffer buffer, SocketAddress target) {
        Objects.requireNonNull(buffer, "buffer");
        Objects.requireNonNull(target, "target");
        return new ChannelOperation<>(source, SelectionKey.OP_WRITE, () -> {
            Addresses.checkResolved(target);
            boolean empty = !buffer.hasRemaining();
            int count = channel.send(buffer, target);
            return count == 0 && !empty ? Poll.pending() : Poll.ready(count);
        });
    }

    /** Receives a datagram into {@code buffer}, what does not fit is lost; the value is who sent it. */
    public Future<SocketAddress> receive(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return new ChannelOperation<>(source, SelectionKey.OP_READ, () -> {
            SocketAddress sender = channel.receive(buffer);
            return sender == null ? Poll.pending() : Poll.ready(sender);
        });
    }

    /** The address of this socket. */
    public SocketAddress localAddress() throws IOException {
        return channel.getLocalAddress();
    }

    /** Closes the socket. Whoever waits for it fails. */
    @Override
    public void close() {
        source.close();
    }
}
