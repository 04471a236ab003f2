import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import probe.Fields;
import probe.Probe;

/**
 * Protected members of another package, of objects that an expression yields: javac's methods for nested classes read a
 * field behind the right side, forget its type, and do not look at the object of a constant.
 */
public class OwnYieldedMembers {
    static class Node<T> extends Fields<T> {
        private static int depth;
        final String name;
        Node<T> next;

        Node(String name) {
            this.name = name;
        }

        Node<T> self() {
            Probe.log("self " + name);
            return this;
        }

        Node<T> none() {
            Probe.log("none");
            return null;
        }

        Node<T> or(Node<T> other) {
            return next == null ? other : next;
        }

        int number(int to) {
            Probe.log("number " + number + " becomes " + to);
            return number = to;
        }

        String text(String to) {
            Probe.log("text " + text + " becomes " + to);
            return text = to;
        }

        char letter(int to) {
            return letter = (char) to;
        }

        Object any(Object to) {
            return any = to;
        }

        Integer boxed(Integer to) {
            return boxed = to;
        }

        T value(T to) {
            return value = to;
        }

        static int shared(int to) {
            return shared = to;
        }

        int boom() {
            throw new IllegalStateException("boom");
        }

        int checked() throws Exception {
            throw new Exception("checked");
        }

        @Async
        Future<String> numbers() {
            byte b = 3;
            Integer box = 4;
            await(Probe.pause());
            self().number += number(8);
            Probe.log("xor " + (self().number ^= number(5) + 1));
            self().number *= 2.5 * number(3);
            self().number <<= number(40) * 1L;
            self().number /= box;
            self().number -= box = number(2);
            (self().number) += number(9);
            ((self()).number) /* on
            two lines */ += // and more
                    number(10);
            self().small += number(100);
            self().half -= b + number(1);
            self().wide >>>= number(3);
            self().wide += number(4) * 0.5f;
            self().letter += letter('k') - 'a';
            self().thin *= number(3);
            self().thick -= thin + number(2);
            self().flag &= number(6) > 6;
            self().flag |= flag = number(7) > 6;
            self().number++;
            int old = self().number--;
            int now = ++self().number + -(--self().wide > 3 ? self().letter++ : 0);
            Object whole = self().number += number(11);
            Object letter = self().letter += letter('l') - 'b';
            long sum = (self().number += number(12)) + (self().number -= number(13));
            await(Probe.pause());
            return Future.ready(old + " " + now + " " + whole + " " + letter + " " + sum + " " + number + " " + small + " "
                    + half + " " + wide + " " + thin + " " + thick + " " + flag + " " + box);
        }

        @Async
        Future<String> texts() {
            await(Probe.pause());
            self().text += text("u") + 'c';
            self().text += letter('z');
            self().text += null;
            self().text += number(3) > 2 ? 'y' : "n";
            self().text += number(3) > 2 ? 'y' : 0;
            self().any += text("v");
            self().any += "" + any("w");
            self().chars += text("x");
            Probe.log(((self().text += text("123")).length()) + " " + (self().any += "!"));
            await(Probe.pause());
            return Future.ready(text + " " + any + " " + chars);
        }

        @Async
        Future<String> boxes() {
            Integer none = null;
            await(Probe.pause());
            self().boxed += boxed(20) + number(1);
            self().boxed++;
            Integer old = self().boxed--;
            Probe.log(--self().boxed + " " + (self().boxed *= boxed(2)));
            boxed = null;
            try {
                self().boxed += boxed(3);
            } catch (NullPointerException e) {
                Probe.log("null box " + boxed);
            }
            try {
                self().number += none;
            } catch (NullPointerException e) {
                Probe.log("null " + number);
            }
            return Future.ready(old + " " + boxed);
        }

        @Async
        Future<String> awaits() {
            Node<T>[] all = nodes(this, new Node<>("other"));
            int i = 0;
            await(Probe.pause());
            await(Probe.later(1)).toString();
            self().number += await(Probe.later(number(4)));
            self().text += await(Probe.later(text("b"))) + text("c");
            await(node()).number += number(7);
            await(node()).text += text("d");
            await(node()).self().number -= number(await(Probe.later(3)));
            (await(Probe.later(1)) == 1 ? self() : none()).number *= number(5);
            or(await(node())).number ^= number(6);
            Probe.log("value " + (await(node()).number += number(2)) + " " + number);
            all[i++].number += number(30) + i;
            all[i].number += (i = 0) + all[i].number(1);
            all[await(Probe.later(0))].number += number(3);
            Probe.log(await(node()).constant + await(node()).FIXED + or(await(node())).constant.length());
            return Future.ready(number + " " + text + " " + i + all[1].number);
        }

