package dev.pollen.compiler.fuzz;

/**
 * What {@code return} gives.
 *
 * @param type the type of the value in it
 * @param form what stands around the value
 */
record Returns(Ty type, Form form) {
    enum Form {
        /** A {@code Future}. */
        FUTURE,
        /** A {@code CompletionStage} or {@code CompletableFuture}, which starts at the call. */
        STAGE,
        /** The value as it is: an async block, or an ordinary method. */
        VALUE
    }

    static Returns future(Ty type) {
        return new Returns(type, Form.FUTURE);
    }

    static Returns value(Ty type) {
        return new Returns(type, Form.VALUE);
    }
}
