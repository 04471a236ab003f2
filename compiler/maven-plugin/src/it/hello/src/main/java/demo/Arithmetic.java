package demo;

/** Has no async method: it is copied. */
final class Arithmetic {
  private Arithmetic() {}

  static int checked(int number) {
    if (number < 0) throw new IllegalArgumentException("negative");
    return number;
  }
}
