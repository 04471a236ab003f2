package dev.pollen.stress;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the process holds: heap that is in use after a collection, descriptors, threads. */
record Memory(long heap, long descriptors, int threads) {
    static Memory now() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) { // references that a collection clears are followed by the next
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            least = Math.min(least, used);
        }
        long open = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Memory(least, open, ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** Fails where there is clearly more of something than before. */
    void expectNoMoreThan(Memory before, String after) {
        System.out.printf(
                "%s: heap %+d KB, descriptors %+d, threads %+d%n",
                after, (heap - before.heap) / 1024, descriptors - before.descriptors, threads - before.threads);
        // ZGC counts whole pages, of up to 32 MB
        boolean pages = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .anyMatch(collector -> collector.getName().startsWith("ZGC"));
        if (heap - before.heap > (pages ? 64 << 20 : 8 << 20)) throw new AssertionError("heap leaked");
        if (descriptors - before.descriptors > 16) throw new AssertionError("descriptors leaked");
        if (threads - before.threads > 16) throw new AssertionError("threads leaked");
    }
}
