import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue UN: lexical form: text blocks, escapes, comments, numbers, names. */
public class CatUn1 {
  static String points(String s) {
    StringBuilder sb = new StringBuilder();
    s.codePoints().forEach(c -> sb.append(Integer.toHexString(c)).append(' '));
    return sb.toString();
  }

  @Async
  static Future<String> un01() {
    String s = "await(x) @Async { "
        + await(Probe.later("await(Probe.later(1)) } \" ; case 3:")) + "}";
    String block = """
        @Async static Future<String> await(x) { return await(Probe.later("\
        in")); /* not a comment */ // nor this
        """ + await(Probe.later("""
            }} await(y); \"""
            """));
    char quote = await(Probe.later((Character) '"')), brace = '{';
    return Future.ready(s + block + quote + brace + '}' + '\'');
  }

  @Async
  static Future<Integer> un02(/* await( */ int n /* ) { */) /* @Async */ {
    // await(f); } and { "
    int x = /* { */ await /* ( */ (/* " */ Probe /* . */ . /* ' */ later(n /* ) */))
        /* ; */ + 1; // }
    /** await(x) { */
    x += await( // the argument comes
        // on another line
        Probe.later(/* */ x /* */) // )
    ) /* await(y) */; /* } */
    if (/* if */ x > 0 /* { */) // {
      x += await(Probe.later(1)); // }
    else /* else */ x--; /**/
    return /* Future.ready( */ Future /**/ . ready(x /* ) */);
  }

  @Async
  static Future<String> un03() {
    int abc = \u0061wait(Probe.l\u0061ter(1));
    int abd = await(Probe.\u006c\u0061ter(abc)) + \u0061bc;
    \u0069nt r = a\u0062d \u002B await(Probe.later(2))\u003b
    String s\u0020= "\u0061" + await(Probe.later("\u0062\uuu0063"));
    for (int i = 0; i < 2; i++)\u007b
      r += await(Probe.later(i));
    \u007d
    return Future.ready(abc + " " + r + s);
  }

  @Async
  static Future<String> un04() {
    String s = "a";
    // a comment ends here \u000a s += await(Probe.later("ran"));
    s += "b"; // and here \u000d s += "c"; /* \u002a/ s += "d";
    await(Probe.pause());
    return Future.ready(s);
  }

  @Async
  static Future<String> un05() {
    String s = "\u0022+1+\u0022" + await(Probe.later("\u0022 + 2 + \u0022"));
    char q = '\u005c'';
    String t = "\u005cn" + await(Probe.later(1)) + "\u005c\u0022";
    return Future.ready(s + q + points(t));
  }

  @Async
  static Future<String> un06() {
    String s = "" + '\'' + '"' + '\\' + '\n' + await(Probe.later("\"'\\\t\b\f\r\n")) + '\"';
    char c = await(Probe.later((Character) '\''));
    switch (c) {
      case '\\':
        return Future.ready("backslash");
      case '\'':
        s += await(Probe.later("quote"));
        break;
      default:
        await(Probe.pause());
    }
    return Future.ready(points(s));
  }

  @Async
  static Future<String> un07() {
    String s = "\\u0041" + await(Probe.later("\\\\u0042 \\\u0041")) + "\\" + "u0043";
    return Future.ready(s + s.length());
  }

  @Async
  static Future<String> un08(String mid) {
    String s = """
      first   \s
        "second" \"""
      joined \
      line\tend   
     less\s
    """ + await(Probe.later(mid)) + """
        \101 ""\"

          trailing \s\s
        no newline""";
    return Future.ready(s + points(s));
  }

  @Async
  static Future<String> un09(int n) {
    String r = "";
    for (int i = 0; i < n; i++) {
      if (i == await(Probe.later(i))) {
        try {
          r += """
              deep
                in%s
            the nest
            """.formatted(await(Probe.later(i)));
        } finally {
          r += await(Probe.later("""
  left
    of it"""));
        }
      }
    }
    return Future.ready(r + points("""
        """ + await(Probe.later("""
            x"""))));
  }

  @Async
  static Future<String> un13() {
    int é = await(Probe.later(1));
    int é = await(Probe.later(2));
    String 変数 = await(Probe.later("値")), Ünïcode_ß = 変数 + é;
    int ª = é, º = é;
    class Größe {
      int π = é;
    }
    await(Probe.pause());
    int π = new Größe().π + é;
    Supplier<String> λ = () -> 変数 + é + π;
    for (int ñ = 0; ñ < 2; ñ++) ª += await(Probe.later(ñ));
    return Future.ready(é + " " + é + Ünïcode_ß + λ.get() + ª + º);
  }

