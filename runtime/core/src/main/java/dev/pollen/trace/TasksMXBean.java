package dev.pollen.trace;

/**
 * The task dump for JMX. It is there where the program is started for JMX ({@code -Dcom.sun.management.jmxremote…}) or with
 * {@code -Dpollen.jmx=true}; others need not load JMX.
 */
public interface TasksMXBean {
    /** What it is called. */
    String NAME = "dev.pollen:type=Tasks";

    /** How many tasks of all executors have not ended. */
    int getLive();

    /** {@link TaskDump#text}. */
    String dump();
}
