package io.github.ecrlint.report;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;

/** A rule that finds nothing: the reports only need what is said of it. */
record SampleRule(RuleInfo info) implements Rule.OfModel {
    static final SampleRule PUSH = of(
            "TST102",
            "everybody-may-push",
            "everybody may push to a repository",
            Severity.CRITICAL,
            "exposure",
            "security",
            "external/cwe/cwe-732");
    static final SampleRule TOKEN = of(
            "TST301",
            "login-without-token",
            "`ecr:GetAuthorizationToken` is missing",
            Severity.MEDIUM,
            "broken",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight");
    static final SampleRule NOTE =
            of("TST303", "worth-knowing", "the token has no effect in a repository policy", Severity.LOW, "broken");
    static final SampleRule WITHOUT_PAGE =
            of("TST999", "without-a-page", "a rule whose jar has no page", Severity.HIGH, "invalid");

    static final List<Rule> ALL = List.of(PUSH, TOKEN, NOTE, WITHOUT_PAGE);

    private static SampleRule of(String id, String name, String title, Severity severity, String... tags) {
        return new SampleRule(new RuleInfo(id, name, title, severity, List.of(tags)));
    }

    @Override
    public List<Finding> check(Access access) {
        return List.of();
    }
}
