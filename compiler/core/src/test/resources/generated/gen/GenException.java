package gen;

/** An exception that is generated. */
public class GenException extends Exception {
  private static final long serialVersionUID = 1L;

  public GenException(String message) {
    super(message);
  }
}
