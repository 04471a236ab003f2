package dev.pollen.inspect;

/**
 * Something worth knowing about a machine.
 *
 * @param level how much
 * @param rule which kind of thing, for programs: {@code large-poll}
 * @param state the state it is about; empty where it is about the whole
 * @param line the source line; 0 for none
 * @param text one sentence for people
 */
public record Finding(Level level, String rule, String state, int line, String text) {
    /** How much a finding matters. */
    public enum Level {
        /** Good to know. */
        NOTE,
        /** Probably to be changed. */
        WARNING
    }
}
