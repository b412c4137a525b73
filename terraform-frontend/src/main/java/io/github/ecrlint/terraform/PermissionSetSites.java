package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The permission sets of IAM Identity Center, named by their ARNs. */
final class PermissionSetSites {
    private static final String SET = "permission_set_arn";
    private static final String REFERENCE = "customer_managed_policy_reference";

    private PermissionSetSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_ssoadmin_permission_set" ->
                facts.add(new Fact.Knows(new Identity(
                        Identity.Kind.PERMISSION_SET, of.address(), of.text("name"), of.text("arn"), of.span())));
            case "aws_ssoadmin_account_assignment" -> facts.add(new Fact.Assigns(of.text(SET), account(of)));
            case "aws_ssoadmin_permission_set_inline_policy" ->
                facts.embed(
                        of.policy("inline_policy", PolicyKind.IDENTITY_INLINE),
                        Identity.Kind.PERMISSION_SET,
                        of.text(SET));
            case "aws_ssoadmin_managed_policy_attachment" ->
                attach(of, of.text("managed_policy_arn"), of.place("managed_policy_arn"), facts);
            case "aws_ssoadmin_managed_policy_attachments_exclusive" -> {
                for (Value.Text arn : of.texts("managed_policy_arns")) {
                    attach(of, arn, of.place("managed_policy_arns"), facts);
                }
            }
            case "aws_ssoadmin_customer_managed_policy_attachment",
                    "aws_ssoadmin_customer_managed_policy_attachments_exclusive" -> {
                for (Site reference : of.blocks(REFERENCE)) {
                    attach(of, arn(reference), reference.place("name"), facts);
                }
            }
            case "aws_ssoadmin_permissions_boundary_attachment" -> bound(of, facts);
            default -> {}
        }
    }

    /** The account of an assignment; open where it is not known of how many accounts it is one. */
    private static Value.Text account(Site of) {
        Value.Text account = of.text("target_id");
        boolean isKnown = account.isLiteral() || account.hole().orElseThrow().equals(Hole.OWN_ACCOUNT);
        if (isKnown || of.instance().isSure()) {
            return account;
        }
        Hole hole = Hole.opaque(
                of.instance().id() + " account", "it is not known in how many accounts `" + of.address() + "` assigns");
        return new Value.Text(List.of(new Part.Open(hole, account.span())), account.span());
    }

    private static void attach(Site of, Value.Text arn, Span place, Facts facts) {
        facts.attach(Identity.Kind.PERMISSION_SET, of.text(SET), arn, place);
    }

    private static void bound(Site of, Facts facts) {
        Site boundary = of.block("permissions_boundary");
        if (boundary == null) {
            return;
        }
        Site reference = boundary.block(REFERENCE);
        Value.Text arn = reference == null ? boundary.text("managed_policy_arn") : arn(reference);
        Span place = reference == null ? boundary.place("managed_policy_arn") : reference.place("name");
        facts.add(new Fact.Bounds(Identity.Kind.PERMISSION_SET, of.text(SET), arn, place));
    }

    /** The ARN that a customer managed policy of this name and path has in the own account. */
    private static Value.Text arn(Site reference) {
        Value.Text name = reference.text("name");
        Value path = reference.value("path");
        Span place = name.span();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.computed("arn:", place));
        parts.add(new Part.Open(Hole.PARTITION, place));
        parts.add(Part.Literal.computed(":iam::", place));
        parts.add(new Part.Open(Hole.OWN_ACCOUNT, place));
        parts.add(Part.Literal.computed(":policy", place));
        if (path == null) {
            parts.add(Part.Literal.computed("/", place));
        } else {
            parts.addAll(reference.text(path).parts());
        }
        parts.addAll(name.parts());
        return new Value.Text(parts, place);
    }
}
