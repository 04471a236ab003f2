package dev.pollen.executor;

import dev.pollen.reactor.Reactor;
import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.TimerQueue;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread's run queue, timers and, once a task waits for a channel, selector. It sleeps when there is nothing to do. What the thread itself wakes goes into a
 * queue of its own; what others wake into another, which is looked into on every 61st turn at least.
 */
abstract class Loop extends Host {
    private static final int OWN_TURNS = 61;
    private static final int MANY = 4096;

    final Thread thread;
    private Queue<RunnableTask<?>> own = new ArrayDeque<>();
    private int most; // that were in it since it was empty
    private final Queue<RunnableTask<?>> others = new ConcurrentLinkedQueue<>();
    private final TimerQueue timers = new TimerQueue(System::nanoTime, this::rouse);
    private final @Nullable Watchdog watchdog;
    private volatile boolean asleep;
    private boolean deaf;
    private boolean interrupted; // while deaf
    private volatile @Nullable Reactor reactor;
    private int turns;

    Loop(@Nullable Thread thread, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        super(onUnjoined);
        this.watchdog = watchdog;
        this.thread = thread == null ? Thread.currentThread() : thread;
        if (watchdog != null) watchdog.start();
    }

    @Override
    public final void schedule(RunnableTask<?> task) {
        if (Thread.currentThread() == thread) {
            own.add(task);
            most = Math.max(most, own.size());
        } else {
            others.add(task);
            rouse();
        }
    }

    @Override
    public final TimerQueue timers() {
        return timers;
    }

    @Override
    public final Reactor reactor() {
        Reactor opened = reactor;
        if (opened == null) reactor = opened = new Reactor(thread); // only this loop's tasks ask, on its thread
        return opened;
    }

    /** Makes the loop look again, if it sleeps. Called behind what it is to see. */
    final void rouse() {
        if (!asleep || Thread.currentThread() == thread) return;
        Reactor opened = reactor;
        if (opened != null) opened.wakeup();
        unpark();
    }

    /** Ends a {@link #park}, or the next one: a permit, as {@link LockSupport} has it. */
    void unpark() {
        LockSupport.unpark(thread);
    }

    /** Waits for {@link #unpark}, {@code nanos} at most. */
    void park(long nanos) {
        if (nanos == Long.MAX_VALUE) LockSupport.park(this);
        else LockSupport.parkNanos(this, nanos);
    }

    /** Runs tasks until {@code done}; it is asked before each. */
    final void runUntil(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (++turns >= OWN_TURNS) {
                turns = 0;
                Reactor opened = reactor;
                if (opened != null) opened.select(0);
            }
            timers.fire();
            RunnableTask<?> task = turns == 0 ? next(others, own) : next(own, others);
            if (task == null) sleep(done);
            else if (watchdog == null) task.run();
            else watchdog.run(task);
            takeInterrupt(); // before the next task: it is not meant
        }
    }

    /** From now on an interrupt does not concern the loop: the flag is taken away, since it would keep it from sleeping. */
    final void ignoreInterrupts() {
        deaf = true;
        interrupted = Thread.interrupted();
    }

    /** Whether the thread has been interrupted since {@link #ignoreInterrupts}. */
    final boolean wasInterrupted() {
        if (Thread.interrupted()) interrupted = true;
        return interrupted;
    }

    private void takeInterrupt() {
        if (deaf && Thread.interrupted()) interrupted = true;
    }

    /** Waits until there is something to do. */
    private void sleep(BooleanSupplier done) {
        takeInterrupt();
        if (most > MANY) own = new ArrayDeque<>(); // it never gives room back
        most = 0;
        asleep = true; // before the last look: who comes later sees it
        long delay = timers.delay();
        if (others.isEmpty() && delay > 0 && !done.getAsBoolean()) {
            Reactor opened = reactor;
            if (opened != null) opened.select(delay);
            else park(delay);
        } else if (reactor != null) {
            reactor.select(0);
        }
        asleep = false;
    }

    /** As {@link #runUntil}, but for {@code time} at most. */
    final void runUntil(BooleanSupplier done, Duration time) {
        long end = System.nanoTime() + Timers.nanos(time);
        Timers.Timer alarm = timers.start(end, () -> {}); // ends the park
        runUntil(() -> done.getAsBoolean() || System.nanoTime() - end >= 0);
        alarm.cancel();
    }

    private static @Nullable RunnableTask<?> next(Queue<RunnableTask<?>> first, Queue<RunnableTask<?>> second) {
        RunnableTask<?> task = first.poll();
        return task == null ? second.poll() : task;
    }

    /** The end, on the loop's thread: {@link TaskExecutor#close(Duration)}. */
    final void unwind(Duration grace) {
        refuseTasks();
        for (int round = 0; round < 2 && !isIdle(); round++) {
            abortAll();
            runUntil(this::isIdle, grace);
        }
        dropAll();
        if (reactor != null) reactor.close();
        if (watchdog != null) watchdog.stop();
    }
}
