package gen;

/** A class that an annotation processor has added members to. */
public class Person {
  protected String name;
  protected int age;

  public Person(String name, int age) {
    this.name = name;
    this.age = age;
    probe.Probe.log("new " + name);
  }

  public String getName() {
    return name;
  }

  public int getAge() {
    probe.Probe.log("age of " + name);
    return age;
  }

  public void check() throws GenException {
    if (age > 3) throw new GenException(name);
  }

  @Override
  public String toString() {
    return name + "/" + age;
  }
}
