import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.using;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Scope;
import dev.pollen.channel.Broadcast;
import dev.pollen.net.TcpListener;
import dev.pollen.net.TcpStream;
import dev.pollen.stream.Stream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A chat server, and two clients that talk to each other through it: all of it on one thread.
 *
 * <pre>scripts/pollen run samples/02-chat/Chat.java</pre>
 */
public class Chat {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** What everybody has said. Who is slower than 100 lines misses some. */
    private final Broadcast<String> room = new Broadcast<>(100);

    public static void main(String[] args) throws Exception {
        blockOn(new Chat().evening());
    }

    @Async
    private Future<Void> evening() throws Exception {
        try (TcpListener listener = await(TcpListener.bind(ANY))) {
            await(scope(s -> serveAndTalk(listener, s)));
        }
        return Future.ready();
    }

    @Async
    private Future<Void> serveAndTalk(TcpListener listener, Scope scope) throws Exception {
        scope.spawn(serve(listener, scope));
        try (TcpStream ada = await(TcpStream.connect(listener.localAddress()));
                TcpStream bob = await(TcpStream.connect(listener.localAddress()))) {
            Stream<String> adaHears = ada.lines();
            Stream<String> bobHears = bob.lines();
            await(say(ada, "ada"));
            System.out.println("ada hears: " + await(adaHears.next()));
            await(say(bob, "bob"));
            System.out.println("ada hears: " + await(adaHears.next()));
            System.out.println("bob hears: " + await(bobHears.next()));
            await(say(ada, "shall we?"));
            System.out.println("bob hears: " + await(bobHears.next()));
            await(say(bob, "let's"));
            await(adaHears.next()); // her own line
            System.out.println("ada hears: " + await(adaHears.next()));
        }
        scope.abort(); // the server would go on for ever
        return Future.ready();
    }

    @Async
    private Future<Void> serve(TcpListener listener, Scope scope) throws Exception {
        while (true) {
            TcpStream guest = await(listener.accept());
            scope.spawn(using(guest, this::host)); // closed even if the scope stops before the task begins
        }
    }

    /** A guest stays until one of both directions ends; the other one is cancelled then. */
    @Async
    private Future<Void> host(TcpStream guest) throws Exception {
        Stream<String> said = guest.lines();
        String name = await(said.next());
        Stream<String> heard = room.subscribe();
        room.send(name + " comes in");
        try {
            await(race(listen(name, said), repeat(heard, guest)));
        } catch (IOException gone) {
            System.out.println(name + " was cut off");
        }
        return Future.ready();
    }

    @Async
    private Future<Void> listen(String name, Stream<String> said) throws Exception {
        for (String line = await(said.next()); line != null; line = await(said.next())) room.send(name + ": " + line);
        return Future.ready();
    }

    @Async
    private static Future<Void> repeat(Stream<String> heard, TcpStream guest) throws Exception {
        for (String line = await(heard.next()); line != null; line = await(heard.next())) await(say(guest, line));
        return Future.ready();
    }

    private static Future<Void> say(TcpStream stream, String line) {
        return stream.writeAll((line + "\n").getBytes(UTF_8));
    }
}
