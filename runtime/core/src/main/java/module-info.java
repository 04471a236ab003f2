/** The runtime of Pollen. */
module dev.pollen {
    requires static java.management;
    requires static org.jspecify;

    exports dev.pollen;
    exports dev.pollen.channel;
    exports dev.pollen.executor;
    exports dev.pollen.fs;
    exports dev.pollen.interop;
    exports dev.pollen.net;
    exports dev.pollen.sim;
    exports dev.pollen.stream;
    exports dev.pollen.sync;
    exports dev.pollen.time;
    exports dev.pollen.trace;
}
