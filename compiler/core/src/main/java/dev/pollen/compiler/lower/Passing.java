package dev.pollen.compiler.lower;

import com.sun.source.tree.Tree;
import javax.lang.model.element.VariableElement;

/**
 * A variable that is passed to the scope of a class which stands elsewhere.
 *
 * @param at where an object of the class is made
 */
record Passing(Tree at, VariableElement variable) {}
