package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Machines that are cancelled: rows CN of the catalogue. What a program logs says what ran. */
class CancelledMachineTest {
    /** Lets {@code future} suspend, aborts it, and logs how it ends. */
    private static final String ABORT = """
            @Async static <T> Future<Void> abort(Future<T> future) throws Exception {
              Task<T> task = spawn(future);
              await(yieldNow());
              await(yieldNow());
              log("abort " + task.abort());
              try {
                log("-> " + await(task));
              } catch (CancellationException e) {
                log("cancelled");
              } catch (Exception e) {
                log("failed " + e.getMessage());
              }
              return Future.ready();
            }
            static class Res implements AutoCloseable {
              final String name;
              Res(String name) { this.name = name; log("open " + name); }
              @Override public void close() { log("close " + name); }
            }
            static final Future<Void> FOREVER = cx -> Poll.pending();
            """;

    private static List<Object> aborted(String members) throws Exception {
        return Loaded.of(ABORT + members + """
                        @Async static Future<Void> program() throws Exception {
                          return abort(body());
                        }
                        """).run();
    }

    @Test
    void finallyRunsOnce() throws Exception {
        assertThat(aborted("""
                @Async static Future<String> body() throws Exception {
                  try {
                    log("in");
                    await(FOREVER);
                    return Future.ready("never");
                  } finally {
                    log("finally");
                  }
                }
                """))
                .containsExactly("in", "abort true", "finally", "cancelled")
                .inOrder();
    }

    @Test
    void resourcesAreClosedInReverse() throws Exception {
        assertThat(aborted("""
                @Async static Future<String> body() throws Exception {
                  try (Res a = new Res("a"); Res b = new Res("b")) {
                    try (Res c = new Res("c")) {
                      await(FOREVER);
                      return Future.ready(a.name + b.name + c.name);
                    }
                  } finally {
                    log("finally");
                  }
                }
                """))
                .containsExactly(
                        "open a",
                        "open b",
                        "open c",
                        "abort true",
                        "close c",
                        "close b",
                        "close a",
                        "finally",
                        "cancelled")
                .inOrder();
    }

    @Test
    void cleanupThatAwaitsIsFinished() throws Exception {
        assertThat(aborted("""
                @Async static Future<String> body() throws Exception {
                  try {
                    await(yieldNow());
                    log("to clean up");
                  } finally {
                    for (int i = 0; i < 5; i++) await(yieldNow());
                    log("cleaned up");
                  }
                  await(FOREVER);
                  return Future.ready("never");
                }
                """))
                .containsExactly("to clean up", "abort true", "cleaned up", "cancelled")
                .inOrder();
    }

    @Test
    void aRequestFromWithinActsAtTheNextSuspension() throws Exception {
        assertThat(Loaded.of("""
                static Task<String> self;
                @Async static Future<String> body() throws Exception {
                  await(yieldNow());
                  log(self.abort());
                  log("still here " + await(Future.ready(1)));
                  try {
                    await(sleep(Duration.ofDays(1)));
                    log("never");
                  } finally {
                    log("finally");
                  }
                  return Future.ready("x");
                }
                @Async static Future<Void> program() throws Exception {
                  self = spawn(body());
                  try {
                    log(await(self));
                  } catch (CancellationException e) {
                    log("cancelled");
                  }
                  return Future.ready();
                }
                """).run())
                .containsExactly(true, "still here 1", "finally", "cancelled")
                .inOrder();
    }

    @Test
    void afterTheEndACancelChangesNothing() throws Exception {
        assertThat(aborted("""
                @Async static Future<String> body() throws Exception {
                  return Future.ready("x");
                }
                """)).containsExactly("abort false", "-> x").inOrder();
    }

    /** Whichever comes first: the value that is there already is that of the task, or it is cancelled; never both. */
    @Test
    void aCompletionAndACancelHaveOneOutcome() throws Exception {
        for (String end : List.of("", "done.complete(\"x\"); ")) {
            List<Object> log = Loaded.of("""
                    static final CompletableFuture<String> done = new CompletableFuture<>();
                    @Async static Future<String> body() throws Exception {
                      try {
                        return Future.ready(await(done));
                      } finally {
                        log("finally");
                      }
                    }
                    @Async static Future<Void> program() throws Exception {
                      Task<String> task = spawn(body());
                      await(yieldNow());
                      await(yieldNow());
                      %slog(task.abort());
                      done.complete("late");
                      try {
                        log(await(task));
                      } catch (CancellationException e) {
                        log("cancelled");
                      }
                      log(task.abort());
                      return Future.ready();
                    }
                    """.formatted(end)).run();
            assertThat(log).hasSize(4);
            assertThat(log).containsAtLeast(true, "finally", false).inOrder();
            assertThat(log.get(2)).isAnyOf("x", "cancelled");
        }
    }

