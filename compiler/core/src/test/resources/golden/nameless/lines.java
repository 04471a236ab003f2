import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Comparator;
import java.util.List;

class Input {
  @Async
  Future<String> declared(Future<String> f) { return new DeclaredFuture(f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class DeclaredFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "declared", lines = {10, 15}) enum State { INIT, AWAITING_F, DONE, POISONED } private State state = State.INIT; private Future<String> f; private Object counter; private int t; private Future<?> awaiting; DeclaredFuture(Future<String> f) { this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null;

        class Counter extends Object {
          int count;
        } Counter counter = (Counter) this.counter; this.counter = null; int t = this.t; switch (at) { case INIT: counter = new Counter() ;
    t = counter.count; awaiting = f; case AWAITING_F: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.counter = counter; this.t = t; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } counter.count = t + (((String) poll.get()).length());
    String result = "" + counter.count; state = State.DONE; return ready(result); default: state = at; throw notPollable("declared", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }

  @Async
  Future<String> ofALambda(List<String> words, String unit, Future<String> f) { return new OfALambdaFuture(words, unit, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class OfALambdaFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "ofALambda", lines = {20, 30}) enum State { INIT, AWAITING_F, DONE, POISONED } private State state = State.INIT; private List<String> words; private String unit; private Future<String> f; private Object best; private Future<?> awaiting; OfALambdaFuture(List<String> words, String unit, Future<String> f) { this.words = words; this.unit = unit; this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; List<String> words = this.words; this.words = null; String unit = this.unit; this.unit = null; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null;




                    class BestScope { final String word; final String unit; BestScope(String word, String unit) { this.word = word; this.unit = unit; } class Best extends Object {
                      String text = word + unit;
                    } } BestScope.Best best = (BestScope.Best) this.best; this.best = null; switch (at) { case INIT: best = words.stream() .map( word -> new BestScope(word, unit).new Best() )
            .max(Comparator.comparing(o -> o.text.length()))
            .orElseThrow();
    awaiting = f; case AWAITING_F: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.best = best; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } String result = (String) poll.get() + best.text; state = State.DONE; return ready(result); default: state = at; throw notPollable("ofALambda", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }

  @Async
  Future<Integer> ofWhatIsBoundBeside(Object o, Future<Integer> f) { return new OfWhatIsBoundBesideFuture(o, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class OfWhatIsBoundBesideFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "ofWhatIsBoundBeside", lines = {34, 41}) enum State { INIT, AWAITING_F, DONE, POISONED } private State state = State.INIT; private Object o; private Future<Integer> f; private Object twice; private Future<?> awaiting; OfWhatIsBoundBesideFuture(Object o, Future<Integer> f) { this.o = o; this.f = f; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Object o = this.o; this.o = null; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null;


            class TwiceScope { final Integer n; TwiceScope(Integer n) { this.n = n; } class Twice extends Object {
              int value = 2 * n;
            } } TwiceScope.Twice twice = (TwiceScope.Twice) this.twice; this.twice = null; switch (at) { case INIT: twice = o instanceof Integer n ? new TwiceScope(n).new Twice() 
            : null;
    awaiting = f; case AWAITING_F: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.twice = twice; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } Integer result = (Integer) poll.get() + (twice == null ? 0 : twice.value); state = State.DONE; return ready(result); default: state = at; throw notPollable("ofWhatIsBoundBeside", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
