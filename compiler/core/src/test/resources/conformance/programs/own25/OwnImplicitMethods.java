import static dev.pollen.Pollen.await;
import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

static String toString(int i) { return "ts" + i; }
static int poll(int x) { return x + 1; }
@Async static Future<?> program() { return Future.ready(toString(await(Probe.later(1))) + poll(2)); }
void main() {}
