package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code Sid} that two statements of a policy of IAM have: it refuses the policy; ECR does not. */
public final class DuplicateSid implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR414",
            "duplicate-sid",
            "two statements of a policy have the same `Sid`",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        if (!Kinds.isOfIam(policy.kind()) || policy.statements().size() < 2) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Map<String, Span> sids = new HashMap<>();
        for (Statement statement : policy.statements()) {
            if (statement.sid().isEmpty() || statement.sid().get().value().isEmpty()) {
                continue;
            }
            Located<String> sid = statement.sid().get();
            Span first = sids.putIfAbsent(sid.value(), sid.span());
            if (first != null) {
                String message =
                        "two statements of " + Words.the(policy) + " have the `Sid` " + Words.quoted(sid.value());
                findings.add(Finding.of(INFO, sid.span(), message, new Note(first, "the first one")));
            }
        }
        return findings;
    }
}
