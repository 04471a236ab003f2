import static dev.pollen.Pollen.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Creates a file, then writes to it; no thread stands still for either. The argument names the file.
 *
 * <pre>scripts/pollen run samples/01-hello/Hello.java</pre>
 */
public class Hello {
    public static void main(String[] args) throws Exception {
        String name =
                args.length > 0 ? args[0] : newFolder().resolve("hello.txt").toString();
        try {
            Pollen.blockOn(writeHello(name)); // nothing has happened before: the call has only made the machine
            Path file = Path.of(name);
            System.out.println(file.getFileName() + ": " + Files.readString(file));
        } catch (IOException e) {
            System.out.println("not written: " + e);
        }
    }

    @Async
    static Future<Void> writeHello(String name) throws IOException {
        AsyncFile file = await(AsyncFile.create(Path.of(name)));
        await(file.writeAll("hello world!".getBytes(UTF_8)));
        return Future.ready();
    }

    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory("hello");
        folder.toFile().deleteOnExit();
        folder.resolve("hello.txt").toFile().deleteOnExit(); // the last one registered is the first one deleted
        return folder;
    }
}
