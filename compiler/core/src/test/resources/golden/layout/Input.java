import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  /* before */ @Async static Future<Integer> one(Future<Integer> f) throws Exception { int x = await(f); /* mid */ return Future.ready(x); } int after;

  @Async
  static Future<Integer> spread( // a comment
      Future<Integer> f, /* and
      another */ int n)
      throws Exception
  {
    int x =
        n
            + await(f) // with await(f)
            - n;

    String block = """
        await(f) { \" }
        """;
    if (x > 0) /* then */ { x++; } // }
    else
      x = await(
          f);
    return Future
        .ready(x + block.length());
  }
}
