package dev.pollen;

/** Oracle stub: what an await throws that is pending while a request to cancel is posted. */
public final class Cancelled extends Error {
  Cancelled() {
    super("the task was aborted");
  }
}
