/** Views of the machine model: what {@code pollen inspect} prints. They read {@code machine} and nothing else. */
@NullMarked
package dev.pollen.inspect;

import org.jspecify.annotations.NullMarked;
