package dev.pollen.inspect;

import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;

/** What a state keeps, in bytes of the default VM. */
final class Layout {
    private Layout() {}

    /** The saved values' bytes, and those of the reference to the awaited future. */
    static int stateBytes(State state) {
        int bytes = state.kind() == State.Kind.AWAITING ? Vm.COMPRESSED.bytes("Future") : 0;
        for (Saved saved : state.saved()) bytes += Vm.COMPRESSED.bytes(saved.type());
        return bytes;
    }
}
