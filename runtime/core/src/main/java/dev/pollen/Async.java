package dev.pollen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that Pollen turns into a state machine: Rust's {@code async fn}.
 *
 * <p>The method returns a {@link Future}. A call runs nothing, it builds the machine; the first poll starts the body.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Async {}
