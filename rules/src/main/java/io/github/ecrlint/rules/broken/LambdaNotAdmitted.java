package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Listing;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image run by a service that pulls as itself, out of a repository whose policy does not let that service in.
 *
 * <p>Lambda adds its statement to the policy when a function is created, if it may (source: Lambda Developer Guide, "Create a
 * Lambda function using a container image"). Where the project has a policy of its own for the repository, the next deployment of
 * that takes the statement out again; where it has none, nothing is said.
 */
public final class LambdaNotAdmitted implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR310",
            "lambda-not-admitted",
            "a repository policy does not let in the service that pulls",
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
            Optional<String> service = consumer.service();
            if (service.isEmpty()) {
                continue;
            }
            for (Value.Text image : consumer.images()) {
                Optional<Repository> repository = access.model().repositoryOf(image);
                if (repository.isEmpty()) {
                    continue;
                }
                List<String> missing = missing(service.get(), repository.get(), access);
                if (!missing.isEmpty()) {
                    findings.add(finding(consumer, image, repository.get(), missing, access));
                }
            }
        }
        return findings;
    }

    /** What a policy of the project surely keeps from the service, unless a statement lets it in in vain (ECR311). */
    private static List<String> missing(String service, Repository repository, Access access) {
        List<String> missing = new ArrayList<>();
        if (access.model().policiesOn(repository).isEmpty() || isDeniedOnly(service, repository, access)) {
            return missing;
        }
        Requester requester = new Requester.Service(service);
        for (String action : List.of(EcrAction.BATCH_GET_IMAGE, EcrAction.GET_DOWNLOAD_URL_FOR_LAYER)) {
            if (access.may(requester, action, repository).allowed().isNo()) {
                missing.add(action);
            }
        }
        return missing;
    }

    private static boolean isDeniedOnly(String service, Repository repository, Access access) {
        for (Policy policy : access.model().policiesOn(repository)) {
            for (Statement statement : policy.statements()) {
                if (statement.allows().isYes()
                        && DenyLocksOut.names(statement, service)
                        && DenyLocksOut.grantsPull(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Finding finding(
            ImageConsumer consumer, Value.Text image, Repository repository, List<String> missing, Access access) {
        Policy policy = access.model().policiesOn(repository).get(0);
        String service = consumer.service().orElseThrow();
        return Finding.of(
                        INFO,
                        image.span(),
                        "`" + service + "` cannot pull `" + repository.shown() + "` for "
                                + ConsumerCannotPull.named(consumer) + ": the repository policy does not allow it "
                                + Listing.of(missing),
                        new Note(policy.on().span(), "the policy of the repository"))
                .along(new Way(access)
                        .at(consumer.span(), "`" + service + "` for " + ConsumerCannotPull.named(consumer))
                        .at(image.span(), "pulls this image")
                        .at(policy.on().span(), "is not let in by this policy")
                        .at(repository.span(), "of this repository")
                        .steps());
    }
}
