import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static dev.pollen.Pollen.using;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Scope;
import dev.pollen.net.TcpListener;
import dev.pollen.net.TcpStream;
import dev.pollen.stream.Streams;
import dev.pollen.sync.Semaphore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * Follows the links of a small web, on loopback: three pages at a time, and a second at most for each. One page is too
 * slow.
 *
 * <pre>scripts/pollen run samples/03-crawler/Crawler.java</pre>
 */
public class Crawler {
    private static final Map<String, List<String>> WEB = Map.of(
            "index", List.of("news", "about", "archive", "slow"),
            "news", List.of("index", "today", "yesterday"),
            "about", List.of("index"),
            "archive", List.of("news", "yesterday", "2024"),
            "2024", List.of("archive"));

    private final SocketAddress server;
    private final Scope scope;
    private final Semaphore atOnce = new Semaphore(3);
    private final Map<String, String> found = new TreeMap<>();
    private int fetching;
    private int most;

    private Crawler(SocketAddress server, Scope scope) {
        this.server = server;
        this.scope = scope;
    }

    public static void main(String[] args) throws Exception {
        blockOn(crawlTheWeb());
    }

    @Async
    private static Future<Void> crawlTheWeb() throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (TcpListener listener = await(TcpListener.bind(any))) {
            await(scope(s -> crawlAndServe(listener, s)));
        }
        return Future.ready();
    }

    @Async
    private static Future<Void> crawlAndServe(TcpListener listener, Scope serving) throws Exception {
        serving.spawn(serve(listener, serving));
        SocketAddress server = listener.localAddress();
        Crawler crawler = await(scope(s -> crawl(new Crawler(server, s)))); // ends with its last page
        crawler.found.forEach((page, what) -> System.out.println(page + ": " + what));
        System.out.println("at once: " + crawler.most);
        serving.abort();
        return Future.ready();
    }

    private static Future<Crawler> crawl(Crawler crawler) {
        crawler.visit("index");
        return Future.ready(crawler);
    }

    /** All tasks run on one thread: nothing here needs a lock. */
    private void visit(String page) {
        if (found.putIfAbsent(page, "?") == null) scope.spawn(follow(page));
    }

    @Async
    private Future<Void> follow(String page) {
        try (Semaphore.Permit permit = await(atOnce.acquire())) {
            most = Math.max(most, ++fetching);
            List<String> links = await(timeout(Duration.ofSeconds(1), fetch(page)), TimeoutException.class);
            found.put(page, links.size() + " links");
            links.forEach(this::visit);
        } catch (TimeoutException e) {
            found.put(page, "too slow");
        } finally {
            fetching--;
        }
        return Future.ready();
    }

    @Async
    private Future<List<String>> fetch(String page) {
        try (TcpStream stream = await(TcpStream.connect(server))) {
            await(stream.writeAll((page + "\n").getBytes(UTF_8)));
            return Future.ready(await(Streams.toList(stream.lines())));
        }
    }

    @Async
    private static Future<Void> serve(TcpListener listener, Scope scope) throws Exception {
        while (true) {
            TcpStream request = await(listener.accept());
            scope.spawn(using(request, Crawler::answer));
        }
    }

    @Async
    private static Future<Void> answer(TcpStream request) throws Exception {
        String page = await(request.lines().next());
        await(sleep(Duration.ofMillis("slow".equals(page) ? 60_000 : 20)));
        for (String link : WEB.getOrDefault(page, List.of())) await(request.writeAll((link + "\n").getBytes(UTF_8)));
        return Future.ready();
    }
}
