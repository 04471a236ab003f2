package dev.pollen.maven;

import static com.google.common.truth.Truth.assertThat;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A debugger stops on a line of the original file after an await, and finds the user's variable under its own name. */
class DebuggerIT {
    private final List<String> seen = new ArrayList<>();
    private int line;

    @Test
    void stopsBehindAnAwaitAndReadsALocalVariable() throws Exception {
        Build build = Build.of("hello", "hello-debugged");
        build.run("compile").succeeds();
        List<String> lines = build.read("src/main/java/demo/App.java").lines().toList();
        line = 1;
        while (!lines.get(line - 1).contains("a breakpoint here")) line++;

        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("main").setValue("demo.App");
        String path = build.path("target/classes") + File.pathSeparator + Build.runtime();
        arguments.get("options").setValue("-cp \"" + path + "\"");
        VirtualMachine machine = connector.launch(arguments);
        try {
            ClassPrepareRequest prepare = machine.eventRequestManager().createClassPrepareRequest();
            prepare.addClassFilter("demo.App*");
            prepare.enable();
            boolean more = true;
            while (more) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) more &= handle(event);
                events.resume();
            }
        } finally {
            machine.process().destroy();
        }
        assertThat(seen).containsExactly("App.java:" + line + " number = 21");
    }

    private boolean handle(Event event) throws Exception {
        if (event instanceof VMDisconnectEvent) return false;
        if (event instanceof ClassPrepareEvent prepared) stopAt(prepared.referenceType());
        if (event instanceof BreakpointEvent stop) {
            StackFrame frame = stop.thread().frame(0);
            IntegerValue value = (IntegerValue) frame.getValue(frame.visibleVariableByName("number"));
            seen.add(stop.location().sourceName() + ":" + stop.location().lineNumber() + " number = " + value.value());
        }
        return true;
    }

    private void stopAt(ReferenceType type) throws AbsentInformationException {
        for (Location location : type.locationsOfLine(line)) {
            type.virtualMachine()
                    .eventRequestManager()
                    .createBreakpointRequest(location)
                    .enable();
            return;
        }
    }
}
