package io.github.ecrlint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the modules, and a lean start in all of them: the command line sees them all. */
class ModulesTest {
    private static final String ROOT = "io.github.ecrlint.";
    private static final String CLOUDFORMATION = ROOT + "cloudformation..";
    private static final String TERRAFORM = ROOT + "terraform..";
    private static final String RULES = ROOT + "rules..";
    private static final String CLI = ROOT + "cli..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.ecrlint");

    @Test
    void allModulesAreLookedAt() {
        Set<String> tops = new TreeSet<>();
        for (JavaClass type : ALL) {
            String below = type.getPackageName().substring(ROOT.length());
            int dot = below.indexOf('.');
            tops.add(dot < 0 ? below : below.substring(0, dot));
        }
        assertThat(tops).contains("cloudformation", "terraform", "rules", "cli", "source", "run", "report");
    }

    @Test
    void theFrontendsSeeTheCoreAlone() {
        seesNothingOf(CLOUDFORMATION, TERRAFORM, RULES, CLI);
        seesNothingOf(TERRAFORM, CLOUDFORMATION, RULES, CLI);
    }

    @Test
    void theRulesSeeTheCoreAlone() {
        seesNothingOf(RULES, CLOUDFORMATION, TERRAFORM, CLI);
    }

    @Test
    void theRulesSeeNoJsonAndNoYaml() {
        seesNothingOf(RULES, "com.fasterxml.jackson..", "org.yaml..", ROOT + "json..");
    }

    @Test
    void theCommandLineNamesNoLanguageAndNoRuleButToSpareASearch() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .doNotHaveSimpleName("Installed") // docs/adr/0003: the search costs a tenth of a cold start
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLOUDFORMATION, TERRAFORM, RULES)
                .check(ALL);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    @Test
    void nothingHeavyIsLoadedForAScan() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.stream..",
                        "java.util.regex..",
                        "java.lang.reflect..",
                        "com.fasterxml.jackson.databind..")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "String.format or a method of String that takes a regular expression",
                        call -> call.getTargetOwner().isEquivalentTo(String.class)
                                && Set.of("format", "formatted", "matches", "split", "replaceAll", "replaceFirst")
                                        .contains(call.getName())))
                .check(ALL);
    }

    @Test
    void noClassBringsLambdasOrConcatenationsMadeAtRunTime() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : ALL) {
            String bytes = bytesOf(type);
            if (bytes.contains("java/lang/invoke/LambdaMetafactory")
                    || bytes.contains("java/lang/invoke/StringConcatFactory")) {
                found.add(type.getName());
            }
        }
        assertThat(found).isEmpty();
    }

    private static void seesNothingOf(String packages, String... others) {
        noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    private static String bytesOf(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
