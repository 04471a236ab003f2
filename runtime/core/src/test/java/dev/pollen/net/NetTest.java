package dev.pollen.net;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.stream.Streams;
import dev.pollen.testing.Steps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Sockets on loopback, in a loop that drives its own selector and beside a pool. */
class NetTest {
    private static final SocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Echoes what comes until the end, then ends too. */
    private static Future<Void> echo(TcpStream stream) {
        ByteBuffer buffer = ByteBuffer.allocate(1000);
        return Steps.of(() -> stream.read(buffer)).then(count -> {
            if (count < 0) {
                stream.shutdownOutput();
                return Future.ready();
            }
            return Steps.of(() -> stream.writeAll(buffer.flip())).then(none -> {
                buffer.clear();
                return echo(stream);
            });
        });
    }

    private static Future<String> talk(TcpListener listener) {
        Future<Void> server = Steps.of(listener::accept)
                .then(stream -> Steps.of(() -> echo(stream)).lastly(() -> {
                    stream.close();
                    return Future.ready();
                }));
        Future<String> client = Steps.of(() -> TcpStream.connect(listener.localAddress()))
                .then(stream -> Steps.of(() -> stream.writeAll("hello\r\nworld".getBytes(UTF_8)))
                        .then(none -> {
                            stream.shutdownOutput();
                            return Streams.toList(stream.lines());
                        })
                        .then(lines -> Future.ready(String.join("|", lines)))
                        .lastly(() -> {
                            stream.close();
                            return Future.ready();
                        }));
        return Steps.of(() -> join(server, client)).then(both -> Future.ready(both.second()));
    }

    private static Future<String> conversation() {
        return Steps.of(() -> TcpListener.bind(ANY))
                .then(listener -> Steps.of(() -> talk(listener)).lastly(() -> {
                    listener.close();
                    return Future.ready();
                }));
    }

    @Test
    void echoesUntilTheHalfClose() throws Exception {
        assertThat(blockOn(conversation())).isEqualTo("hello|world");
        try (TaskExecutor loop = TaskExecutor.builder().eventLoop();
                TaskExecutor pool = TaskExecutor.builder().multiThreaded(2)) {
            assertThat(blockOn(loop.spawn(conversation()))).isEqualTo("hello|world");
            assertThat(blockOn(pool.spawn(conversation()))).isEqualTo("hello|world");
        }
    }

    @Test
    void aWriterWaitsForAReaderThatIsSlow() throws Exception {
        byte[] much = new byte[8 << 20];
        for (int i = 0; i < much.length; i++) much[i] = (byte) (i * 31);
        Future<Long> program = Steps.of(() -> TcpListener.bind(ANY)).then(listener -> {
            Future<Boolean> server = Steps.of(listener::accept).then(stream -> {
                // nobody reads yet: the write stands still
                Future<Void> writing = stream.writeAll(much);
                return Steps.of(() -> race(
                                Steps.of(() -> writing).then(none -> Future.ready(true)),
                                Steps.of(() -> sleep(Duration.ofMillis(50))).then(none -> Future.ready(false))))
                        .lastly(() -> {
                            stream.close();
                            listener.close();
                            return Future.ready();
                        });
            });
            Future<Long> client = Steps.of(() -> TcpStream.connect(listener.localAddress()))
                    .then(stream -> Steps.of(() -> sleep(Duration.ofMillis(60)))
                            .then(none -> sum(stream, ByteBuffer.allocate(1 << 16), 0)));
            return Steps.of(() -> join(server, client)).then(both -> {
                assertThat(both.first()).isFalse(); // it was cancelled in the middle
                return Future.ready(both.second());
            });
        });
        long read = blockOn(program);
        assertThat(read).isGreaterThan(0L);
        assertThat(read).isLessThan((long) much.length);
    }

