/** The runtime of Pollen. */
module dev.pollen {
    requires static org.jspecify;

    exports dev.pollen;
    exports dev.pollen.executor;
    exports dev.pollen.time;
}
