package io.github.ecrlint.cloudformation;

import static io.github.ecrlint.model.Identity.Kind.GROUP;
import static io.github.ecrlint.model.Identity.Kind.ROLE;
import static io.github.ecrlint.model.Identity.Kind.USER;

import io.github.ecrlint.cloudformation.Site.Shape;
import io.github.ecrlint.cloudformation.Site.Target;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.PolicyKind;
import java.util.ArrayList;
import java.util.List;

/** The table of where policies live in CloudFormation. */
final class PolicySites {
    private static final Site[] SITES = {
        own("AWS::ECR::Repository", "RepositoryPolicyText", PolicyKind.REPOSITORY),
        own("AWS::ECR::RegistryPolicy", "PolicyText", PolicyKind.REGISTRY),
        own("AWS::ECR::PublicRepository", "RepositoryPolicyText", PolicyKind.PUBLIC_REPOSITORY),
        own("AWS::ECR::RepositoryCreationTemplate", "RepositoryPolicy", PolicyKind.CREATION_TEMPLATE),
        own("AWS::IAM::Role", "AssumeRolePolicyDocument", PolicyKind.TRUST),
        inlineList("AWS::IAM::Role", ROLE),
        inlineList("AWS::IAM::User", USER),
        inlineList("AWS::IAM::Group", GROUP),
        inline("AWS::IAM::Policy"),
        inline("AWS::IAM::RolePolicy"),
        inline("AWS::IAM::UserPolicy"),
        inline("AWS::IAM::GroupPolicy"),
        new Site("AWS::IAM::ManagedPolicy", Shape.MANAGED, "PolicyDocument", PolicyKind.IDENTITY_MANAGED, null),
    };

    private static final Target[] TARGETS = {
        new Target("AWS::IAM::Policy", "Roles", ROLE),
        new Target("AWS::IAM::Policy", "Users", USER),
        new Target("AWS::IAM::Policy", "Groups", GROUP),
        new Target("AWS::IAM::ManagedPolicy", "Roles", ROLE),
        new Target("AWS::IAM::ManagedPolicy", "Users", USER),
        new Target("AWS::IAM::ManagedPolicy", "Groups", GROUP),
        new Target("AWS::IAM::RolePolicy", "RoleName", ROLE),
        new Target("AWS::IAM::UserPolicy", "UserName", USER),
        new Target("AWS::IAM::GroupPolicy", "GroupName", GROUP),
    };

    private PolicySites() {}

    static List<Site> of(String type) {
        List<Site> sites = new ArrayList<>();
        for (Site site : SITES) {
            if (site.type().equals(type)) {
                sites.add(site);
            }
        }
        return sites;
    }

    static List<Target> targetsOf(String type) {
        List<Target> targets = new ArrayList<>();
        for (Target target : TARGETS) {
            if (target.type().equals(type)) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** What kind of identity a resource type declares, or null. */
    static Identity.Kind identityOf(String type) {
        return switch (type) {
            case "AWS::IAM::Role" -> ROLE;
            case "AWS::IAM::User" -> USER;
            case "AWS::IAM::Group" -> GROUP;
            default -> null;
        };
    }

    private static Site own(String type, String property, PolicyKind kind) {
        return new Site(type, Shape.OWN, property, kind, null);
    }

    private static Site inlineList(String type, Identity.Kind identity) {
        return new Site(type, Shape.INLINE_LIST, "Policies", PolicyKind.IDENTITY_INLINE, identity);
    }

    private static Site inline(String type) {
        return new Site(type, Shape.INLINE, "PolicyDocument", PolicyKind.IDENTITY_INLINE, null);
    }
}
