package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** Reads the facts of one template, resource by resource. */
final class FactReader {
    private final Gathering all;
    private final PolicyFacts policies;

    private final Stack stack;

    FactReader(Stack stack, List<Diagnostic> out) {
        this.stack = stack;
        this.all = new Gathering(stack.template(), stack.evaluator(), out);
        this.policies = new PolicyFacts(all);
    }

    List<Fact> read() {
        for (Value.Entry entry : all.template().section("Resources").entries()) {
            String key = entry.key().shown();
            if (key.startsWith("Fn::")) {
                all.out()
                        .add(Diagnostic.warning(entry.key().span(), "resources that `" + key + "` makes are not read"));
            }
        }
        for (Resource resource : all.template().resources().values()) {
            String type = resource.type();
            boolean isOurs = type.startsWith("AWS::ECR::") || type.startsWith("AWS::IAM::");
            if (!isOurs && !isNested(type) && !isFurther(type)) {
                if (isElsewhere(type) && !all.evaluator().isLeftOut(resource)) {
                    elsewhere(resource);
                }
                continue;
            }
            if (all.evaluator().isLeftOut(resource)) {
                continue;
            }
            if (isOurs) {
                read(resource);
            } else if (isNested(type)) {
                nested(resource);
            } else {
                new Further(all, policies).read(resource);
            }
        }
        for (String condition : all.evaluator().circularConditions()) {
            sayCircular(condition);
        }
        for (Fact fact : all.facts()) {
            if (fact instanceof Fact.Guards guards && guards.namesIdentity()) {
                new TemplateOrder(all.template()).addOutruns(all.facts());
                break;
            }
        }
        return all.facts();
    }

    private void sayCircular(String condition) {
        for (Value.Entry entry : all.template().section("Conditions").entries()) {
            if (entry.key().is(condition)) {
                all.out()
                        .add(Diagnostic.warning(
                                entry.key().span(), "condition `" + condition + "` refers to itself and is left open"));
                return;
            }
        }
    }

    private void nested(Resource resource) {
        Optional<Stack> child = stack.child(resource);
        if (child.isPresent()) {
            List<Fact> inside = new FactReader(child.get(), all.out()).read();
            for (Scenario there : all.existence(resource)) {
                addInside(inside, there);
            }
            return;
        }
        all.facts().addAll(NestedStacks.escapes(resource, all.template(), all.evaluator()));
        Diagnostic unread = NestedStacks.unread(resource, stack);
        if (!all.out().contains(unread)) {
            all.out().add(unread);
        }
    }

    private void elsewhere(Resource resource) {
        if (resource.type().endsWith("::MODULE")) {
            all.facts().addAll(NestedStacks.escapesTo(resource, all.template(), all.evaluator()));
        }
        all.out().add(NestedStacks.unread(resource));
    }

    /** What a nested stack deploys is there when the stack is. */
    private void addInside(List<Fact> facts, Scenario there) {
        for (Fact fact : facts) {
            if (there.isAlways()) {
                all.add(fact);
            } else if (fact instanceof Fact.Holds holds) {
                Policy policy = holds.policy();
                if (!there.excludes(policy.when())) {
                    all.add(holds.with(policy.when(there.and(policy.when()))));
                }
            } else if (fact instanceof Fact.Sometimes sometimes) {
                if (!there.excludes(sometimes.when())) {
                    all.add(sometimes.fact(), there.and(sometimes.when()));
                }
            } else if (!(fact instanceof Fact.Sole)) {
                all.add(fact, there);
            }
        }
    }

    private void read(Resource resource) {
        switch (resource.type()) {
            case "AWS::ECR::Repository" -> declare(resource);
            case "AWS::ECR::PublicRepository" -> all.add(new Fact.DeclaresPublic(repository(resource)));
            case "AWS::ECR::ReplicationConfiguration" -> Replication.read(resource, all);
            case "AWS::ECR::PullThroughCacheRule" -> new Further(all, policies).read(resource);
            case "AWS::IAM::UserToGroupAddition" -> members(resource);
            case "AWS::IAM::InstanceProfile" -> profile(resource);
            default -> identity(resource);
        }
        policies.read(resource);
    }