        Future<Node<T>> node() {
            return async(() -> {
                await(Probe.pause());
                return self();
            });
        }

        @Async
        Future<String> inLambdas(int n) {
            Node<T> other = new Node<>("other");
            await(Probe.pause());
            IntSupplier adding = () -> self().number += number(n);
            Runnable more = () -> self().number -= number(n + 1);
            Supplier<String> text = () -> or(other).text += other.text("o");
            Callable<Integer> failing = () -> self().number += checked();
            IntSupplier deep = new IntSupplier() {
                @Override
                public int getAsInt() {
                    if (depth++ > 3) return number;
                    return self().number += number(depth) + getAsInt();
                }
            };
            IntSupplier[] again = new IntSupplier[1];
            again[0] = () -> depth++ > 8 ? number : (self().number += number(depth) + again[0].getAsInt());
            await(Probe.pause());
            more.run();
            Probe.log(adding.getAsInt() + text.get() + deep.getAsInt() + " " + again[0].getAsInt());
            try {
                failing.call();
            } catch (Exception e) {
                Probe.log(e.getMessage() + " " + number);
            }
            Supplier<String> constants = () -> self().constant + self().FIXED;
            return Future.ready(constants.get() + number);
        }

        @Async
        Future<String> inClasses() {
            await(Probe.pause());
            class Local extends Node<T> {
                Local() {
                    super("local");
                }

                Local me() {
                    Probe.log("me");
                    return this;
                }

                Future<Integer> block(int n) {
                    return async(() -> {
                        await(Probe.pause());
                        IntSupplier inside = () -> me().number ^= number(n);
                        int first = inside.getAsInt();
                        return me().number += number(first);
                    });
                }

                int go() {
                    me().number += number(5);
                    Node.this.self().number += 3;
                    return me().number++ + me().FIXED;
                }
            }
            Local local = new Local();
            Probe.log(await(local.block(2)));
            local.me().number += local.number(local.go());
            new Local().number += local.number(2);
            for (int i = 0; i < 2; self().number += number(i++)) local.me().text += local.text("" + i);
            Probe.log(local.me().FIXED + local.me().constant);
            Probe.log(new Node<T>("nameless") {}.self().FIXED + new Node<T>("nameless") {}.FIXED + new Fields<T>() {}.FIXED);
            new Node<T>("nameless") {}.number += number(9);
            return Future.ready(local.number + local.text + number);
        }

        @Async
        Future<String> chains() {
            Node<T> a = this;
            Node<T> b = null;
            next = new Node<>("next");
            next.next = this;
            await(Probe.pause());
            self().next.number += next.number(4);
            self().next.self().next.number += number(next.number(5));
            self().number += next.self().number -= number(6) + next.number(7);
            self().number += (next.self().number += number(8)) + (self().number += next.number(9));
            (a = next).number += a.number(3);
            (b = a).self().text += (a = b.next).text(b.text("p") + a.text);
            self().array[0] += (array = new int[] {4, 5})[1];
            self().array[number(1)]++;
            self().shared += shared(50);
            self().self().shared -= shared(2) + 1;
            none().shared += shared(4);
            return Future.ready(number + " " + next.number + text + next.text + array[0] + array[1] + shared);
        }

        @Async
        Future<String> nulls() {
            Node<T> none = null;
            Node<T>[] all = nodes(null, this);
            await(Probe.pause());
            for (int i = 0; i < 10; i++) {
                Probe.log(i);
                try {
                    switch (i) {
                        case 0 -> none().number += number(4);
                        case 1 -> none().text += text("never");
                        case 2 -> Probe.log(none().constant);
                        case 3 -> Probe.log(none.constant);
                        case 4 -> Probe.log(none().FIXED + none.FIXED);
                        case 5 -> Probe.log(all[2].FIXED);
                        case 6 -> Probe.log(none.next.FIXED);
                        case 7 -> self().number += boom();
                        case 8 -> self().number /= number(0);
                        default -> Probe.log(all[0].constant);
                    }
                } catch (RuntimeException e) {
                    Probe.log(e.getClass().getSimpleName() + " " + number + text);
                }
            }
            return Future.ready("" + number);
        }

