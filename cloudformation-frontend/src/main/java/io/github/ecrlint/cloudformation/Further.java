package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What matters beyond repositories and identities: organizations, Identity Center, endpoints, caches, consumers. */
final class Further {
    private final Gathering all;
    private final PolicyFacts policies;

    Further(Gathering all, PolicyFacts policies) {
        this.all = all;
        this.policies = policies;
    }

    void read(Resource resource) {
        switch (resource.type()) {
            case "AWS::Organizations::Policy" -> guardrail(resource);
            case "AWS::SSO::PermissionSet" -> permissionSet(resource);
            case "AWS::SSO::Assignment" ->
                all.add(new Fact.Assigns(all.text(resource, "PermissionSetArn"), all.text(resource, "TargetId")));
            case "AWS::EC2::VPCEndpoint" -> endpoint(resource);
            case "AWS::EKS::PodIdentityAssociation" -> podIdentity(resource);
            case "AWS::ECR::PullThroughCacheRule" -> cache(resource);
            default -> Consumers.read(resource, all);
        }
    }

    private void guardrail(Resource resource) {
        Value.Text type = all.text(resource, "Type");
        PolicyKind kind = type.is("SERVICE_CONTROL_POLICY")
                ? PolicyKind.SERVICE_CONTROL
                : type.is("RESOURCE_CONTROL_POLICY") ? PolicyKind.RESOURCE_CONTROL : null;
        if (kind != null) {
            for (Policy policy : policies.policies(resource, "Content", kind, true)) {
                all.add(new Fact.Governs(policy, all.names().id(resource, "Id"), all.texts(resource, "TargetIds")));
            }
        }
    }

    private void permissionSet(Resource resource) {
        Identity.Kind kind = Identity.Kind.PERMISSION_SET;
        Value.Text name = all.names().name(resource);
        Value.Text arn = all.names().id(resource, "PermissionSetArn");
        all.add(new Fact.Knows(new Identity(kind, resource.id(), name, arn, resource.span())));
        for (Gathering.Item policy : all.items(resource, "ManagedPolicies")) {
            all.add(new Fact.Attaches(kind, name, policy.text(), policy.text().span()), policy.when());
        }
        Optional<Value> references = all.value(resource, "CustomerManagedPolicyReferences");
        for (Value reference : references.isPresent() ? Gathering.itemsOf(references.get()) : List.<Value>of()) {
            all.add(new Fact.Attaches(kind, name, customerManaged(reference, resource), reference.span()));
        }
        if (all.value(resource, "PermissionsBoundary").orElse(null) instanceof Value.Obj boundary) {
            Optional<Value> ofAws = boundary.get("ManagedPolicyArn");
            Optional<Value> own = boundary.get("CustomerManagedPolicyReference");
            Value.Text policy = own.isPresent()
                    ? customerManaged(own.get(), resource)
                    : all.text(ofAws, resource, "PermissionsBoundary");
            all.add(new Fact.Bounds(kind, name, policy, boundary.span()));
        }
        for (Policy policy : policies.policies(resource, "InlinePolicy", PolicyKind.IDENTITY_INLINE, true)) {
            all.add(new Fact.Embeds(policy, kind, name));
        }
    }

    /** The ARN of a customer managed policy that is given by name and path. */
    private Value.Text customerManaged(Value reference, Resource resource) {
        Value.Obj obj = reference instanceof Value.Obj given ? given : new Value.Obj(List.of(), reference.span());
        Value.Text name = all.text(obj.get("Name"), resource, "CustomerManagedPolicyReferences");
        Value.Text path = obj.get("Path").isPresent()
                ? all.text(obj.get("Path"), resource, "Path")
                : Value.Text.computed("/", reference.span());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.computed("arn:", reference.span()));
        parts.add(new Part.Open(Hole.PARTITION, reference.span()));
        parts.add(Part.Literal.computed(":iam::", reference.span()));
        parts.addAll(all.evaluator()
                .references()
                .pseudo("AWS::AccountId", reference.span())
                .parts());
        parts.add(Part.Literal.computed(":policy", reference.span()));
        parts.addAll(path.parts());
        parts.addAll(name.parts());
        return new Value.Text(parts, reference.span());
    }

    /** Endpoints that images go through: ECR's own, and that of S3 for the layers. */
    private void endpoint(Resource resource) {
        Value.Text service = all.text(resource, "ServiceName");
        String shown = service.shown();
        if (shown.contains(".ecr.") || shown.endsWith(".s3")) {
            for (Policy policy : policies.policies(resource, "PolicyDocument", PolicyKind.ENDPOINT, true)) {
                all.add(new Fact.Stands(policy, service));
            }
        }
    }

    /** The session is one of the target role, where a pod goes on to one. */
    private void podIdentity(Resource resource) {
        boolean chained = all.value(resource, "TargetRoleArn").isPresent();
        for (Policy policy : policies.policies(resource, "Policy", PolicyKind.SESSION, true)) {
            all.add(new Fact.Narrows(policy, all.text(resource, chained ? "TargetRoleArn" : "RoleArn")));
        }
    }

    private void cache(Resource resource) {
        Optional<Value> url = all.value(resource, "UpstreamRegistryUrl");
        Value.Text upstream = url.isPresent()
                ? all.text(url, resource, "UpstreamRegistryUrl")
                : registry(all.text(resource, "UpstreamRegistry"));
        all.add(new Fact.Caches(all.text(resource, "EcrRepositoryPrefix"), upstream, resource.span()));
    }

    /** The address of a registry that is given by its short name (source: CloudFormation's page on the rule). */
    private static Value.Text registry(Value.Text name) {
        String address = switch (name.shown()) {
            case "ecr-public" -> "public.ecr.aws";
            case "quay" -> "quay.io";
            case "k8s" -> "registry.k8s.io";
            case "docker-hub" -> "registry-1.docker.io";
            case "github-container-registry" -> "ghcr.io";
            case "gitlab-container-registry" -> "registry.gitlab.com";
            default -> null;
        };
        return address == null || !name.isLiteral() ? name : Value.Text.computed(address, name.span());
    }
}
