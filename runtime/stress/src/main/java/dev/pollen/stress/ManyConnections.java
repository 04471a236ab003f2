package dev.pollen.stress;

import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.sleep;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.net.TcpStream;
import dev.pollen.sync.Barrier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand connections on loopback at the same time, echoed by an {@link EchoServer}. One in ten clients reads slowly,
 * one in ten resets the connection in the middle; at the end of a round the listener is closed while clients still connect.
 * Fails where an echo is wrong, or something stays behind in one of the processes. Arguments: the number of connections.
 */
public final class ManyConnections {
    private static final int ROUNDS = 3;
    private static final int MESSAGES = 5;

    private final int count;
    private final Barrier together;
    private final AtomicInteger echoed = new AtomicInteger();
    private final AtomicInteger reset = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private ManyConnections(int count) {
        this.count = count;
        this.together = new Barrier(count);
    }

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (Server server = new Server();
                TaskExecutor loop = TaskExecutor.builder().name("client").eventLoop()) {
            round(server, loop, 200);
            server.tell("memory");
            String unused = server.answer(); // what it has now is what it compares with later
            Memory before = Memory.now();
            for (int i = 0; i < ROUNDS; i++) round(server, loop, count);
            Memory.now().expectNoMoreThan(before, "client");
            server.tell("memory");
            System.out.println(server.answer());
        }
    }

    private static void round(Server server, TaskExecutor loop, int count) throws Exception {
        long start = System.nanoTime();
        server.tell("listen");
        SocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(server.answer()));
        ManyConnections round = new ManyConnections(count);
        Pollen.<Void>blockOn(loop.spawn(round.all(address)));
        if (round.echoed.get() + round.reset.get() != count) throw new AssertionError("some failed: " + round);

        ManyConnections late = new ManyConnections(1);
        Task<Void> running = loop.spawn(late.connecting(address, Math.max(10, count / 10)));
        while (late.echoed.get() < 3 && !running.isDone()) Thread.onSpinWait(); // in the middle
        server.tell("close");
        String end = server.answer();
        if (!end.equals("closed")) throw new AssertionError("the server " + end);
        Pollen.<Void>blockOn(running);
        System.out.printf(
                "%,d connections at once, in %,d ms: %s; then %s%n",
                count, (System.nanoTime() - start) / 1_000_000, round, late);
    }

    @Async
    private Future<Void> all(SocketAddress address) throws Exception {
        List<Future<Void>> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) clients.add(client(address, i));
        await(Pollen.joinAll(clients));
        return Future.ready();
    }

    @Async
    private Future<Void> client(SocketAddress address, int number) throws Exception {
        try (TcpStream stream = await(TcpStream.connect(address))) {
            await(together.arrive()); // all are connected now
            for (int i = 0; i < MESSAGES; i++) {
                await(message(stream, number * MESSAGES + i, number % 10 == 1));
                if (number % 10 == 2 && i == MESSAGES / 2) {
                    stream.channel().setOption(StandardSocketOptions.SO_LINGER, 0);
                    reset.incrementAndGet();
                    return Future.ready(); // the close resets it
                }
            }
            stream.shutdownOutput();
            if (await(stream.read(ByteBuffer.allocate(1))) != -1) throw new AssertionError("more than was sent");
            echoed.incrementAndGet();
        }
        return Future.ready();
    }

    @Async
    private static Future<Void> message(TcpStream stream, int content, boolean slowly) throws Exception {
        ByteBuffer sent = ByteBuffer.allocate(256);
        while (sent.hasRemaining()) sent.putInt(content);
        await(stream.writeAll(sent.flip()));
        if (slowly) await(sleep(Duration.ofMillis(20)));
        ByteBuffer received = ByteBuffer.allocate(256);
        while (received.hasRemaining()) {
            if (await(stream.read(received)) < 0) throw new AssertionError("the echo ended too soon");
        }
        if (!received.flip().equals(sent.rewind())) throw new AssertionError("a wrong echo");
        return Future.ready();
    }

    /** Connects again and again while the listener is closed. */
    @Async
    private Future<Void> connecting(SocketAddress address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (TcpStream stream = await(TcpStream.connect(address))) {
                await(message(stream, i, false));
                echoed.incrementAndGet();
            } catch (IOException | AssertionError ended) {
                refused.incrementAndGet();
            }
        }
        return Future.ready();
    }

    @Override
    public String toString() {
        return echoed + " echoed, " + reset + " reset, " + refused + " refused";
    }
}
