package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An identity that was given part of a push: it may upload layers and lacks one of the other steps.
 *
 * <p>Who may put images and upload nothing may be about to tag one again, and is left alone.
 */
public final class IncompletePush implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR306",
            "incomplete-push",
            "an identity has part of the actions that a push takes",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    /** The steps that only a push takes. */
    static final List<String> UPLOAD =
            List.of("ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload");

    static final List<String> PUSH = List.of(
            "ecr:BatchCheckLayerAvailability",
            "ecr:InitiateLayerUpload",
            "ecr:UploadLayerPart",
            "ecr:CompleteLayerUpload",
            EcrAction.PUT_IMAGE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (Lacks lacks : Lacks.settled(access)) {
            Identity identity = lacks.identity();
            Optional<Lacks.Named> upload = lacks.named(UPLOAD);
            List<String> missing = upload.isEmpty() ? List.of() : lacks.missing(PUSH);
            if (!missing.isEmpty()) {
                findings.add(finding(identity, upload.get(), missing).along(lacks.wayTo(upload.get())));
            }
        }
        return findings;
    }

    private static Finding finding(Identity identity, Lacks.Named upload, List<String> missing) {
        String message = identity.kind() + " `" + identity.shown() + "` may upload layers but cannot push: "
                + Listing.of(missing) + (missing.size() == 1 ? " is missing" : " are missing");
        return Finding.of(
                INFO,
                upload.pattern().span(),
                message,
                new Note(identity.span(), "no policy grants this " + identity.kind() + " what is missing"));
    }
}