        @Async
        Future<String> constants() {
            Node<T> x = null;
            await(Probe.pause());
            Probe.log((x = self()).constant + (x = null).FIXED + x);
            Probe.log(self().constant.length() + self().FIXED + this.FIXED + Node.FIXED + FIXED + super.constant);
            return Future.ready(("" + self().constant).equals(self().constant) ? "same" : "other");
        }

        @SafeVarargs
        static <T> Node<T>[] nodes(Node<T>... all) {
            return all;
        }
    }

    static class Text<S extends CharSequence> extends Node<String> {
        Text() {
            super("text");
            value = "v";
        }

        Text<S> me() {
            return this;
        }

        <X extends Text<S>> X as(X x) {
            return x;
        }

        @Async
        <X extends Text<S>> Future<String> go(X x) {
            await(Probe.pause());
            me().value += value("w");
            String whole = me().value += "x";
            Supplier<String> text = () -> me().value += value("y");
            x.me().value += text.get();
            as(x).value += value("z");
            as(x).number += number(9);
            return Future.ready(whole + (me().value += value("0")).length() + (as(x).value += 1) + number);
        }

        @Async
        static Future<String> ofStatic(Node<Integer> n) {
            n.value(3);
            await(Probe.pause());
            Text<String> t = new Text<>();
            t.me().value += t.value("s");
            t.me().number += t.number(12) + 1;
            return Future.ready(t.value + t.number + t.me().FIXED + t.me().constant);
        }
    }

    /** Of the name that a type parameter of ours would have. */
    static class V extends Fields<CharSequence> {
        V me() {
            Probe.log("me");
            return this;
        }

        String text(String to) {
            value = to;
            return to;
        }

        @Async
        Future<CharSequence> go() {
            await(Probe.pause());
            me().value += text("v");
            return Future.ready((me().value += text("w")) + "" + value.length());
        }
    }

    static class Number extends Node<Integer> {
        Number() {
            super("number");
            value = 5;
        }

        Number me() {
            return this;
        }

        @Async
        Future<String> go() {
            await(Probe.pause());
            me().value += value(3);
            me().value++;
            int old = me().value--;
            IntSupplier less = () -> me().value -= value(2);
            Integer q = me().value *= value(4) + less.getAsInt();
            me().value += await(Probe.later(value(7)));
            int compound = me().value += value(20);
            int prefix = ++me().value + -(--value) + -- /**/ (this.value);
            for (IntSupplier next = () -> ++me().value; value < 25; --me().value) Probe.log(next.getAsInt() + value(30));
            Runnable silent = () -> --me().value;
            silent.run();
            prefix += ++await(async(this::me)).value;
            Supplier<Integer> supplied = () -> --me().value;
            String text = "" + ++me().value + supplied.get();
            value += 3;
            int steady = value -= value(5);
            Integer none = value;
            value = null;
            try {
                me().value += value(8);
            } catch (NullPointerException e) {
                Probe.log("null " + value);
            }
            return Future.ready(old + " " + q + " " + compound + " " + prefix + text + steady + none);
        }
    }

    public static Future<String> program() {
        return async(() -> {
            Node.shared(5);
            Probe.log(await(new Node<>("n").numbers()));
            Probe.log(await(new Node<>("n").texts()));
            Probe.log(await(new Node<>("n").boxes()));
            Probe.log(await(new Node<>("n").awaits()));
            Probe.log(await(new Node<>("n").inLambdas(2)));
            Probe.log(await(new Node<>("n").inClasses()));
            Probe.log(await(new Node<>("n").chains()));
            Probe.log(await(new Node<>("n").nulls()));
            Probe.log(await(new Node<>("n").constants()));
            Text<String> text = new Text<>();
            Probe.log(await(text.go(text)));
            Probe.log(await(Text.ofStatic(new Number())));
            Probe.log(await(new V().go()));
            return await(new Number().go());
        });
    }
}
