package far;

import probe.Probe;

/** A class of another package, for subclasses: all that they need of it is protected. */
public class Far {
  protected int pi = 6;

  protected String pt = "far";

  protected Far() {}

  protected int pm(int x, long y) { Probe.log("pm " + x + y); return pi += x; }

  protected String pn(Object o) { Probe.log("pn"); return pt + (o == null); }
}
