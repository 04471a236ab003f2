package dev.pollen.time;

import dev.pollen.Waker;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A timer queue with a daemon thread of its own, which starts with the first timer and sleeps while there is none. */
final class SharedTimers implements Timers {
    static final SharedTimers INSTANCE = new SharedTimers();

    private final TimerQueue queue = new TimerQueue(System::nanoTime, this::earlier);
    private @Nullable Thread driver;

    private SharedTimers() {}

    @Override
    public long now() {
        return queue.now();
    }

    @Override
    public Timer start(long deadline, Waker waker) {
        return queue.start(deadline, waker);
    }

    private synchronized void earlier() {
        if (driver == null) {
            driver = new Thread(this::drive, "pollen-timers");
            driver.setDaemon(true);
            driver.setContextClassLoader(null);
            driver.start();
        }
        LockSupport.unpark(driver);
    }

    private void drive() {
        while (true) {
            queue.fire();
            long delay = queue.delay();
            if (delay == Long.MAX_VALUE) LockSupport.park(this);
            else if (delay > 0) LockSupport.parkNanos(this, delay);
            Thread.interrupted(); // nobody has a reason to interrupt it; a set flag would make it spin
        }
    }
}
