
/** No @Async method: copied as it is. await(this) is a comment. */
class Input {
  String s = "@Async";
  int   odd ( ) { return 1; }
}
