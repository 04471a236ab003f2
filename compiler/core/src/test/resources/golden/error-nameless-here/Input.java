import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.Supplier;

class Input {
  static <T> T get(Supplier<T> s) {
    return s.get();
  }

  @Async
  Future<Integer> outOfABlock(int k, Future<String> f) {
    var r =
        switch (k) {
          case 1 -> {
            class R {
              int a = k;
            }
            Future<R> made =
                async(
                    () -> {
                      class Maker {
                        R own = new R();
                      }
                      await(f);
                      return new Maker().own;
                    });
            yield await(made);
          }
          default -> null;
        };
    await(f);
    return Future.ready(r.a);
  }

  @Async
  Future<Integer> outOfALambda(Future<String> f) {
    var l =
        get(
            () -> {
              int n = 3;
              class R {
                int a = n;
              }
              Future<R> made =
                  async(
                      () -> {
                        class Maker {
                          R own = new R();
                        }
                        await(f);
                        return new Maker().own;
                      });
              return List.of(new R());
            });
    await(f);
    return Future.ready(l.get(0).a);
  }

  @Async
  Future<Integer> outOfAnAsyncBlock(Future<String> f) {
    return Future.ready(
        await(
                async(
                    () -> {
                      int n = await(f).length();
                      class R {
                        int a = n;
                      }
                      Future<R> made =
                          async(
                              () -> {
                                class Maker {
                                  R own = new R();
                                }
                                await(f);
                                return new Maker().own;
                              });
                      return await(made);
                    }))
            .a);
  }

  @Async
  Future<Integer> hidden(boolean b, Future<String> f) {
    var x = b ? new StringBuilder("a") : new StringBuffer("b");
    await(f);
    return Future.ready(x.length());
  }

  static class Hiding {
    Object box;
  }

  Future<String> whatItIsInferredFromIsHidden(Future<String> f) {
    var box =
        new Object() {
          int n = 1;
        };
    return async(
        () -> {
          var kept = box;
          await(f);
          return new Hiding() {
            String text() {
              return kept.n + "" + box;
            }
          }.text();
        });
  }
}
