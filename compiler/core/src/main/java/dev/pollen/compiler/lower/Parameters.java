package dev.pollen.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The parameters of a constructor, and what it throws, for one of ours that calls it.
 *
 * @param declared each with its type and a name of ours
 * @param names those names
 * @param thrown the clause that says what is thrown; empty where nothing is
 */
record Parameters(List<String> declared, List<String> names, String thrown) {
    /** Those of {@code called}; {@code written} writes a type down. */
    static Parameters of(ExecutableElement called, Function<TypeMirror, String> written) {
        List<String> declared = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (VariableElement p : called.getParameters()) {
            boolean rest = called.isVarArgs()
                    && declared.size() == called.getParameters().size() - 1;
            String type = written.apply(p.asType());
            names.add("a" + names.size());
            declared.add((rest ? type.substring(0, type.length() - 2) + "..." : type) + " a" + declared.size());
        }
        String thrown = called.getThrownTypes().stream().map(written).collect(Collectors.joining(", "));
        return new Parameters(declared, names, thrown.isEmpty() ? "" : " throws " + thrown);
    }
}
