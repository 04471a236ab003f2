package gen;

/** Statics, for imports on demand. */
public final class Names {
  private Names() {}

  public static final String FIRST = "first";

  public static String upper(String s) {
    return s.toUpperCase();
  }
}
