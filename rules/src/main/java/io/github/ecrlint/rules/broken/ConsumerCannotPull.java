package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Listing;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that runs images with a role that cannot pull them.
 *
 * <p>Where a role that does not pull has what this one lacks, ECR309 tells of it. Nodes of EKS always pull from ECR, for their
 * add-ons come from there (source: EKS User Guide, "Amazon EKS node IAM role" and "Pod execution IAM role").
 */
public final class ConsumerCannotPull implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR308",
            "consumer-cannot-pull",
            "the role that pulls an image is not allowed to",
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
            Optional<Identity> role = access.model().pullerOf(consumer);
            if (role.isEmpty()) {
                continue;
            }
            Pulls pulls = new Pulls(role.get(), access);
            if (Pulls.byItsRoleAlone(consumer)) {
                addImage(consumer, pulls, findings);
            } else if (isNode(consumer) && access.mayLogIn(role.get()).allowed().isNo()) {
                String message = "role `" + role.get().shown() + "` cannot pull the images of " + named(consumer)
                        + ": it is not allowed `" + EcrAction.GET_AUTHORIZATION_TOKEN + "`";
                findings.add(finding(consumer, role.get(), message, List.of())
                        .along(pulls.wayOf(consumer).steps()));
            }
        }
        return findings;
    }

    private static void addImage(ImageConsumer consumer, Pulls pulls, List<Finding> findings) {
        for (Value.Text image : consumer.images()) {
            List<String> missing = pulls.missing(image);
            if (!missing.isEmpty()
                    && TaskRolePulls.of(consumer, image, pulls).isEmpty()
                    && !isToldOtherwise(missing, image, pulls)) {
                String message = "role `" + pulls.role().shown() + "` cannot pull " + pulls.shown(image) + " for "
                        + named(consumer) + ": it is not allowed " + Listing.of(missing);
                List<Note> notes = new ArrayList<>();
                notes.add(new Note(image.span(), "the image that it has to pull"));
                findings.add(finding(consumer, pulls.role(), message, notes).along(pulls.way(consumer, image)));
                return;
            }
        }
    }

    /** Whether the login alone is missing to a role that may pull, of which ECR301 tells. */
    private static boolean isToldOtherwise(List<String> missing, Value.Text image, Pulls pulls) {
        return missing.size() == 1 && missing.get(0).equals(EcrAction.GET_AUTHORIZATION_TOKEN) && pulls.mayRead(image);
    }

    private static boolean isNode(ImageConsumer consumer) {
        return switch (consumer.kind()) {
            case EKS_NODE_GROUP, EKS_FARGATE_PROFILE, EKS_CLUSTER -> true;
            default -> false;
        };
    }

    private static Finding finding(ImageConsumer consumer, Identity role, String message, List<Note> images) {
        List<Note> notes = new ArrayList<>(images);
        notes.add(new Note(role.span(), "the role that pulls"));
        return Finding.of(INFO, consumer.puller().orElseThrow().span(), message, notes.toArray(new Note[0]));
    }

    static String named(ImageConsumer consumer) {
        return consumer.kind().title() + " `" + consumer.address() + "`";
    }
}
