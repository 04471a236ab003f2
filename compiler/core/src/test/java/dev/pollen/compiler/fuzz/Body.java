package dev.pollen.compiler.fuzz;

/**
 * A generated block or statement.
 *
 * @param completes whether it can complete normally, as the Java language defines it; what follows one that cannot
 *     would be an unreachable statement, which does not compile
 */
record Body(Node node, boolean completes) {}
