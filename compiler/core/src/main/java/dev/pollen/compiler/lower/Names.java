package dev.pollen.compiler.lower;

import dev.pollen.compiler.source.Escapes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of one machine. A name of ours is never a word that stands in the user's method, so nothing of his can mean
 * something else than before.
 */
public final class Names {
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_");

    private final Set<String> taken = new HashSet<>(KEYWORDS);
    private final String at;
    private final String cx;
    private final String poll;
    private final String awaiting;
    private final String awaitee;
    private final String state;
    private final String stateType;
    private final String thrown;
    private final String self;

    /**
     * The names of a machine for a method with this source text.
     *
     * @param around names of classes and type parameters that the method stands in, and of fields that its classes inherit
     */
    public Names(String method, Set<String> around) {
        taken.addAll(words(method));
        taken.addAll(around);
        at = fresh("at");
        cx = fresh("cx");
        poll = fresh("poll");
        awaiting = fresh("awaiting");
        awaitee = fresh("awaitee");
        state = fresh("state");
        stateType = fresh("State");
        thrown = fresh("thrown");
        self = fresh("self");
    }

    /** All words of {@code text}, those of comments and literals too: more than needed does no harm. */
    public static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher m = WORD.matcher(Escapes.decoded(text));
        while (m.find()) words.add(m.group());
        return words;
    }

    /** {@code wish}, or with a number where it is taken. */
    public String fresh(String wish) {
        String name = wish;
        for (int i = 2; !taken.add(name); i++) name = wish + i;
        return name;
    }

    /** Whether {@code name} means something in the method already. */
    public boolean isTaken(String name) {
        return taken.contains(name);
    }

    /** {@code writeAll} to {@code WRITE_ALL}. */
    public static String constant(String camel) {
        String spaced = camel.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_");
        return spaced.toUpperCase(Locale.ROOT);
    }

    /** The state that this poll found; INIT again once the await is passed. */
    public String at() {
        return at;
    }

    /** The parameter of {@code poll}. */
    public String cx() {
        return cx;
    }

    /** What the awaited future's poll gave. */
    public String poll() {
        return poll;
    }

    /** The awaited future. */
    public String awaiting() {
        return awaiting;
    }

    /** The future that is about to be awaited, where its type says more than Future. */
    public String awaitee() {
        return awaitee;
    }

    /** The field that holds the state between polls. */
    public String state() {
        return state;
    }

    /** The enum of the states. */
    public String stateType() {
        return stateType;
    }

    /** The parameter of a {@code catch} of ours. */
    public String thrown() {
        return thrown;
    }

    /** The object around, where its class has no name. */
    public String self() {
        return self;
    }

    /** Takes {@code name} no more. */
    void avoid(String name) {
        taken.add(name);
    }

    /** Takes no name that {@code inner}, a machine inside of this one, has. */
    public void avoid(Names inner) {
        taken.addAll(inner.taken);
    }

    /** {@code State.DONE} for {@code DONE}. */
    public String constantOf(String name) {
        return stateType + "." + name;
    }
}
