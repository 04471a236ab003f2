package dev.pollen.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An {@link EchoServer}, from the outside. */
final class Server implements AutoCloseable {
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    Server() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), EchoServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void tell(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    /** The next line that it prints. */
    String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) throw new IllegalStateException("the server has ended");
        return answer;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        int status = process.onExit().join().exitValue();
        if (status != 0) throw new AssertionError("the server failed: " + status);
    }
}