  @Async
  static Future<String> naïve(String ключ) {
    return Future.ready(ключ + await(Probe.later("→")) + ключ);
  }

  @Async
  static Future<String> un14() {
    String s = "😀" + await(Probe.later("𝒳\ud83d\ude00")) + '\ud83d' + '\ude00';
    int size = s.length();
    int len = await(Probe.later(s.codePointCount(0, size)));
    String t = "中文注释" + await(naïve("ключ"));
    return Future.ready(s + size + len + t + points(s));
  }

  @Async
  static Future<String> un16() {
    char nul = '\0';
    String s = "\08" + await(Probe.later("\377\78\1234")) + '\7' + "\0" + 1 + "\4" + "7" + nul;
    return Future.ready(points(s));
  }

  static String numbers(Object... all) {
    StringBuilder sb = new StringBuilder();
    for (Object o : all) sb.append(o.getClass().getSimpleName()).append(o).append(' ');
    return sb.toString();
  }

  @Async
  static Future<String> un17() {
    int i = -2147483648 + await(Probe.later(-2147483648));
    long l = -9223372036854775808L + await(Probe.later(-9223372036854775808L));
    String s = numbers(-2147483648, -9223372036854775808L, await(Probe.later(1)),
        - /* */ 2147483648);
    int j = await(Probe.later(-2147483648)) - -2147483648;
    return Future.ready(i + " " + l + s + j + -await(Probe.later(Integer.MIN_VALUE)));
  }

  @Async
  static Future<String> un18() {
    int mask = 0x8000_0000;
    long big = 0x8000_0000L;
    String s = numbers(
        1_000_000, 0x7fff_ffff, 0xffff_ffff, 0b1010_0101, 0_17, 017, 1f, 1d, 1., .5, 1e3, 1e-3F,
        0x1.8p1, 0x1p-3f, 0x.8p0D, 1L, 0xFFFF_FFFF_FFFF_FFFFL, 100_00l, 'a', (byte) 0xff,
        await(Probe.later(0x8000_0000)), 4.9e-324, 1.4e-45f, 0x1.fffffeP+127f, -0.0, 00);
    double d = 1f / 3 + await(Probe.later(1d)) / 3 + 1 / 3f;
    return Future.ready(s + (mask + await(Probe.later(1))) + (big + await(Probe.later(1))) + d);
  }

  @Async
  static Future<String> un20(int a, int b) {
    List<Map<String, List<Integer>>> nested = new ArrayList<List<Map<String, List<Integer>>>>(2)
        instanceof List<?> ? new ArrayList<>() : null;
    nested.add(new TreeMap<String,List<Integer>>(Map.of("k",List.<Integer>of(a>>1,a>>>1,-a>>>28))));
    int r = a - -await(Probe.later(b)) + +await(Probe.later(a)) - -b;
    r += a - --b + - -a + ++a + await(Probe.later(a--)) - -(+a) + + +b;
    r = r- -r+ +-await(Probe.later(-r))-(-(-r));
    boolean c=!!(await(Probe.later(r))>>1>b)&!(r>>>1<a)^await(Probe.later(true));
    Map<String,List<Integer>>m=nested.get(0);
    int s=await(Probe.later(m.get("k").get(0)))<<2>>1>>>1;
    return Future.ready(r + " " + c + m + s + (a<b|a>b) + (-(-a)) + ~-~a);
  }

  @Async static Future<String>oneLine(int n){String s="";for(int i=0;i<n;i++){s+=await(Probe.later(i));if(i==1)continue;s+=";";}return Future.ready(s);}@Async static Future<String>sameLine(){return Future.ready(await(oneLine(3)));}

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 20; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("un01", await(un01()));
          case 2 -> Probe.see("un02", await(un02(3)) + await(sameLine()));
          case 3 -> Probe.see("un03", await(un03()));
          case 4 -> Probe.see("un04", await(un04()));
          case 5 -> Probe.see("un05", await(un05()));
          case 6 -> Probe.see("un06", await(un06()));
          case 7 -> Probe.see("un07", await(un07()));
          case 8 -> Probe.see("un08", await(un08("mid")));
          case 9 -> Probe.see("un09", await(un09(2)));
          case 13 -> Probe.see("un13", await(un13()));
          case 14 -> Probe.see("un14", await(un14()));
          case 16 -> Probe.see("un16", await(un16()));
          case 17 -> Probe.see("un17", await(un17()));
          case 18 -> Probe.see("un18", await(un18()));
          case 20 -> Probe.see("un20", await(un20(7, 3)));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e);
      }
    }
    return Future.ready(await(Pollen.async(() -> "e\u006e" + await(Probe.later("d")))));
  }
}
