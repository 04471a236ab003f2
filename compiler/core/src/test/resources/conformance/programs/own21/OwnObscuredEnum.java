import static dev.pollen.Pollen.await;
import dev.pollen.*;
import probe.Probe;

public class OwnObscuredEnum {
  enum Color { RED, GREEN }
  static String Color = "a field called as the enum";
  @Async static Future<String> a(Color c) {
    return Future.ready(switch (c) {
      case RED -> "r" + await(Probe.later(1));
      case Color x -> "other" + x;
    });
  }
  @Async static Future<?> program() {
    Probe.log(await(a(OwnObscuredEnum.Color.length() > 0 ? Enum.valueOf(Color.class, "RED") : null)));
    return Future.ready(1);
  }
}
