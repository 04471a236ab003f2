package dev.pollen.blocking;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all executors share for blocking code: virtual ones where the JDK has them (21 and later); else daemon
 * threads, 64 at most or as many as {@code -Dpollen.blocking.threads} says, which end after a minute without work.
 */
public final class BlockingPool {
    private static final int THREADS = Integer.getInteger("pollen.blocking.threads", 64);

    private BlockingPool() {}

    /** The pool; it is made when it is first asked for. */
    public static Executor shared() {
        return Holder.POOL;
    }

    private static final class Holder {
        static final Executor POOL = virtualOr();

        private static Executor virtualOr() {
            if (Runtime.version().feature() >= 21 && Integer.getInteger("pollen.blocking.threads") == null) {
                try {
                    return (Executor) Executors.class
                            .getMethod("newVirtualThreadPerTaskExecutor")
                            .invoke(null);
                } catch (ReflectiveOperationException e) {
                    return platform();
                }
            }
            return platform();
        }

        private static Executor platform() {
            AtomicInteger number = new AtomicInteger();
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                        Thread thread = new Thread(task, "pollen-blocking-" + number.incrementAndGet());
                        thread.setDaemon(true);
                        return thread;
                    });
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }
    }
}
