package dev.pollen.net;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.reactor.ChannelOperation;
import dev.pollen.reactor.Source;
import dev.pollen.stream.ByteSource;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection. One task may read while another writes. Writes wait while the other side does not read: that is the
 * backpressure.
 */
public final class TcpStream implements ByteSource, Owned {
    private final SocketChannel channel;
    private final Source source;

    private TcpStream(SocketChannel channel, Source source) {
        this.channel = channel;
        this.source = source;
    }

    /** {@code channel}, which is connected; it is closed where that turns out to be wrong. */
    static TcpStream of(SocketChannel channel) throws IOException {
        try {
            return of(channel, new Source(channel));
        } catch (IOException e) { // the other side may be gone already
            channel.close();
            throw e;
        }
    }

    static TcpStream of(SocketChannel channel, Source source) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new TcpStream(channel, source);
    }

    /**
     * Connects to {@code address}; fails with an IOException where nobody listens, a {@link
     * java.net.UnknownHostException} where the address is unresolved.
     */
    public static Future<TcpStream> connect(SocketAddress address) {
        return new Connect(Objects.requireNonNull(address, "address"));
    }

    /** Fails with an IOException where the connection is broken, or has been closed on this side. */
    @Override
    public Future<Integer> read(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return new ChannelOperation<>(source, SelectionKey.OP_READ, () -> {
            if (!buffer.hasRemaining()) return Poll.ready(0);
            int count = channel.read(buffer);
            return count == 0 ? Poll.pending() : Poll.ready(count);
        });
    }

    /** Writes some of {@code buffer}, one byte at least unless it is empty; the value is how many. */
    public Future<Integer> write(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return new ChannelOperation<>(source, SelectionKey.OP_WRITE, () -> {
            if (!buffer.hasRemaining()) return Poll.ready(0);
            int count = channel.write(buffer);
            return count == 0 ? Poll.pending() : Poll.ready(count);
        });
    }

    /** Writes all of {@code buffer}. Where it is cancelled some may have been written: the buffer's position says. */
    public Future<@Nullable Void> writeAll(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return new ChannelOperation<@Nullable Void>(source, SelectionKey.OP_WRITE, () -> {
            while (buffer.hasRemaining()) {
                if (channel.write(buffer) == 0) return Poll.pending();
            }
            return Poll.ready(null);
        });
    }

    /** {@link #writeAll(ByteBuffer)}. */
    public Future<@Nullable Void> writeAll(byte[] bytes) {
        return writeAll(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")));
    }

    /** Nothing more will be written: the other side reads the end. This side can still read. */
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** The address on this side. */
    public SocketAddress localAddress() throws IOException {
        return channel.getLocalAddress();
    }

    /** The address on the other side. */
    public SocketAddress remoteAddress() throws IOException {
        return channel.getRemoteAddress();
    }

    /** The channel, for its options. It must stay one that does not block. */
    public SocketChannel channel() {
        return channel;
    }

    /** Closes the connection. Whoever waits for it fails. */
    @Override
    public void close() {
        source.close();
    }

    @Override
    public String toString() {
        return "TcpStream[" + channel + "]";
    }
}
