import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue SY: locks around, between and beside awaits. */
public class CatSy1 {
  static final Object A = new Object();
  static final Object B = new Object();
  int count;

  static String held() {
    return (Thread.holdsLock(A) ? "A" : "-") + (Thread.holdsLock(B) ? "B" : "-");
  }

  @Async
  static Future<String> sy01() {
    String s = held();
    await(Probe.pause());
    synchronized (A) {
      s += held();
      int local = s.length();
      s += local;
    }
    s += held() + await(Probe.later("|"));
    for (int i = 0; i < 2; i++) {
      synchronized (B) {
        if (i == 0) s += held() + i;
        else synchronized (A) {
          s += held() + i;
        }
      }
      s += await(Probe.later(held()));
    }
    return Future.ready(s);
  }

  @Async
  static Future<Object> lock(Object o) {
    Probe.log("lock from " + held());
    await(Probe.pause());
    return Future.ready(o);
  }

  @Async
  static Future<String> sy04() {
    String s = "";
    synchronized (await(lock(A))) {
      s += held();
    }
    for (int i = 0; i < 2; i++) {
      synchronized (i == 0 ? A : await(lock(B))) {
        s += held();
        if (i == 0) continue;
        s += "last";
      }
    }
    return Future.ready(s + held());
  }

  /** The blocks are other machines: they run where they are awaited, which is outside. */
  @Async
  static Future<String> sy05() {
    Future<String> block;
    Supplier<Future<String>> maker;
    Object anonymous;
    synchronized (A) {
      block = Pollen.async(() -> held() + await(Probe.later("block")) + held());
      maker = () -> Pollen.async(() -> held() + await(Probe.later("maker")));
      String in = held();
      anonymous =
          new Object() {
            @Override
            public String toString() {
              return in + held();
            }
          };
    }
    return Future.ready(await(block) + await(maker.get()) + anonymous);
  }

  @Async
  static Future<String> sy07(boolean fails) {
    String s = "";
    try {
      synchronized (A) {
        s += held();
        if (fails) throw new IllegalStateException("in the lock");
      }
    } catch (IllegalStateException e) {
      s += held() + await(Probe.later(e.getMessage()));
      synchronized (B) {
        s += held();
      }
    } finally {
      synchronized (B) {
        synchronized (A) {
          s += held();
        }
      }
      s += await(Probe.later("finally")) + held();
    }
    return Future.ready(s);
  }

  @Async
  Future<String> sy10() {
    String s = held();
    await(Probe.pause());
    synchronized (this) {
      synchronized (A) {
        s += held() + Thread.holdsLock(this);
        synchronized (this) {
          count++;
        }
      }
      s += held() + Thread.holdsLock(this);
    }
    return Future.ready(s + Thread.holdsLock(this) + await(Probe.later(count)));
  }

  synchronized int locked() {
    return Thread.holdsLock(this) ? ++count : -1;
  }

  static synchronized boolean classLocked() {
    return Thread.holdsLock(CatSy1.class);
  }

  @Async
  Future<String> sy11() throws InterruptedException {
    String s = "";
    synchronized (this) {
      notifyAll();
      notify();
      wait(1);
      this.wait(0, 1);
      s += locked();
    }
    int n = await(Probe.later(locked()));
    synchronized (CatSy1.this) {
      s += Thread.holdsLock(this) + "" + n;
      notifyAll();
    }
    synchronized (CatSy1.class) {
      s += classLocked();
    }
    s += Thread.holdsLock(CatSy1.class) + "" + classLocked();
    try {
      notify();
      s += "not here";
    } catch (IllegalMonitorStateException e) {
      s += await(Probe.later(" none"));
    }
    return Future.ready(s);
  }

  static Object nothing;

  @Async
  static Future<String> sy12(boolean late) {
    String s = "";
    try {
      synchronized (late ? await(Probe.later((Object[]) null)) : nothing) {
        Probe.log("not here");
      }
    } catch (NullPointerException e) {
      s += await(Probe.later("npe"));
    }
    synchronized (nothing) {
      s += "not here";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sy13() {
    Object lock = A;
    String s = await(Probe.later(held()));
    synchronized (lock) {
      lock = B;
      s += held();
      synchronized (lock) {
        lock = null;
        s += held();
      }
      s += held();
    }
    await(Probe.pause());
    synchronized (lock = await(lock(B))) {
      lock = "other";
      s += held();
    }
    return Future.ready(s + held() + lock);
  }

  @Async
  static Future<String> sy14() {
    String s = "";
    out:
    for (int i = 0; ; i++) {
      s += await(Probe.later(i));
      try {
        synchronized (A) {
          s += held();
          if (i == 0) continue;
          synchronized (B) {
            s += held();
            if (i == 1) continue out;
            if (i == 2) throw new IllegalStateException(held());
            if (i == 3) break out;
          }
        }
      } catch (IllegalStateException e) {
        s += await(Probe.later(e.getMessage())) + held();
      } finally {
        s += held() + await(Probe.later("."));
      }
    }
    synchronized (A) {
      if (s.length() > 5) return Future.ready(s + held());
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> sy14b() {
    await(Probe.pause());
    synchronized (A) {
      return Pollen.async(() -> held() + await(Probe.later("outside")) + held());
    }
  }

  @Async
  static Future<String> sy15() {
    Lock lock = new ReentrantLock();
    ReentrantLock seen = (ReentrantLock) lock;
    String s = "";
    lock.lock();
    try {
      s += seen.isHeldByCurrentThread() + await(Probe.later(" ")) + seen.getHoldCount();
      lock.lock();
      try {
        await(Probe.fail(new IllegalStateException("fails")));
      } finally {
        lock.unlock();
      }
    } catch (IllegalStateException e) {
      s += e.getMessage() + seen.getHoldCount();
    } finally {
      lock.unlock();
    }
    return Future.ready(s + seen.isLocked());
  }

  @Async
  static Future<Integer> write(StampedLock lock, int[] cell, int value) {
    await(Probe.pause());
    long stamp = lock.writeLock();
    try {
      cell[0] = value;
    } finally {
      lock.unlockWrite(stamp);
    }
    await(Probe.pause());
    return Future.ready(value);
  }

  @Async
  static Future<String> sy16() {
    StampedLock lock = new StampedLock();
    int[] cell = {1};
    String s = "";
    for (int i = 0; i < 2; i++) {
      long stamp = lock.tryOptimisticRead();
      int seen = cell[0];
      if (i == 0) await(write(lock, cell, 5));
      else await(Probe.later(seen));
      s += seen + " " + lock.validate(stamp) + " " + cell[0] + ";";
    }
    return Future.ready(s + lock.isWriteLocked());
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 20; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("sy01", await(sy01()));
          case 4 -> Probe.see("sy04", await(sy04()));
          case 5 -> Probe.see("sy05", await(sy05()));
          case 7 -> Probe.see("sy07", await(sy07(true)) + await(sy07(false)));
          case 10 -> Probe.see("sy10", await(new CatSy1().sy10()));
          case 11 -> Probe.see("sy11", await(new CatSy1().sy11()));
          case 12 -> Probe.see("sy12", await(sy12(true)));
          case 13 -> Probe.see("sy13", await(sy13()));
          case 14 -> Probe.see("sy14", await(sy14()) + await(sy14b()));
          case 15 -> Probe.see("sy15", await(sy15()));
          case 16 -> Probe.see("sy16", await(sy16()));
          case 20 -> Probe.see("sy12", await(sy12(false)));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName() + " " + held());
      }
    }
    return Future.ready("end");
  }
}
