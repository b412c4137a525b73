package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import java.util.ArrayList;
import java.util.List;

/** A repository policy that names a role or user of the same template by an ARN put together, so that nothing makes it wait. */
public final class PrincipalNotAwaited implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR321",
            "principal-not-awaited",
            "a repository policy does not wait for whom it names",
            Severity.LOW,
            List.of("broken", "external/cwe/cwe-696"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Fact.Outruns one : access.model().outruns()) {
            String who = one.identity().kind() + " `" + one.identity().shown() + "`";
            findings.add(Finding.of(
                            INFO,
                            one.principal().span(),
                            "the policy of `" + access.model().subjectOf(one.policy()) + "` names " + who
                                    + " and does not wait for it: ECR refuses a policy as long as it is not there",
                            new Note(one.identity().span(), "declared here"))
                    .along(new Way(access)
                            .of(one.identity())
                            .at(one.principal().span(), "is named here, but by no reference")
                            .on(one.policy())
                            .steps()));
        }
        return findings;
    }
}
