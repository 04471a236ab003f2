package dev.pollen.cli.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Takes the frames below a program's main method off its stack traces, so that they read as those of {@code java}. */
final class Traces {
    private Traces() {}

    static void trim(Throwable failure) {
        trim(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void trim(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) return;
        StackTraceElement[] frames = failure.getStackTrace();
        int end = call(frames);
        while (end > 0 && isReflection(frames[end - 1])) end--;
        failure.setStackTrace(Arrays.copyOf(frames, end));
        if (failure.getCause() != null) trim(failure.getCause(), seen);
        for (Throwable suppressed : failure.getSuppressed()) trim(suppressed, seen);
    }

    /** Where the call of the main method stands; the end of a trace without one, such as another thread's. */
    private static int call(StackTraceElement[] frames) {
        for (int i = frames.length - 1; i > 0; i--) {
            if (frames[i].getClassName().equals(MainMethod.class.getName())) return i;
        }
        return frames.length;
    }

    private static boolean isReflection(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("jdk.internal.reflect.")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.invoke.");
    }
}
