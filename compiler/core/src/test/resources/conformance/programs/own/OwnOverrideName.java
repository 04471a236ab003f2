import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import probe.Probe;
public class OwnOverrideName { static class Override { }
  @Async static Future<?> program() { return Future.ready(await(Probe.later(1))); } }
