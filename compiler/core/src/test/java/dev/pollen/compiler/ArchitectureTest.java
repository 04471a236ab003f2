package dev.pollen.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which: packages that hold data are nouns, packages that hold passes are verbs. */
@AnalyzeClasses(packages = "dev.pollen.compiler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] NOUNS = packages("source", "diagnostic", "tree", "step", "flow", "machine");
    private static final String[] VERBS = packages("attribute", "check", "lower", "analyze", "layout", "emit", "print");

    @ArchTest
    static final ArchRule DATA_KNOWS_NO_PASSES = noClasses()
            .that()
            .resideInAnyPackage(NOUNS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VERBS);

    @ArchTest
    static final ArchRule JAVACS_TREES_END_WHERE_LOWERING_ENDS = noClasses()
            .that()
            .resideInAnyPackage(packages("analyze", "layout", "emit", "print", "step", "flow", "machine", "tree"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.source..", "javax.lang.model..");

    @ArchTest
    static final ArchRule ONLY_THE_PUBLIC_API_OF_JAVAC =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.sun.tools..");

    private static String[] packages(String... names) {
        String[] all = new String[names.length];
        for (int i = 0; i < names.length; i++) all[i] = "dev.pollen.compiler." + names[i] + "..";
        return all;
    }
}
