package dev.pollen.compiler.analyze;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.flow.FlowGraph.Node;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each test compares all ways through a graph: variables that are read, and {@code return} or {@code throw} at the end. */
class GraphsTest {
    private static final Target OUT = new Target(1, "out");

    private static Effect use(String name) {
        return new Effect.Use(new Variable(name.charAt(0), name, name, Variable.Kind.LOCAL, Type.INT, new Span(0, 0)));
    }

    /** The ways without exceptions, and those on which one comes where it may; none passes a node three times. */
    private static Set<String> ways(Effect effect, boolean failing) {
        FlowGraph graph = Graphs.of(effect);
        Set<String> ways = new TreeSet<>();
        follow(graph, graph.entry(), "", failing, new int[graph.nodes().size()], ways);
        return ways;
    }

    private static Set<String> ways(Effect effect) {
        return ways(effect, false);
    }

    private static void follow(FlowGraph graph, int at, String way, boolean failing, int[] seen, Set<String> ways) {
        if (at == FlowGraph.RETURN || at == FlowGraph.THROW) {
            ways.add(way + (at == FlowGraph.RETURN ? "return" : "throw"));
            return;
        }
        if (seen[at] == 2) return;
        seen[at]++;
        Node node = graph.nodes().get(at);
        String here = node.variable() == null ? way : way + node.variable().name() + " ";
        for (int next : node.next()) follow(graph, next, here, failing, seen, ways);
        if (failing) for (int next : node.failing()) follow(graph, next, way, true, seen, ways);
        seen[at]--;
    }

    @Test
    void partsFollowEachOther() {
        assertThat(ways(Effect.seq(use("a"), use("b")))).containsExactly("a b return");
    }

    @Test
    void aChoiceTakesOneWay() {
        Effect choice = new Effect.Choice(List.of(use("a"), use("b"), Effect.NONE));
        assertThat(ways(Effect.seq(choice, use("c")))).containsExactly("a c return", "b c return", "c return");
    }

    @Test
    void aLoopEndsByAJumpOnly() {
        Effect body = Effect.seq(Effect.maybe(new Effect.Jump(OUT)), use("a"));
        Effect loop = new Effect.Region(OUT, new Effect.Loop(body));
        assertThat(ways(Effect.seq(loop, use("b")))).containsExactly("b return", "a b return");
        assertThat(ways(new Effect.Loop(use("a")))).isEmpty();
    }

    @Test
    void nothingFollowsAJump() {
        Effect region = new Effect.Region(OUT, Effect.seq(use("a"), new Effect.Jump(OUT), use("b")));
        assertThat(ways(Effect.seq(region, use("c")))).containsExactly("a c return");
    }

    @Test
    void aJumpNeedsItsRegion() {
        assertThrows(NullPointerException.class, () -> Graphs.of(new Effect.Jump(OUT)));
    }

    @Test
    void exceptionsLeaveTheMethodBeforeOrBehindAnEffect() {
        assertThat(ways(Effect.seq(use("a"), use("b")), true)).containsExactly("throw", "a throw", "a b return");
    }

    @Test
    void anExceptionGoesToEachHandlerAndPastThem() {
        Effect tried = new Effect.Try(use("a"), List.of(use("x"), use("y")), null);
        assertThat(ways(tried, true)).containsExactly("a return", "x return", "y return", "throw");
    }

    @Test
    void noHandlerIsSureToCatch() {
        Effect tried = new Effect.Try(use("a"), List.of(new Effect.Exit(false)), null);
        assertThat(ways(tried, true)).containsExactly("a return", "return", "throw");
    }

    @Test
    void aHandlerIsNotItsOwnHandler() {
        Effect thrown = new Effect.Exit(true);
        Effect tried = new Effect.Try(thrown, List.of(Effect.seq(use("x"), new Effect.Exit(true))), null);
        assertThat(ways(tried, true)).containsExactly("throw", "x throw");
    }

    @Test
    void finallyFollowsEveryEnd() {
        Effect tried = new Effect.Try(use("a"), List.of(use("x")), use("f"));
        assertThat(ways(tried, true)).containsAtLeast("a f return", "x f return", "f throw", "a f throw", "x f throw");
        assertThat(ways(tried, true)).doesNotContain("a return");
        assertThat(ways(tried, true)).doesNotContain("x return");
    }

    @Test
    void aJumpOutOfATryPassesItsFinally() {
        Effect tried = new Effect.Try(Effect.seq(use("a"), new Effect.Jump(OUT)), List.of(), use("f"));
        Effect region = new Effect.Region(OUT, Effect.seq(tried, use("b")));
        assertThat(ways(Effect.seq(region, use("c")))).contains("a f c return");
        assertThat(ways(Effect.seq(region, use("c")))).doesNotContain("a c return");
    }

    @Test
    void aReturnPassesEveryFinallyFromTheInsideOut() {
        Effect inner = new Effect.Try(Effect.seq(use("a"), new Effect.Exit(false)), List.of(), use("f"));
        Effect outer = Effect.seq(new Effect.Try(inner, List.of(), use("g")), use("b"));
        assertThat(ways(outer)).contains("a f g return");
        assertThat(ways(outer)).doesNotContain("a f return");
    }

    @Test
    void aJumpInsideATryDoesNotLeaveIt() {
        Effect body = new Effect.Region(OUT, Effect.seq(use("a"), new Effect.Jump(OUT), use("b")));
        Effect tried = new Effect.Try(Effect.seq(body, use("c")), List.of(), use("f"));
        assertThat(ways(tried)).contains("a c f return");
        assertThat(ways(tried)).doesNotContain("a f return");
    }
}
