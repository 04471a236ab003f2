/**
 * The command line. {@link dev.pollen.cli.Main} starts it; one class a subcommand; the helpers stand below: {@code input}
 * (paths to sources), {@code output} (results to files), {@code report} (diagnostics to people and tools), {@code run}
 * (a program in this JVM).
 */
@NullMarked
package dev.pollen.cli;

import org.jspecify.annotations.NullMarked;
