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

/** An identity with every step of a push that cannot read manifests, as clients do before they push. */
public final class PushWithoutRead implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR317",
            "push-without-read",
            "an identity may push but not read manifests, as many clients do first",
            Severity.LOW,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (Lacks lacks : Lacks.settled(access)) {
            Identity identity = lacks.identity();
            Optional<Lacks.Named> push = lacks.named(List.of(EcrAction.PUT_IMAGE));
            boolean isPusher = push.isPresent()
                    && lacks.named(IncompletePush.UPLOAD).isPresent()
                    && lacks.missing(IncompletePush.PUSH).isEmpty();
            if (isPusher && !lacks.missing(List.of(EcrAction.BATCH_GET_IMAGE)).isEmpty()) {
                String message = identity.kind() + " `" + identity.shown()
                        + "` may push but not read manifests, as many clients do first: `ecr:BatchGetImage` is missing";
                Note note =
                        new Note(identity.span(), "no policy grants this " + identity.kind() + " `ecr:BatchGetImage`");
                findings.add(Finding.of(INFO, push.get().pattern().span(), message, note)
                        .along(lacks.wayTo(push.get())));
            }
        }
        return findings;
    }
}
