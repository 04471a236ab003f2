/** What the harness writes around the code of each finally, so that the oracle knows where cancellation waits. */
final class FinallyRegion {
  private FinallyRegion() {}

  static void enter() {
    dev.pollen.Pollen.shields++;
  }

  static void leave() {
    dev.pollen.Pollen.shields--;
  }
}
