package dev.pollen.cli.daemon;

import java.io.OutputStream;

/** What a daemon does for its clients. */
@FunctionalInterface
public interface Answer {
    /** Carries out {@code call} and returns its exit status; results go to {@code out}, all else to {@code err}. */
    int answer(Call call, OutputStream out, OutputStream err);
}
