package dev.pollen.stress;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import dev.pollen.Scope;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.net.TcpListener;
import dev.pollen.net.TcpStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * The server of {@link ManyConnections}, a process of its own: two ends of ten thousand connections are more descriptors
 * than most processes may have. It obeys lines of its standard input: {@code listen} (it answers with the port), {@code
 * close}, {@code memory}; it ends at the end of the input.
 */
public final class EchoServer {
    private EchoServer() {}

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Memory first = null;
        TcpListener listener = null;
        Task<Void> serving = null;
        try (TaskExecutor loop = TaskExecutor.builder().name("server").eventLoop()) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                switch (order) {
                    case "listen" -> {
                        listener = Pollen.blockOn(
                                TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
                        serving = loop.spawn(serve(listener));
                        System.out.println(((InetSocketAddress) listener.localAddress()).getPort());
                    }
                    case "close" -> {
                        listener.close();
                        System.out.println(end(serving));
                    }
                    case "memory" -> {
                        Memory now = Memory.now();
                        if (first == null) first = now;
                        now.expectNoMoreThan(first, "server");
                    }
                    default -> throw new IllegalArgumentException(order);
                }
            }
        }
    }

    /** What accepting ended with, once all connections have ended too. */
    private static String end(Task<Void> serving) throws Exception {
        try {
            Pollen.<Void>blockOn(Pollen.timeout(Duration.ofMinutes(1), serving));
            return "ended";
        } catch (IOException closed) {
            return "closed";
        } catch (CancellationException aborted) {
            return "aborted";
        }
    }

    @Async
    private static Future<Void> serve(TcpListener listener) throws Exception {
        return Pollen.scope(scope -> accept(listener, scope));
    }

    @Async
    private static Future<Void> accept(TcpListener listener, Scope scope) throws Exception {
        while (true) {
            TcpStream stream = await(listener.accept());
            scope.spawn(Pollen.using(stream, EchoServer::echo));
        }
    }

    @Async
    private static Future<Void> echo(TcpStream stream) throws Exception {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(1024);
            while (await(stream.read(buffer.clear())) >= 0) {
                await(stream.writeAll(buffer.flip()));
            }
            stream.shutdownOutput();
        } catch (IOException reset) {
            return Future.ready(); // the client went away in the middle: its business
        }
        return Future.ready();
    }
}
