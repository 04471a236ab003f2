/** A module. */
module demo.module {
  requires dev.pollen;
  requires java.net.http;
}
