package dev.pollen.cli;

import dev.pollen.cli.report.Count;
import java.io.PrintWriter;

/** Tells somebody at a terminal, after half a second, that work is going on; takes its line away at the end. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = 500;
    private static final long STEP = 100;

    private final PrintWriter err;
    private final int files;
    private final Thread thread;

    private Progress(PrintWriter err, int files) {
        this.err = err;
        this.files = files;
        this.thread = new Thread(this::show, "pollen-progress");
        thread.setDaemon(true);
    }

    /** Begins. Nothing is ever shown off a terminal or on a build server (CI is set). */
    static Progress of(Host host, int files) {
        Progress progress = new Progress(host.err(), files);
        if (host.terminal() && !host.isSet("CI")) progress.thread.start();
        return progress;
    }

    private void show() {
        long start = System.nanoTime();
        boolean shown = false;
        try {
            for (long wait = PATIENCE; ; wait = STEP) {
                Thread.sleep(wait);
                double seconds = (System.nanoTime() - start) / 1e9;
                err.printf("\r%s … %.1f s", Count.of(files, "file"), seconds);
                err.flush();
                shown = true;
            }
        } catch (InterruptedException done) {
            if (shown) err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
