package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;

/** The resources of ECR. */
final class EcrSites {
    private EcrSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_ecr_repository" ->
                facts.add(new Fact.Declares(new Repository(of.address(), of.text("name"), of.text("arn"), of.span())));
            case "aws_ecr_repository_policy" -> guard(of, facts);
            case "aws_ecr_registry_policy" -> stand(of, "policy", PolicyKind.REGISTRY, "id", facts);
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
            default -> {}
        }
    }

    private static void guard(Site of, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.REPOSITORY);
        if (policy != null) {
            facts.add(new Fact.Guards(policy, of.text("repository")));
        }
    }

    private static void stand(Site of, String attribute, PolicyKind kind, String subject, Facts facts) {
        Policy policy = of.policy(attribute, kind);
        if (policy != null) {
            facts.add(new Fact.Stands(policy, of.text(subject)));
        }
    }
}
