package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The resources of ECR. */
final class EcrSites {
    private EcrSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_ecr_repository" ->
                facts.add(new Fact.Declares(new Repository(of.address(), of.text("name"), of.text("arn"), of.span())));
            case "aws_ecr_repository_policy" -> guard(of, facts);
            case "aws_ecr_registry_policy" -> registry(of, facts);
            case "aws_ecr_repository_creation_template" ->
                stand(of, "repository_policy", PolicyKind.CREATION_TEMPLATE, "prefix", facts);
            case "aws_ecrpublic_repository_policy" ->
                stand(of, "policy", PolicyKind.PUBLIC_REPOSITORY, "repository_name", facts);
            case "aws_ecrpublic_repository" ->
                facts.add(new Fact.DeclaresPublic(
                        new Repository(of.address(), of.text("repository_name"), of.text("arn"), of.span())));
            case "aws_ecr_account_setting" ->
                facts.add(new Fact.Sets(of.text("name"), of.text("value"), of.place("value")));
            case "aws_ecr_pull_through_cache_rule" ->
                facts.add(
                        new Fact.Caches(of.text("ecr_repository_prefix"), of.text("upstream_registry_url"), of.span()));
            case "aws_ecr_replication_configuration" -> ReplicationSites.read(of, facts);
            default -> {}
        }
    }

    private static void guard(Site of, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.REPOSITORY);
        if (policy != null) {
            Value.Text repository = repository(of);
            facts.hangs(policy.on().span(), of.text("repository"), of);
            facts.add(new Fact.Guards(policy, repository));
            if (of.instance().isSure()) {
                facts.add(new Fact.Sole(policy, repository));
            }
        }
    }

    /** The name of the repository, or its ARN in another region, where one of the same name may stand. */
    private static Value.Text repository(Site of) {
        Value.Text name = of.text("repository");
        Value.Text region = of.text("region");
        if (isOwn(region)) {
            return name;
        }
        List<Part> arn = new ArrayList<>();
        arn.add(Part.Literal.computed("arn:", name.span()));
        arn.add(new Part.Open(Hole.PARTITION, name.span()));
        arn.add(Part.Literal.computed(":ecr:", name.span()));
        arn.addAll(region.parts());
        arn.add(Part.Literal.computed(":", name.span()));
        arn.addAll(of.text("registry_id").parts());
        arn.add(Part.Literal.computed(":repository/", name.span()));
        arn.addAll(name.parts());
        return new Value.Text(arn, name.span());
    }

    /** A registry is one account's in one region. */
    private static void registry(Site of, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.REGISTRY);
        if (policy == null) {
            return;
        }
        Value.Text account = of.text("registry_id");
        List<Part> registry = new ArrayList<>(of.text("region").parts());
        registry.add(Part.Literal.computed(":", account.span()));
        registry.addAll(account.parts());
        Value.Text place = new Value.Text(registry, account.span());
        facts.add(new Fact.Stands(policy, place));
        if (of.instance().isSure()) {
            facts.add(new Fact.Sole(policy, place));
        }
    }

    private static boolean isOwn(Value.Text region) {
        return region.parts().size() == 1
                && region.parts().get(0) instanceof Part.Open open
                && open.hole().meaning() == Hole.Meaning.OWN_REGION;
    }

    private static void stand(Site of, String attribute, PolicyKind kind, String subject, Facts facts) {
        Policy policy = of.policy(attribute, kind);
        if (policy != null) {
            Value.Text name = of.text(subject);
            facts.hangs(policy.on().span(), name, of);
            facts.add(new Fact.Stands(policy, name));
        }
    }
}
