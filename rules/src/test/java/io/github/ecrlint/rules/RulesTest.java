package io.github.ecrlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleProvider;
import io.github.ecrlint.rules.harness.Style;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RulesTest {
    private final List<Rule> rules = new Rules().rules();

    @Test
    void everyRuleIsInTheList() {
        List<String> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.ecrlint.rules")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class))
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(rules).extracting(rule -> rule.getClass().getName()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void theListIsSortedByIdAndNothingIsTwiceInIt() {
        assertThat(rules)
                .isSortedAccordingTo(Comparator.comparing(rule -> rule.info().id()));
        assertThat(rules).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
        assertThat(rules).extracting(rule -> rule.info().name()).doesNotHaveDuplicates();
    }

    @Test
    void theListIsFoundAsAService() {
        assertThat(ServiceLoader.load(RuleProvider.class)).hasAtLeastOneElementOfType(Rules.class);
    }

    @Test
    void idNameTitleAndTagsKeepTheirForm() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.info().id()).matches("ECR[1-4]\\d\\d");
            assertThat(rule.info().name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Style.complaints(rule.info().title())).isEmpty();
            assertThat(rule.info().tags().get(0)).isEqualTo(group(rule));
            assertThat(rule.info().tags())
                    .filteredOn(tag -> tag.matches("external/cwe/cwe-\\d+"))
                    .hasSize(1);
            assertThat(rule.getClass().getPackageName()).isEqualTo("io.github.ecrlint.rules." + group(rule));
        });
    }

    @Test
    void whatSaysThatAnyAccountGetsInIsTaggedAsPublic() {
        assertThat(rules)
                .filteredOn(rule -> rule.info().tags().contains("public-access"))
                .extracting(rule -> rule.info().id())
                .containsExactly("ECR101", "ECR102", "ECR103", "ECR104", "ECR110", "ECR112", "ECR113");
    }

    private static String group(Rule rule) {
        return switch (rule.info().id().charAt(3)) {
            case '1' -> "exposure";
            case '2' -> "excess";
            case '3' -> "broken";
            default -> "invalid";
        };
    }
}
