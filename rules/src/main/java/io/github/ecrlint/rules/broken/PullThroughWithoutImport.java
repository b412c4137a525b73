package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageReference;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image from a pull-through cache, pulled by a role that may not fetch what the cache does not have yet. */
public final class PullThroughWithoutImport implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR316",
            "pull-through-without-import",
            "a role pulls from a pull-through cache and may not fill it",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    private static final String IMPORT = "ecr:BatchImportUpstreamImage";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        if (access.model().pullThroughRules().isEmpty()) {
            return findings;
        }
        for (ImageConsumer consumer : access.model().consumers()) {
            Optional<Identity> role = access.model().pullerOf(consumer);
            if (role.isEmpty() || !Pulls.byItsRoleAlone(consumer)) {
                continue;
            }
            for (Value.Text image : consumer.images()) {
                Fact.Caches rule = ruleOf(image, access);
                Lacks lacks = new Lacks(role.get(), access);
                Pulls pulls = new Pulls(role.get(), access);
                if (rule != null
                        && pulls.missing(image).isEmpty()
                        && lacks.isSettled()
                        && !lacks.missing(List.of(IMPORT)).isEmpty()) {
                    findings.add(finding(consumer, role.get(), image, rule).along(pulls.way(consumer, image)));
                    break;
                }
            }
        }
        return findings;
    }

    /** The rule of the own registry that makes the repository of an image; null where none surely does. */
    private static Fact.Caches ruleOf(Value.Text image, Access access) {
        ImageReference reference = ImageReference.of(image);
        if (!reference.isPrivateEcr().isYes() || !isOwn(reference.account().orElseThrow(), access)) {
            return null;
        }
        Value.Text name = reference.repository().orElseThrow();
        String start = !name.parts().isEmpty() && name.parts().get(0) instanceof Part.Literal first ? first.text() : "";
        for (Fact.Caches rule : access.model().pullThroughRules()) {
            if (rule.prefix().isLiteral() && start.startsWith(rule.prefix().shown() + "/")) {
                return rule;
            }
        }
        return null;
    }

    private static boolean isOwn(Value.Text account, Access access) {
        Optional<Hole> hole = account.hole();
        return hole.isPresent()
                ? hole.get().meaning() == Hole.Meaning.OWN_ACCOUNT
                : access.trust().own().contains(account.shown());
    }

    private static Finding finding(ImageConsumer consumer, Identity role, Value.Text image, Fact.Caches rule) {
        return Finding.of(
                INFO,
                consumer.puller().orElseThrow().span(),
                "role `" + role.shown() + "` cannot pull what the cache does not have yet for "
                        + ConsumerCannotPull.named(consumer) + ": `" + IMPORT + "` is missing",
                new Note(image.span(), "an image from the cache"),
                new Note(rule.span(), "the rule of the cache"),
                new Note(role.span(), "the role that pulls"));
    }
}
