package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dev.pollen.Pollen;
import dev.pollen.trace.Recorder;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces: what the recorder writes is what the inspector reads. */
class TraceTest {
    private static final String POLL = "{\"event\":\"poll\",\"at\":1,\"task\":1,\"thread\":\"main\"}\n";

    @Test
    void theTimelineHasTheLinesOfTheSource() throws Exception {
        String text = Files.readString(Path.of("src", "test", "resources", "demo", "trace.jsonl"));
        assertThat(TraceText.of(Trace.parse(text), Corpus.demo().machines())).isEqualTo("""
                      ms  task  thread             what
                   0.000     1  main               spawned: fetchAll
                   0.012     1  main               polled in fetchAll INIT
                   0.015     2  main               spawned by task 1: writeHello
                   0.082     1  main               pending in fetchAll AWAITING_SLEEP (line 44) > Sleep
                   0.090     2  main               polled in writeHello INIT
                   0.099     2  main               pending in writeHello AWAITING_CREATE (line 27) > Opening
                   1.500     2  pollen-blocking-1  woken, from Opening
                   1.600     2  main               polled in writeHello AWAITING_CREATE (line 27) > Opening
                   1.700     2  main               ready
                  12.000     1  main               woken, from TimerQueue
                  12.010     1  main               polled in fetchAll AWAITING_SLEEP (line 44) > Sleep
                  12.050     1  main               failed: java.io.IOException: no

                  task  polls  wakes  ms in poll  at the end
                     1      2      1       0.110  failed
                     2      2      1       0.109  ready
                """);
    }

    @Test
    void theRecordersLinesFollowTheSchema() throws Exception {
        StringWriter out = new StringWriter();
        try (Recorder recorder = Recorder.start(out)) {
            assertThat(recorder).isNotNull();
            Pollen.blockOn(Pollen.join(Pollen.sleep(Duration.ofMillis(1)), Pollen.yieldNow()));
            assertThrows(
                    IllegalStateException.class,
                    () -> Pollen.blockOn(cx -> {
                        throw new IllegalStateException("no");
                    }));
        }
        JsonSchema schema = FormatsTest.schema("trace.schema.json");
        for (String line : out.toString().lines().toList()) {
            assertThat(schema.validate(new ObjectMapper().readTree(line))).isEmpty();
        }
        assertThat(schema.validate(new ObjectMapper().readTree("{\"event\":\"slept\"}")))
                .isNotEmpty();
        List<String> kinds = Trace.parse(out.toString()).events().stream()
                .map(Trace.Event::kind)
                .toList();
        assertThat(kinds).containsAtLeast("spawned", "poll", "pending", "woken", "ready", "failed");
    }

    @Test
    void whatIsNoTraceIsRefused() throws Exception {
        assertThat(Trace.parse("").events()).isEmpty();
        assertThat(Trace.parse(POLL + "{\"event\":\"po").events()).hasSize(1); // cut off
        Trace.Malformed failure = assertThrows(Trace.Malformed.class, () -> Trace.parse("hello\n" + POLL));
        assertThat(failure).hasMessageThat().isEqualTo("line 1: not a JSON object");
        assertThrows(Trace.Malformed.class, () -> Trace.parse("{\"event\":\"trace\",\"schema\":2}\n"));
        assertThrows(Trace.Malformed.class, () -> Trace.parse("{\"event\":\"poll\",\"at\":\"x\"}\n"));
    }
}
