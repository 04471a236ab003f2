package dev.pollen.net;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.reactor.ChannelOperation;
import dev.pollen.reactor.Source;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection that is being made. Where that is cancelled or fails, its channel is closed. */
final class Connect implements Future<TcpStream> {
    private final SocketAddress address;
    private @Nullable SocketChannel channel;
    private @Nullable Source source;
    private @Nullable Future<TcpStream> connecting;

    Connect(SocketAddress address) {
        this.address = address;
    }

    @Override
    public Poll<TcpStream> poll(Context cx) throws Exception {
        if (cx.cancelRequested()) {
            cancel();
            throw cx.takeCancel();
        }
        boolean failed = true;
        try {
            if (connecting == null) connecting = begin();
            Poll<TcpStream> poll = connecting.poll(cx);
            failed = false;
            if (poll.isReady()) channel = null;
            return poll;
        } finally {
            if (failed) cancel();
        }
    }

    private Future<TcpStream> begin() throws IOException {
        Addresses.checkResolved(address);
        SocketChannel opened = SocketChannel.open();
        channel = opened;
        Source begun = new Source(opened);
        source = begun;
        boolean[] asked = {false};
        return new ChannelOperation<>(begun, SelectionKey.OP_CONNECT, () -> {
            boolean done = asked[0] ? opened.finishConnect() : opened.connect(address);
            asked[0] = true;
            return done ? Poll.ready(TcpStream.of(opened, begun)) : Poll.pending();
        });
    }

    @Override
    public void cancel() {
        if (connecting != null) connecting.cancel();
        if (channel != null && source != null) source.close();
        channel = null;
    }
}
