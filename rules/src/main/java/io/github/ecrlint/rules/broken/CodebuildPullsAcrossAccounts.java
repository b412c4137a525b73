package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageReference;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A build image from another account, pulled with CodeBuild's own credentials, which do not reach that far. */
public final class CodebuildPullsAcrossAccounts implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR319",
            "codebuild-pulls-across-accounts",
            "a build cannot pull from another account as CodeBuild itself",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (ImageConsumer consumer : access.model().consumers()) {
            boolean byItself = consumer.kind() == ImageConsumer.Kind.CODEBUILD_PROJECT
                    && consumer.puller().isEmpty();
            if (!byItself) {
                continue;
            }
            for (Value.Text image : consumer.images()) {
                ImageReference reference = ImageReference.of(image);
                if (reference.isPrivateEcr().isYes()
                        && isForeign(reference.account().orElseThrow(), access)) {
                    String account = "account `" + reference.account().get().shown() + "`";
                    String message = ConsumerCannotPull.named(consumer) + " cannot pull from " + account
                            + " with CodeBuild's own credentials: it takes its service role";
                    findings.add(Finding.of(INFO, image.span(), message)
                            .along(new Way(access)
                                    .at(consumer.span(), "the " + ConsumerCannotPull.named(consumer))
                                    .at(image.span(), "pulls this image of " + account)
                                    .on(access.model().repositoryOf(image))
                                    .steps()));
                }
            }
        }
        return findings;
    }

    /** Whether an account is surely none of the project's own. */
    private static boolean isForeign(Value.Text account, Access access) {
        return switch (access.accounts().of(account)) {
            case TRUSTED, EXPIRED -> true;
            case FOREIGN -> !access.trust().own().isEmpty();
            case OWN, UNKNOWN -> false;
        };
    }
}