    @Test
    void aChildThatOthersAwaitIsLeftAlone() throws Exception {
        assertThat(Loaded.of("""
                static Task<String> child;
                static Task<String> victim;
                @Async static Future<String> child() throws Exception {
                  for (int i = 0; i < 10; i++) await(yieldNow());
                  return Future.ready("value");
                }
                @Async static Future<String> parent(String name) throws Exception {
                  try {
                    return Future.ready(name + await(child));
                  } finally {
                    log(name);
                  }
                }
                @Async static Future<Void> program() throws Exception {
                  child = spawn(child());
                  victim = spawn(parent("a "));
                  Task<String> other = spawn(parent("b "));
                  await(yieldNow());
                  await(yieldNow());
                  victim.abort();
                  log(await(other));
                  return Future.ready();
                }
                """).run()).containsExactly("a ", "b ", "b value").inOrder();
    }

    @Test
    void aCancelledChildIsAFailureOfTheAwait() throws Exception {
        assertThat(Loaded.of(ABORT + """
                @Async static Future<String> body() throws Exception {
                  Task<Void> child = spawn(sleep(Duration.ofDays(1)));
                  await(yieldNow());
                  child.abort();
                  try {
                    await(child);
                  } catch (CancellationException e) {
                    log("child");
                  }
                  return Future.ready("goes on " + await(Future.ready(1)));
                }
                @Async static Future<Void> program() throws Exception {
                  log(await(spawn(body())));
                  return Future.ready();
                }
                """).run())
                .containsExactly("child", "goes on 1")
                .inOrder();
    }

    @Test
    void aBroadCatchDoesNotSwallowIt() throws Exception {
        assertThat(aborted("""
                @Async static Future<String> body() throws Exception {
                  while (true) {
                    try {
                      await(FOREVER);
                    } catch (RuntimeException e) {
                      log("runtime");
                    } catch (Exception e) {
                      log("exception");
                    }
                  }
                }
                """)).containsExactly("abort true", "cancelled").inOrder();
    }

    /** Suspending is no exception: a handler of everything sees the request to stop, and nothing else. */
    @Test
    void aCatchOfEverythingSeesNothingInternal() throws Exception {
        assertThat(aborted("""
                @SuppressWarnings("finally")
                @Async static Future<String> body() throws Exception {
                  for (int i = 0; i < 5; i++) {
                    try {
                      await(yieldNow());
                    } catch (Throwable t) {
                      log("seen " + t.getClass().getSimpleName());
                      throw t;
                    }
                  }
                  return Future.ready("end");
                }
                """))
                .containsExactly("abort true", "seen Cancelled", "cancelled")
                .inOrder();
    }

    @Test
    void finallysRunFromTheInsideOutAndMayOvertake() throws Exception {
        String nested = """
                @SuppressWarnings("finally")
                @Async static Future<String> body() throws Exception {
                  try {
                    try {
                      try {
                        await(FOREVER);
                      } finally {
                        log(1);
                      }
                    } finally {
                      log(2);
                      %s
                    }
                  } finally {
                    log(3);
                  }
                  return Future.ready("end");
                }
                """;
        assertThat(aborted(nested.formatted("")))
                .containsExactly("abort true", 1, 2, 3, "cancelled")
                .inOrder();
        assertThat(aborted(nested.formatted("if (await(Future.ready(true))) return Future.ready(\"overtaken\");")))
                .containsExactly("abort true", 1, 2, 3, "-> overtaken")
                .inOrder();
        assertThat(aborted(nested.formatted("if (true) throw new IOException(\"instead\");")))
                .containsExactly("abort true", 1, 2, 3, "failed instead")
                .inOrder();
    }

    @Test
    void aTimeoutEndsWhatItLimits() throws Exception {
        assertThat(Loaded.of(ABORT + """
                @Async static Future<String> slow() throws Exception {
                  try (Res r = new Res("r")) {
                    await(sleep(Duration.ofDays(1)));
                    return Future.ready("never");
                  } finally {
                    await(yieldNow());
                    log("unwound");
                  }
                }
                @Async static Future<Void> program() throws Exception {
                  try {
                    log(await(timeout(Duration.ofMillis(1), slow())));
                  } catch (TimeoutException e) {
                    log("timeout");
                  }
                  return Future.ready();
                }
                """).run())
                .containsExactly("open r", "close r", "unwound", "timeout")
                .inOrder();
    }
}
