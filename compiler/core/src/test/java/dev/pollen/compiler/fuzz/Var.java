package dev.pollen.compiler.fuzz;

/**
 * A variable that generated code may use: it is definitely assigned wherever it is in scope.
 *
 * @param assignable whether code may assign to it; one that is not is effectively final, so that lambdas may capture it
 */
record Var(String name, Ty type, boolean assignable) {}
