package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An identity that was given part of a pull: layers without manifests, or manifests and the look at layers without the layers.
 *
 * <p>Who reads manifests alone may be a scanner or a deployment tool, and who may put images may be about to tag one again;
 * neither is taken for somebody who pulls.
 */
public final class IncompletePull implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR305",
            "incomplete-pull",
            "an identity has part of the actions that a pull takes",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    private static final String CHECK = "ecr:BatchCheckLayerAvailability";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (Lacks lacks : Lacks.settled(access)) {
            Identity identity = lacks.identity();
            Optional<Lacks.Named> layers = lacks.named(List.of(EcrAction.GET_DOWNLOAD_URL_FOR_LAYER));
            Optional<Lacks.Named> manifests = lacks.named(List.of(EcrAction.BATCH_GET_IMAGE));
            if (layers.isPresent() == manifests.isPresent()) {
                continue;
            }
            String missing = layers.isPresent() ? EcrAction.BATCH_GET_IMAGE : EcrAction.GET_DOWNLOAD_URL_FOR_LAYER;
            boolean meansToPull = layers.isPresent()
                    || lacks.named(List.of(CHECK)).isPresent()
                            && access.mayLogIn(identity).allowed().isYes();
            boolean mayPush = lacks.missing(List.of(EcrAction.PUT_IMAGE)).isEmpty();
            if (meansToPull && !mayPush && !lacks.missing(List.of(missing)).isEmpty()) {
                Lacks.Named named = layers.isPresent() ? layers.get() : manifests.get();
                findings.add(finding(identity, named, missing).along(lacks.wayTo(named)));
            }
        }
        return findings;
    }

    private static Finding finding(Identity identity, Lacks.Named named, String missing) {
        String who = identity.kind() + " `" + identity.shown() + "`";
        String may = missing.equals(EcrAction.BATCH_GET_IMAGE) ? "may download layers" : "may read manifests";
        return Finding.of(
                INFO,
                named.pattern().span(),
                who + " " + may + " but cannot pull: `" + missing + "` is missing",
                new Note(identity.span(), "no policy grants this " + identity.kind() + " `" + missing + "`"));
    }
}
