package gen;

/** What an annotation processor would write: the compiler does not see it. */
public class Dto {
  public final int id;
  public final String name;

  public Dto(int id, String name) {
    this.id = id;
    this.name = name;
  }

  public static Dto of(int id, String name) {
    return new Dto(id, name);
  }

  public int getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Dto with(String other) {
    return new Dto(id, other);
  }

  public void set(java.util.function.Function<String, String> f) {
    probe.Probe.log("set " + f.apply(name));
  }

  public int[] codes() {
    return new int[] {id, id + 1};
  }

  @Override
  public String toString() {
    return id + ":" + name;
  }
}
