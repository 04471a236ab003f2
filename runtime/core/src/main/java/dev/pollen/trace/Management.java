package dev.pollen.trace;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Makes {@link TasksMXBean} known. A class of its own, since not every program has the module java.management. */
final class Management {
    private Management() {}

    private static final class Tasks implements TasksMXBean {
        @Override
        public int getLive() {
            return LiveTasks.futures().size();
        }

        @Override
        public String dump() {
            return TaskDump.text();
        }
    }

    static void register() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(TasksMXBean.NAME);
            if (!server.isRegistered(name)) server.registerMBean(new Tasks(), name); // another class loader's Pollen
        } catch (JMException e) {
            System.getLogger("dev.pollen").log(System.Logger.Level.WARNING, "no MBean of the tasks", e);
        }
    }
}
