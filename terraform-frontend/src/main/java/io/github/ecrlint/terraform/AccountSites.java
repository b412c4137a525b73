package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.value.Value;
import java.util.List;

/** The resources that limit what an account, a network or a session may do: organization, endpoint and session policies. */
final class AccountSites {
    private AccountSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_organizations_policy" -> control(of, facts);
            case "aws_organizations_policy_attachment" ->
                facts.add(new Fact.Imposes(of.text("policy_id"), of.text("target_id"), of.place("target_id")));
            case "aws_vpc_endpoint" -> endpoint(of, facts);
            case "aws_vpc_endpoint_policy" -> facts.postpone(of);
            case "aws_eks_pod_identity_association" -> {
                Policy policy = of.policy("policy", PolicyKind.SESSION);
                if (policy != null) {
                    boolean chained = of.value("target_role_arn") != null;
                    facts.add(new Fact.Narrows(policy, of.text(chained ? "target_role_arn" : "role_arn")));
                }
            }
            default -> {}
        }
    }

    private static void control(Site of, Facts facts) {
        Value type = of.value("type");
        Value.Text name = type == null ? null : of.text(type);
        PolicyKind kind = name == null || name.is("SERVICE_CONTROL_POLICY")
                ? PolicyKind.SERVICE_CONTROL
                : name.is("RESOURCE_CONTROL_POLICY") ? PolicyKind.RESOURCE_CONTROL : null;
        Policy policy = kind == null ? null : of.policy("content", kind);
        if (policy != null) {
            facts.add(new Fact.Governs(policy, of.text("id"), List.of()));
        }
    }

    /** The policy of an endpoint of ECR; those of other services say nothing of ECR. */
    private static void endpoint(Site of, Facts facts) {
        Value.Text service = of.text("service_name");
        if (isOfEcr(service)) {
            facts.keep(of);
            stand(of, service, facts);
        }
    }

    /** An endpoint policy that stands apart, once all endpoints are known. */
    static void readLate(Site of, Facts facts) {
        Site endpoint = facts.kept("aws_vpc_endpoint", "id", of.text("vpc_endpoint_id"));
        if (endpoint != null) {
            stand(of, endpoint.text("service_name"), facts);
        }
    }

    private static void stand(Site of, Value.Text service, Facts facts) {
        Policy policy = of.policy("policy", PolicyKind.ENDPOINT);
        if (policy != null) {
            facts.add(new Fact.Stands(policy, service));
        }
    }

    private static boolean isOfEcr(Value.Text service) {
        String name = service.shown();
        return name.endsWith(".ecr.api") || name.endsWith(".ecr.dkr");
    }
}