    private static Future<Long> sum(TcpStream stream, ByteBuffer buffer, long sum) {
        return Steps.of(() -> stream.read(buffer.clear()))
                .then(count -> count < 0 ? Future.ready(sum) : sum(stream, buffer, sum + count));
    }

    @Test
    void closingEndsWhoWaits() {
        assertThrows(
                IOException.class,
                () -> blockOn(Steps.of(() -> TcpListener.bind(ANY))
                        .then(listener -> scope(scope -> {
                            var accepting = scope.spawn(listener.accept());
                            return Steps.of(() -> sleep(Duration.ofMillis(5)))
                                    .then(none -> Steps.run(listener::close))
                                    .then(none -> accepting);
                        }))));
    }

    @Test
    void aTimeoutLeavesTheConnectionInUse() throws Exception {
        Future<String> program = Steps.of(() -> TcpListener.bind(ANY))
                .then(listener -> Steps.of(() -> join(listener.accept(), TcpStream.connect(listener.localAddress())))
                        .then(pair -> {
                            ByteBuffer buffer = ByteBuffer.allocate(10);
                            Future<Integer> tooLong =
                                    timeout(Duration.ofMillis(2), pair.first().read(buffer));
                            return Steps.of(() -> failing(tooLong))
                                    .then(none -> pair.second().writeAll("late".getBytes(UTF_8)))
                                    .then(none -> pair.first().read(buffer))
                                    .then(count -> Future.ready(new String(buffer.array(), 0, count, UTF_8)))
                                    .lastly(() -> {
                                        pair.first().close();
                                        pair.second().close();
                                        listener.close();
                                        return Future.ready();
                                    });
                        }));
        assertThat(blockOn(program)).isEqualTo("late");
    }

    private static Future<Void> failing(Future<?> future) {
        return cx -> {
            try {
                return future.poll(cx).isPending() ? Poll.pending() : unexpected();
            } catch (TimeoutException expected) {
                return Poll.ready(null);
            }
        };
    }

    private static Poll<Void> unexpected() {
        throw new AssertionError("it did not time out");
    }

    @Test
    void nobodyListens() throws Exception {
        SocketAddress gone = blockOn(Steps.of(() -> TcpListener.bind(ANY)).then(listener -> {
            SocketAddress address = listener.localAddress();
            listener.close();
            return Future.ready(address);
        }));
        assertThrows(IOException.class, () -> blockOn(TcpStream.connect(gone)));
    }

    @Test
    void aHostWithoutANumber() throws Exception {
        SocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 80);
        assertThrows(UnknownHostException.class, () -> blockOn(TcpStream.connect(nowhere)));
        assertThrows(UnknownHostException.class, () -> blockOn(TcpListener.bind(nowhere)));
        assertThrows(UnknownHostException.class, () -> blockOn(UdpSocket.bind(nowhere)));
        UdpSocket socket = blockOn(UdpSocket.bind(ANY));
        assertThrows(UnknownHostException.class, () -> blockOn(socket.send(ByteBuffer.allocate(1), nowhere)));
        socket.close();
    }

    @Test
    void datagrams() throws Exception {
        Future<List<String>> program = Steps.of(() -> join(UdpSocket.bind(ANY), UdpSocket.bind(ANY)))
                .then(pair -> {
                    ByteBuffer buffer = ByteBuffer.allocate(100);
                    return Steps.of(() -> join(
                                    pair.first().receive(buffer),
                                    pair.second()
                                            .send(
                                                    ByteBuffer.wrap("ping".getBytes(UTF_8)),
                                                    pair.first().localAddress())))
                            .then(both -> {
                                assertThat(both.first()).isEqualTo(pair.second().localAddress());
                                String text = UTF_8.decode(buffer.flip()).toString();
                                return Future.ready(List.of(text, String.valueOf(both.second())));
                            })
                            .lastly(() -> {
                                pair.first().close();
                                pair.second().close();
                                return Future.ready();
                            });
                });
        assertThat(blockOn(program)).containsExactly("ping", "4").inOrder();
    }
}
