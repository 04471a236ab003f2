import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

/** javac copies each finally for each way out of its try: this method is short, and too large for the JVM. */
class Input {
  @Async
  Future<Integer> fine(Future<Integer> f) {
    return Future.ready(await(f));
  }

  @Async
  Future<Integer> nested(int n, Future<Integer> f) {
    n += await(f);
    try {
      n++;
    } finally {
      try {
        n++;
      } finally {
        try {
          n++;
        } finally {
          try {
            n++;
          } finally {
            try {
              n++;
            } finally {
              try {
                n++;
              } finally {
                try {
                  n++;
                } finally {
                  try {
                    n++;
                  } finally {
                    try {
                      n++;
                    } finally {
                      try {
                        n++;
                      } finally {
                        try {
                          n++;
                        } finally {
                          try {
                            n++;
                          } finally {
                            try {
                              n++;
                            } finally {
                              try {
                                n++;
                              } finally {
                                n--;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return Future.ready(n);
  }
}
