package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.terraform.eval.Nested;
import io.github.ecrlint.value.Value;
import java.util.List;

/** The table of where policies, and what they are tied to, live in resources. */
final class PolicySites {
    private PolicySites() {}

    static void read(Instance of, Facts facts) {
        switch (of.type()) {
            case "aws_ecr_repository" ->
                facts.add(new Fact.Declares(
                        new Repository(of.address(), Facts.text(of, "name"), Facts.text(of, "arn"), of.span())));
            case "aws_ecr_repository_policy" -> guard(of, facts);
            case "aws_ecr_registry_policy" -> stand(of, "policy", PolicyKind.REGISTRY, "id", facts);
            case "aws_ecr_repository_creation_template" ->
                stand(of, "repository_policy", PolicyKind.CREATION_TEMPLATE, "prefix", facts);
            case "aws_ecrpublic_repository_policy" ->
                stand(of, "policy", PolicyKind.PUBLIC_REPOSITORY, "repository_name", facts);
            case "aws_iam_role" -> role(of, facts);
            case "aws_iam_user" -> identity(of, Identity.Kind.USER, facts);
            case "aws_iam_group" -> identity(of, Identity.Kind.GROUP, facts);
            case "aws_iam_policy" -> managed(of, facts);
            case "aws_iam_role_policy" -> embed(of, Identity.Kind.ROLE, facts);
            case "aws_iam_user_policy" -> embed(of, Identity.Kind.USER, facts);
            case "aws_iam_group_policy" -> embed(of, Identity.Kind.GROUP, facts);
            case "aws_iam_role_policy_attachment" -> attach(of, Identity.Kind.ROLE, facts);
            case "aws_iam_user_policy_attachment" -> attach(of, Identity.Kind.USER, facts);
            case "aws_iam_group_policy_attachment" -> attach(of, Identity.Kind.GROUP, facts);
            case "aws_iam_policy_attachment" -> {
                attachAll(of, "roles", Identity.Kind.ROLE, facts);
                attachAll(of, "users", Identity.Kind.USER, facts);
                attachAll(of, "groups", Identity.Kind.GROUP, facts);
            }
            case "aws_iam_role_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.ROLE, Facts.text(of, "role_name"), facts);
            case "aws_iam_user_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.USER, Facts.text(of, "user_name"), facts);
            case "aws_iam_group_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.GROUP, Facts.text(of, "group_name"), facts);
            case "aws_iam_user_group_membership" -> {
                for (Value.Text group : Facts.texts(of, "groups")) {
                    facts.add(new Fact.Joins(Facts.text(of, "user"), group, place(of, "groups")));
                }
            }
            case "aws_iam_group_membership" -> {
                for (Value.Text user : Facts.texts(of, "users")) {
                    facts.add(new Fact.Joins(user, Facts.text(of, "group"), place(of, "users")));
                }
            }
            default -> {}
        }
    }

    private static void guard(Instance of, Facts facts) {
        Policy policy = facts.policy(of, "policy", PolicyKind.REPOSITORY);
        if (policy != null) {
            facts.add(new Fact.Guards(policy, Facts.text(of, "repository")));
        }
    }

    private static void stand(Instance of, String attribute, PolicyKind kind, String subject, Facts facts) {
        Policy policy = facts.policy(of, attribute, kind);
        if (policy != null) {
            facts.add(new Fact.Stands(policy, Facts.text(of, subject)));
        }
    }

    private static void identity(Instance of, Identity.Kind kind, Facts facts) {
        facts.add(new Fact.Knows(
                new Identity(kind, of.address(), Facts.text(of, "name"), Facts.text(of, "arn"), of.span())));
    }

    private static void role(Instance of, Facts facts) {
        identity(of, Identity.Kind.ROLE, facts);
        Value.Text name = Facts.text(of, "name");
        Policy trust = facts.policy(of, "assume_role_policy", PolicyKind.TRUST);
        if (trust != null) {
            facts.add(new Fact.Trusts(trust, name));
        }
        for (Nested inline : of.blocks("inline_policy")) {
            Value document = inline.open() != null ? inline.open() : inline.get("policy");
            if (document != null) {
                Span place = inline.expression("policy");
                Policy policy =
                        facts.policy(of, document, place == null ? inline.header() : place, PolicyKind.IDENTITY_INLINE);
                facts.embed(policy, Identity.Kind.ROLE, name);
            }
        }
        attachEvery(of, "managed_policy_arns", Identity.Kind.ROLE, name, facts);
    }

    private static void managed(Instance of, Facts facts) {
        Policy policy = facts.policy(of, "policy", PolicyKind.IDENTITY_MANAGED);
        if (policy != null) {
            facts.add(new Fact.Manages(policy, Facts.text(of, "arn")));
        }
    }

    private static void embed(Instance of, Identity.Kind kind, Facts facts) {
        facts.embed(facts.policy(of, "policy", PolicyKind.IDENTITY_INLINE), kind, Facts.text(of, kind.toString()));
    }

    private static void attach(Instance of, Identity.Kind kind, Facts facts) {
        facts.attach(kind, Facts.text(of, kind.toString()), Facts.text(of, "policy_arn"), place(of, "policy_arn"));
    }

    private static void attachAll(Instance of, String list, Identity.Kind kind, Facts facts) {
        for (Value.Text identity : Facts.texts(of, list)) {
            facts.attach(kind, identity, Facts.text(of, "policy_arn"), place(of, "policy_arn"));
        }
    }

    private static void attachEvery(Instance of, String list, Identity.Kind kind, Value.Text identity, Facts facts) {
        List<Value.Text> arns = Facts.texts(of, list);
        boolean says = of.expression(list) != null;
        for (int i = 0; says && i < arns.size(); i++) {
            facts.attach(kind, identity, arns.get(i), place(of, list));
        }
    }

    private static Span place(Instance of, String attribute) {
        Span place = of.expression(attribute);
        return place == null ? of.span() : place;
    }
}
