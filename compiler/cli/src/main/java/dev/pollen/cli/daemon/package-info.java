/**
 * A process that stays between calls, because most of a short call is the start of a JVM with a compiler in it: the client
 * hands its command line over and prints what comes back.
 */
@NullMarked
package dev.pollen.cli.daemon;

import org.jspecify.annotations.NullMarked;
