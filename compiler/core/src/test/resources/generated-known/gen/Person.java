package gen;

/** A class that an annotation processor adds members to: this is what the compiler sees of it. */
public class Person {
  protected String name = "nobody";
  protected int age;
}