    private void declare(Resource resource) {
        Repository repository = repository(resource);
        for (Scenario there : all.existence(resource)) {
            all.add(new Fact.Declares(repository), there);
        }
    }

    private Repository repository(Resource resource) {
        return new Repository(
                resource.id(), all.names().name(resource), all.names().arn(resource), resource.span());
    }

    private void members(Resource resource) {
        Value.Text group = all.text(resource, "GroupName");
        for (Gathering.Item user : all.items(resource, "Users")) {
            all.add(new Fact.Joins(user.text(), group, user.text().span()), user.when());
        }
    }

    private void profile(Resource resource) {
        for (Gathering.Item role : all.items(resource, "Roles")) {
            all.add(
                    new Fact.Profiles(
                            all.names().name(resource), all.names().arn(resource), role.text(), resource.span()),
                    role.when());
        }
    }

    private void identity(Resource resource) {
        Identity.Kind kind = PolicySites.identityOf(resource.type());
        if (kind == null) {
            return;
        }
        Value.Text name = all.names().name(resource);
        Identity identity = new Identity(kind, resource.id(), name, all.names().arn(resource), resource.span());
        for (Scenario there : all.existence(resource)) {
            all.add(new Fact.Knows(identity), there);
        }
        if (kind != Identity.Kind.GROUP) {
            for (Gathering.Item policy : all.items(resource, "PermissionsBoundary")) {
                all.add(new Fact.Bounds(kind, name, policy.text(), policy.text().span()), policy.when());
            }
        }
        for (Gathering.Item policy : all.items(resource, "ManagedPolicyArns")) {
            all.add(new Fact.Attaches(kind, name, policy.text(), policy.text().span()), policy.when());
        }
        if (kind == Identity.Kind.USER) {
            for (Gathering.Item group : all.items(resource, "Groups")) {
                all.add(new Fact.Joins(name, group.text(), group.text().span()), group.when());
            }
        }
    }

    private static boolean isElsewhere(String type) {
        return type.endsWith("::MODULE") || type.equals("AWS::CloudFormation::StackSet");
    }

    private static boolean isNested(String type) {
        return type.equals("AWS::CloudFormation::Stack") || type.equals("AWS::Serverless::Application");
    }

    /** Whether {@link Further} reads a resource type; asked here, so that it is not loaded for the answer. */
    private static boolean isFurther(String type) {
        return switch (type) {
            case "AWS::Organizations::Policy",
                    "AWS::SSO::PermissionSet",
                    "AWS::SSO::Assignment",
                    "AWS::EC2::VPCEndpoint",
                    "AWS::EKS::PodIdentityAssociation",
                    "AWS::ECS::TaskDefinition",
                    "AWS::ECS::ExpressGatewayService",
                    "AWS::Lambda::Function",
                    "AWS::AppRunner::Service",
                    "AWS::CodeBuild::Project",
                    "AWS::EKS::Nodegroup",
                    "AWS::EKS::FargateProfile",
                    "AWS::EKS::Cluster",
                    "AWS::Batch::JobDefinition",
                    "AWS::Batch::ComputeEnvironment",
                    "AWS::SageMaker::Model",
                    "AWS::SageMaker::Image",
                    "AWS::SageMaker::ImageVersion",
                    "AWS::EC2::Instance",
                    "AWS::EC2::LaunchTemplate",
                    "AWS::AutoScaling::LaunchConfiguration",
                    "AWS::ElasticBeanstalk::Environment",
                    "AWS::EMRServerless::Application",
                    "AWS::ImageBuilder::ContainerRecipe",
                    "AWS::BedrockAgentCore::Runtime" -> true;
            default -> false;
        };
    }
}
