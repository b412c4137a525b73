package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A repository policy that lets every AWS account read images: a pull needs two actions, and each gives something away. */
public final class PublicPull implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR103",
            "public-pull",
            "any AWS account can pull from a repository",
            Severity.HIGH,
            List.of("exposure", "public-access", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        Optional<PublicGrant> manifests = PublicGrant.of(statement, policy, EcrAction.BATCH_GET_IMAGE, access);
        Optional<PublicGrant> layers = PublicGrant.of(statement, policy, EcrAction.GET_DOWNLOAD_URL_FOR_LAYER, access);
        if (manifests.isEmpty() && layers.isEmpty()) {
            return List.of();
        }
        String can =
                layers.isEmpty() ? "read the manifests of" : manifests.isEmpty() ? "download layers of" : "pull from";
        String message = "any AWS account can " + can + " `" + access.model().subjectOf(policy) + "`";
        return List.of((manifests.isPresent() ? manifests : layers).get().finding(INFO, message, access));
    }
}
