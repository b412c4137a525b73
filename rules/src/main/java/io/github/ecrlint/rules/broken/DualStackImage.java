package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageReference;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The image of a task named by its dual-stack host, at which ECS does not log in. */
public final class DualStackImage implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR320",
            "dual-stack-image",
            "ECS does not log in to the dual-stack name of a registry",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (ImageConsumer consumer : access.model().consumers()) {
            boolean ofEcs = consumer.kind() == ImageConsumer.Kind.ECS_TASK
                    || consumer.kind() == ImageConsumer.Kind.ECS_FARGATE_TASK;
            if (!ofEcs) {
                continue;
            }
            for (Value.Text image : consumer.images()) {
                ImageReference reference = ImageReference.of(image);
                if (reference.isPrivateEcr().isYes() && reference.isDualStack()) {
                    findings.add(Finding.of(
                            INFO,
                            image.span(),
                            ConsumerCannotPull.named(consumer)
                                    + " cannot pull `" + image.shown()
                                    + "`: ECS logs in to `dkr.ecr` and not to `dkr-ecr`"));
                }
            }
        }
        return findings;
    }
}
