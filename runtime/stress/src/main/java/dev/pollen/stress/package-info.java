/** Loads: programs that show that the runtime holds many tasks and connections, and lets go of them. */
package dev.pollen.stress;
