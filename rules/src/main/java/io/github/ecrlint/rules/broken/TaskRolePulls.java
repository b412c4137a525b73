package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rights to pull given to the role that a container runs with, while the role that pulls its image lacks them. */
public final class TaskRolePulls implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR309",
            "task-role-pulls",
            "the rights to pull are on a role that does not pull",
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
            Optional<Identity> puller = access.model().pullerOf(consumer);
            if (puller.isEmpty() || !Pulls.byItsRoleAlone(consumer)) {
                continue;
            }
            Pulls pulls = new Pulls(puller.get(), access);
            for (Value.Text image : consumer.images()) {
                Optional<ImageConsumer.RoleUse> wrong = of(consumer, image, pulls);
                if (wrong.isPresent()) {
                    findings.add(finding(consumer, wrong.get(), image, pulls));
                    break;
                }
            }
        }
        return findings;
    }

    /** What names the role that has the rights and does not pull, where the one that pulls surely lacks them. */
    static Optional<ImageConsumer.RoleUse> of(ImageConsumer consumer, Value.Text image, Pulls pulls) {
        if (consumer.others().isEmpty() || pulls.missing(image).isEmpty() || pulls.mayRead(image)) {
            return Optional.empty();
        }
        for (ImageConsumer.RoleUse other : consumer.others()) {
            Optional<Identity> role = pulls.access().model().roleOf(consumer, other);
            boolean isAnother = role.isPresent() && !role.get().equals(pulls.role());
            if (isAnother && new Pulls(role.get(), pulls.access()).mayRead(image)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Finding finding(ImageConsumer consumer, ImageConsumer.RoleUse wrong, Value.Text image, Pulls pulls) {
        Identity other = pulls.access().model().roleOf(consumer, wrong).orElseThrow();
        ImageConsumer.RoleUse right = consumer.puller().orElseThrow();
        String message = "role `" + other.shown() + "` may pull " + pulls.shown(image) + ", but "
                + ConsumerCannotPull.named(consumer) + " pulls as role `"
                + pulls.role().shown() + "`, which may not";
        return Finding.of(
                        INFO,
                        right.span(),
                        message,
                        new Note(wrong.span(), "this role does not pull"),
                        new Note(image.span(), "the image that is pulled"),
                        new Note(pulls.role().span(), "the role that pulls"))
                .along(pulls.way(consumer, image));
    }
}
