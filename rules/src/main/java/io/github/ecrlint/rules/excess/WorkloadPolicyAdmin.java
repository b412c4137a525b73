package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Repositories;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.TrustedServices;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A role of running containers or functions that may change the policies of repositories.
 *
 * <p>Whoever deploys functions is spared, for Lambda asks that of them, and so are the roles of machines, on which builds may
 * run; of all repositories at once ECR202 tells.
 */
public final class WorkloadPolicyAdmin implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR205",
            "workload-policy-admin",
            "a workload may change the policy of a repository",
            Severity.MEDIUM,
            List.of("excess", "external/cwe/cwe-250"));

    private static final Set<String> WORKLOADS =
            Set.of("ecs-tasks", "lambda", "tasks", "pods", "eks-fargate-pods", "sagemaker", "batch", "emr-serverless");

    private static final List<String> DEEDS = List.of("ecr:SetRepositoryPolicy", "ecr:DeleteRepositoryPolicy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        for (String deed : DEEDS) {
            Optional<Value.Text> pattern = AllRepositories.granting(deed, statement, policy);
            if (pattern.isEmpty()
                    || AllRepositories.resource(statement).isPresent()
                    || !Repositories.among(statement).isYes()) {
                continue;
            }
            for (Identity holder : access.model().holdersOf(policy)) {
                String workload = workload(holder, access);
                boolean isBounded = access.model().boundaryOf(holder).isPresent();
                if (!workload.isEmpty() && !isBounded && !mayDeployFunctions(holder, access)) {
                    String message = "role `" + holder.shown() + "` of a workload may "
                            + (deed.endsWith("SetRepositoryPolicy") ? "change" : "delete")
                            + " the policy of a repository";
                    Note assumed = new Note(holder.span(), "assumed by `" + workload + "`");
                    findings.add(Finding.of(INFO, pattern.get().span(), message, assumed)
                            .along(new Way(access)
                                    .of(holder)
                                    .by(policy, pattern.get().span(), "is allowed `" + deed + "`")
                                    .on(statement)
                                    .steps()));
                }
            }
            return findings;
        }
        return findings;
    }

    /** The service by which a role is known for that of a workload; empty for any other identity. */
    private static String workload(Identity identity, Access access) {
        if (identity.kind() != Identity.Kind.ROLE) {
            return "";
        }
        TrustedServices trusted = TrustedServices.of(identity, access);
        if (!trusted.others().isNo()) {
            return "";
        }
        for (String service : trusted.services()) {
            if (!WORKLOADS.contains(service)) {
                return "";
            }
        }
        return trusted.services().get(0);
    }

    private static boolean mayDeployFunctions(Identity identity, Access access) {
        Holdings holdings = access.model().holdingsOf(identity);
        if (!holdings.unseen().isEmpty() || !holdings.possible().isEmpty()) {
            return true;
        }
        for (Policy policy : holdings.policies()) {
            if (!policy.isWhole()) {
                return true;
            }
            for (Statement statement : policy.statements()) {
                if (!statement
                        .allows()
                        .and(Matching.action(statement, "lambda:CreateFunction"))
                        .isNo()) {
                    return true;
                }
            }
        }
        return false;
    }
}
