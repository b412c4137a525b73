package io.github.ecrlint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the order of the core's packages, and what keeps a start lean. */
class PackagesTest {
    private static final String ROOT = "io.github.ecrlint.";

    /** Each sees those before it; {@code docs/architecture.md} says what they are for. */
    private static final List<String> ORDER =
            List.of("source", "value", "json", "policy", "aws", "model", "access", "rule", "run", "report");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.ecrlint");

    @TestFactory
    List<DynamicTest> aPackageSeesOnlyThoseBeforeIt() {
        return ORDER.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later(name))
                                .allowEmptyShould(true)
                                .check(CORE)))
                .toList();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CORE) {
            found.add(type.getPackageName().substring(ROOT.length()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    @Test
    void nothingHeavyIsLoadedForAScan() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.stream..", "java.util.regex..", "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "String.format or a method of String that takes a regular expression",
                        call -> call.getTargetOwner().isEquivalentTo(String.class)
                                && Set.of("format", "formatted", "matches", "split", "replaceAll", "replaceFirst")
                                        .contains(call.getName())))
                .check(CORE);
    }

    private static String[] later(String name) {
        return ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(later -> ROOT + later + "..")
                .toArray(String[]::new);
    }
}
