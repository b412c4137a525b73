package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The resources of IAM. */
final class IamSites {
    private IamSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_iam_role" -> role(of, facts);
            case "aws_iam_user" -> {
                identity(of, Identity.Kind.USER, facts);
                bound(of, Identity.Kind.USER, facts);
            }
            case "aws_iam_group" -> identity(of, Identity.Kind.GROUP, facts);
            case "aws_iam_policy" -> managed(of, facts);
            case "aws_iam_instance_profile" -> profile(of, facts);
            case "aws_iam_role_policy" -> embed(of, Identity.Kind.ROLE, facts);
            case "aws_iam_user_policy" -> embed(of, Identity.Kind.USER, facts);
            case "aws_iam_group_policy" -> embed(of, Identity.Kind.GROUP, facts);
            case "aws_iam_role_policy_attachment" -> attach(of, Identity.Kind.ROLE, facts);
            case "aws_iam_user_policy_attachment" -> attach(of, Identity.Kind.USER, facts);
            case "aws_iam_group_policy_attachment" -> attach(of, Identity.Kind.GROUP, facts);
            case "aws_iam_policy_attachment" -> attachments(of, facts);
            case "aws_iam_role_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.ROLE, "role_name", facts);
            case "aws_iam_user_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.USER, "user_name", facts);
            case "aws_iam_group_policy_attachments_exclusive" ->
                attachEvery(of, "policy_arns", Identity.Kind.GROUP, "group_name", facts);
            case "aws_iam_role_policies_exclusive" ->
                claimInline(
                        of,
                        Identity.Kind.ROLE,
                        named(of, Identity.Kind.ROLE, "role_name"),
                        of.texts("policy_names"),
                        facts);
            case "aws_iam_user_policies_exclusive" ->
                claimInline(
                        of,
                        Identity.Kind.USER,
                        named(of, Identity.Kind.USER, "user_name"),
                        of.texts("policy_names"),
                        facts);
            case "aws_iam_group_policies_exclusive" ->
                claimInline(
                        of,
                        Identity.Kind.GROUP,
                        named(of, Identity.Kind.GROUP, "group_name"),
                        of.texts("policy_names"),
                        facts);
            case "aws_iam_user_group_membership" -> {
                Value.Text user = named(of, Identity.Kind.USER, "user");
                for (Value.Text group : of.texts("groups")) {
                    facts.add(new Fact.Joins(user, of.identity(Identity.Kind.GROUP, group), of.place("groups")));
                }
            }
            case "aws_iam_group_membership" -> {
                Value.Text group = named(of, Identity.Kind.GROUP, "group");
                for (Value.Text user : of.texts("users")) {
                    facts.add(new Fact.Joins(of.identity(Identity.Kind.USER, user), group, of.place("users")));
                }
            }
            default -> {}
        }
    }

    private static void identity(Site of, Identity.Kind kind, Facts facts) {
        facts.add(new Fact.Knows(new Identity(kind, of.address(), of.text("name"), of.text("arn"), of.span())));
        if (of.instance().doubt() != null) {
            facts.escape(of);
        }
    }

    private static void role(Site of, Facts facts) {
        identity(of, Identity.Kind.ROLE, facts);
        bound(of, Identity.Kind.ROLE, facts);
        Value.Text name = named(of, Identity.Kind.ROLE, "name");
        Policy trust = of.policy("assume_role_policy", PolicyKind.TRUST);
        if (trust != null) {
            facts.add(new Fact.Trusts(trust, name));
        }
        List<Value.Text> inlineNames = new ArrayList<>();
        List<Site> blocks = of.blocks("inline_policy");
        for (Site inline : blocks) {
            Value.Text inlineName = inline.text("name");
            if (inline.value("policy") != null) {
                inlineNames.add(inlineName);
                Policy policy = inline.policy("policy", PolicyKind.IDENTITY_INLINE);
                facts.embed(policy, Identity.Kind.ROLE, name, inlineName);
            }
        }
        if (!blocks.isEmpty()) {
            claimInline(of, Identity.Kind.ROLE, name, inlineNames, facts);
        }
        attachEvery(of, "managed_policy_arns", Identity.Kind.ROLE, "name", facts);
    }

    /** The identity that an attribute names. */
    private static Value.Text named(Site of, Identity.Kind kind, String attribute) {
        return of.identity(kind, of.text(attribute));
    }

    private static void claimInline(
            Site of, Identity.Kind kind, Value.Text identity, List<Value.Text> names, Facts facts) {
        facts.exclusives().claim(Exclusives.About.INLINE, kind, identity, names, of.address());
    }

    private static void bound(Site of, Identity.Kind kind, Facts facts) {
        Value boundary = of.value("permissions_boundary");
        if (boundary != null) {
            Value.Text arn = of.text(boundary);
            if (!arn.parts().isEmpty()) { // an empty text is none
                facts.add(new Fact.Bounds(kind, named(of, kind, "name"), arn, of.place("permissions_boundary")));
            }
        }
    }

    /** An instance profile; before there was {@code role} it had a list of {@code roles}. */
    private static void profile(Site of, Facts facts) {
        if (of.value("role") != null) {
            Value.Text role = named(of, Identity.Kind.ROLE, "role");
            facts.add(new Fact.Profiles(of.text("name"), of.text("arn"), role, of.span()));
            return;
        }
        for (Value.Text role : of.texts("roles")) {
            Value.Text here = of.identity(Identity.Kind.ROLE, role);
            facts.add(new Fact.Profiles(of.text("name"), of.text("arn"), here, of.span()));
        }
    }

    private static void managed(Site of, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.IDENTITY_MANAGED);
        if (policy != null) {
            facts.add(new Fact.Manages(policy, of.text("arn")));
        }
    }

    private static void embed(Site of, Identity.Kind kind, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.IDENTITY_INLINE);
        Value.Text identity = of.text(kind.toString());
        if (policy != null) {
            facts.hangs(policy.on().span(), identity, of);
        }
        facts.embed(policy, kind, of.identity(kind, identity), of.text("name"));
    }

    private static void attach(Site of, Identity.Kind kind, Facts facts) {
        Value.Text identity = of.text(kind.toString());
        Value.Text arn = of.text("policy_arn");
        facts.hangs(of.place("policy_arn"), identity, of);
        facts.hangs(of.place("policy_arn"), arn, of);
        facts.attach(kind, of.identity(kind, identity), arn, of.place("policy_arn"));
    }

    /** All attachments that one policy has, to whomever. */
    private static void attachments(Site of, Facts facts) {
        attachAll(of, "roles", Identity.Kind.ROLE, facts);
        attachAll(of, "users", Identity.Kind.USER, facts);
        attachAll(of, "groups", Identity.Kind.GROUP, facts);
        List<Value.Text> all = new ArrayList<>(identities(of, "roles", Identity.Kind.ROLE));
        all.addAll(identities(of, "users", Identity.Kind.USER));
        all.addAll(identities(of, "groups", Identity.Kind.GROUP));
        facts.exclusives().claim(Exclusives.About.ATTACHMENTS_OF, null, of.text("policy_arn"), all, of.address());
    }

    private static void attachAll(Site of, String list, Identity.Kind kind, Facts facts) {
        for (Value.Text identity : identities(of, list, kind)) {
            facts.attach(kind, identity, of.text("policy_arn"), of.place("policy_arn"));
        }
    }

    private static List<Value.Text> identities(Site of, String list, Identity.Kind kind) {
        List<Value.Text> names = of.texts(list);
        for (int i = 0; i < names.size(); i++) {
            names.set(i, of.identity(kind, names.get(i)));
        }
        return names;
    }

    private static void attachEvery(Site of, String list, Identity.Kind kind, String name, Facts facts) {
        if (of.value(list) != null) {
            Value.Text identity = named(of, kind, name);
            List<Value.Text> arns = of.texts(list);
            for (Value.Text arn : arns) {
                facts.hangs(of.place(list), arn, of);
                facts.attach(kind, identity, arn, of.place(list));
            }
            facts.exclusives().claim(Exclusives.About.ATTACHED, kind, identity, arns, of.address());
        }
    }
}
