package probe;

/** A class of another package with fields for those that inherit it. */
public abstract class Fields<T> {
  protected static final int FIXED = 7;
  protected static int shared = 5;
  protected final String constant = "constant";
  protected int number = 1;
  protected byte small = 120;
  protected short half = 3;
  protected long wide = 1L << 40;
  protected char letter = 'a';
  protected float thin = 1.5f;
  protected double thick = 2.5;
  protected boolean flag = true;
  protected String text = "t";
  protected Object any = "any";
  protected CharSequence chars = "chars";
  protected Integer boxed = 6;
  protected T value;
  protected int[] array = {1, 2};

  protected static String said(Object... what) {
    return "Fields" + what.length;
  }

  protected static <A> A same(A a) {
    return a;
  }
}
