package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Located;
import java.util.List;

/** A {@code Sid} that is not alphanumeric, in a policy of IAM; ECR takes any. */
public final class MalformedSid implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR411",
            "malformed-sid",
            "a `Sid` has characters that IAM does not take",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!Kinds.isOfIam(policy.kind())
                || statement.sid().isEmpty()
                || isAlphanumeric(statement.sid().get().value())) {
            return List.of();
        }
        Located<String> sid = statement.sid().get();
        String message = "`Sid` " + Words.quoted(sid.value()) + " in " + Words.the(policy)
                + ": IAM takes letters and digits only";
        return List.of(Finding.of(INFO, sid.span(), message));
    }

    private static boolean isAlphanumeric(String sid) {
        for (int i = 0; i < sid.length(); i++) {
            char c = sid.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
