package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden texts of one machine. */
class ViewTest {
    private static final Machine MACHINE = new Machine(
            "demo.Files#writeHello(String)",
            "demo.Files.WriteHelloFuture",
            "demo/Files.java",
            8,
            "Void",
            List.of(
                    new State("INIT", State.Kind.INIT, 8, null, null, List.of(variable("name", "String"))),
                    new State(
                            "AWAITING_CREATE",
                            State.Kind.AWAITING,
                            9,
                            "AsyncFile.create(\n    Path.of(\"a\\b\"))",
                            null,
                            List.of(
                                    variable("name#2", "List<String>"),
                                    new Saved("a + 1", Saved.Kind.OPERAND, "int"),
                                    new Saved("iterator", Saved.Kind.HIDDEN, "Iterator<?>"))),
                    new State("DONE", State.Kind.DONE, 0, null, null, List.of()),
                    new State("POISONED", State.Kind.POISONED, 0, null, null, List.of())),
            List.of(
                    new Transition("INIT", "AWAITING_CREATE", "start"),
                    new Transition("AWAITING_CREATE", "AWAITING_CREATE", "ready"),
                    new Transition("AWAITING_CREATE", "DONE", "ready")),
            "class WriteHelloFuture {}\n");

    private static Saved variable(String name, String type) {
        return new Saved(name, Saved.Kind.VARIABLE, type);
    }

    @Test
    void text() {
        assertThat(View.TEXT.of(List.of(MACHINE))).isEqualTo("""
            demo.Files#writeHello(String): Void
              demo/Files.java:8, class demo.Files.WriteHelloFuture

              state            line  awaits                             saves
              INIT                8                                     name: String
              AWAITING_CREATE     9  AsyncFile.create( Path.of("a\\b"))  name#2: List<String>
                                                                        a + 1: int (operand)
                                                                        iterator: Iterator<?> (hidden)
              DONE
              POISONED

              from             on     to
              INIT             start  AWAITING_CREATE
              AWAITING_CREATE  ready  AWAITING_CREATE, DONE
            """);
    }

    @Test
    void json() {
        assertThat(View.JSON.of(List.of(MACHINE))).isEqualTo("""
            {
              "schema": 1,
              "machines": [
                {
                  "method": "demo.Files#writeHello(String)",
                  "class": "demo.Files.WriteHelloFuture",
                  "file": "demo/Files.java",
                  "line": 8,
                  "result": "Void",
                  "states": [
                    {
                      "name": "INIT",
                      "kind": "init",
                      "line": 8,
                      "saved": [
                        {
                          "name": "name",
                          "kind": "variable",
                          "type": "String"
                        }
                      ]
                    },
                    {
                      "name": "AWAITING_CREATE",
                      "kind": "awaiting",
                      "line": 9,
                      "await": "AsyncFile.create(\\n    Path.of(\\"a\\\\b\\"))",
                      "saved": [
                        {
                          "name": "name#2",
                          "kind": "variable",
                          "type": "List<String>"
                        },
                        {
                          "name": "a + 1",
                          "kind": "operand",
                          "type": "int"
                        },
                        {
                          "name": "iterator",
                          "kind": "hidden",
                          "type": "Iterator<?>"
                        }
                      ]
                    },
                    {
                      "name": "DONE",
                      "kind": "done"
                    },
                    {
                      "name": "POISONED",
                      "kind": "poisoned"
                    }
                  ],
                  "transitions": [
                    {
                      "from": "INIT",
                      "to": "AWAITING_CREATE",
                      "on": "start"
                    },
                    {
                      "from": "AWAITING_CREATE",
                      "to": "AWAITING_CREATE",
                      "on": "ready"
                    },
                    {
                      "from": "AWAITING_CREATE",
                      "to": "DONE",
                      "on": "ready"
                    }
                  ]
                }
              ]
            }
            """);
    }

    @Test
    void nothing() {
        assertThat(View.JSON.of(List.of())).isEqualTo("{\n  \"schema\": 1,\n  \"machines\": []\n}\n");
        assertThat(View.TEXT.of(List.of())).isEmpty();
        assertThat(View.JAVA.of(List.of())).isEmpty();
    }

    @Test
    void javaIsTheMachinesOneBelowTheOther() {
        assertThat(View.JAVA.of(List.of(MACHINE, MACHINE)))
                .isEqualTo("class WriteHelloFuture {}\n\nclass WriteHelloFuture {}\n");
    }
}
