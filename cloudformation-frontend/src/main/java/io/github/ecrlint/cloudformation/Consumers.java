package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The resources that run images, each with the role that pulls them.
 *
 * <p>Source: the CloudFormation reference of each type, for which role is whose.
 */
final class Consumers {
    private final Gathering all;

    Consumers(Gathering all) {
        this.all = all;
    }

    void read(Resource resource) {
        switch (resource.type()) {
            case "AWS::ECS::TaskDefinition" -> task(resource);
            case "AWS::ECS::ExpressGatewayService" -> express(resource);
            case "AWS::Lambda::Function" -> function(resource);
            case "AWS::AppRunner::Service" -> appRunner(resource);
            case "AWS::CodeBuild::Project" -> build(resource);
            case "AWS::EKS::Nodegroup" -> nodes(Kind.EKS_NODE_GROUP, resource, property(resource, "NodeRole"));
            case "AWS::EKS::FargateProfile" ->
                nodes(Kind.EKS_FARGATE_PROFILE, resource, property(resource, "PodExecutionRoleArn"));
            case "AWS::EKS::Cluster" -> cluster(resource);
            case "AWS::Batch::JobDefinition" -> new BatchJobs(all).read(resource);
            case "AWS::Batch::ComputeEnvironment" ->
                nodes(Kind.BATCH_COMPUTE_ENVIRONMENT, resource, inside(resource, "ComputeResources", "InstanceRole"));
            case "AWS::SageMaker::Model" -> model(resource);
            case "AWS::SageMaker::Image" -> nodes(Kind.SAGEMAKER_IMAGE, resource, property(resource, "ImageRoleArn"));
            case "AWS::SageMaker::ImageVersion" -> imageVersion(resource);
            case "AWS::EC2::Instance" -> nodes(Kind.EC2_INSTANCE, resource, property(resource, "IamInstanceProfile"));
            case "AWS::EC2::LaunchTemplate" -> launchTemplate(resource);
            case "AWS::AutoScaling::LaunchConfiguration" ->
                nodes(Kind.LAUNCH_TEMPLATE, resource, property(resource, "IamInstanceProfile"));
            case "AWS::ElasticBeanstalk::Environment" -> beanstalk(resource);
            case "AWS::EMRServerless::Application" -> emr(resource);
            case "AWS::ImageBuilder::ContainerRecipe" -> recipe(resource);
            case "AWS::BedrockAgentCore::Runtime" -> agent(resource);
            default -> throw new IllegalStateException("no such consumer");
        }
    }

    private void task(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        for (Value container : list(property(resource, "ContainerDefinitions"))) {
            // with credentials of its own a container pulls from somebody else's registry
            if (container instanceof Value.Obj obj
                    && obj.get("RepositoryCredentials").isEmpty()) {
                image(obj.get("Image"), images);
            }
        }
        add(
                isFargate(property(resource, "RequiresCompatibilities")) ? Kind.ECS_FARGATE_TASK : Kind.ECS_TASK,
                resource,
                images,
                role("ExecutionRoleArn", property(resource, "ExecutionRoleArn")),
                role("TaskRoleArn", property(resource, "TaskRoleArn")));
    }

    private void express(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(inside(resource, "PrimaryContainer", "Image"), images);
        add(
                Kind.ECS_EXPRESS_SERVICE,
                resource,
                images,
                role("ExecutionRoleArn", property(resource, "ExecutionRoleArn")),
                role("InfrastructureRoleArn", property(resource, "InfrastructureRoleArn")),
                role("TaskRoleArn", property(resource, "TaskRoleArn")));
    }

    private void function(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(inside(resource, "Code", "ImageUri"), images);
        if (!images.isEmpty()) {
            add(Kind.LAMBDA_FUNCTION, resource, images, Optional.empty(), role("Role", property(resource, "Role")));
        }
    }

    private void appRunner(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        Optional<Value> source = property(resource, "SourceConfiguration");
        image(in(in(source, "ImageRepository"), "ImageIdentifier"), images);
        if (!images.isEmpty()) {
            add(
                    Kind.APP_RUNNER_SERVICE,
                    resource,
                    images,
                    role("AccessRoleArn", in(in(source, "AuthenticationConfiguration"), "AccessRoleArn")),
                    role("InstanceRoleArn", inside(resource, "InstanceConfiguration", "InstanceRoleArn")));
        }
    }

    /** A build pulls as its service role only where it is told to; where that is open, nobody knows who pulls. */
    private void build(Resource resource) {
        Optional<Value> environment = property(resource, "Environment");
        List<Value.Text> images = new ArrayList<>();
        image(in(environment, "Image"), images);
        Optional<Value> credentials = in(environment, "ImagePullCredentialsType");
        Optional<RoleUse> role = role("ServiceRole", property(resource, "ServiceRole"));
        if (images.isEmpty()) {
            return;
        }
        if (credentials.isEmpty() || is(credentials, "CODEBUILD")) {
            add(Kind.CODEBUILD_PROJECT, resource, images, Optional.empty(), role);
        } else if (is(credentials, "SERVICE_ROLE")) {
            add(Kind.CODEBUILD_PROJECT, resource, images, role);
        }
    }

    private void cluster(Resource resource) {
        Optional<RoleUse> nodes = role("NodeRoleArn", inside(resource, "ComputeConfig", "NodeRoleArn"));
        if (nodes.isPresent()) {
            add(Kind.EKS_CLUSTER, resource, List.of(), nodes, role("RoleArn", property(resource, "RoleArn")));
        }
    }

    private void model(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(inside(resource, "PrimaryContainer", "Image"), images);
        for (Value container : list(property(resource, "Containers"))) {
            image(in(Optional.of(container), "Image"), images);
        }
        add(Kind.SAGEMAKER_MODEL, resource, images, role("ExecutionRoleArn", property(resource, "ExecutionRoleArn")));
    }

    /** Pulled by the role of the image that it is a version of, where that stands in the same template. */
    private void imageVersion(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(property(resource, "BaseImage"), images);
        Value.Text name = all.text(resource, "ImageName");
        Optional<RoleUse> role = Optional.empty();
        for (Resource other : all.template().resources().values()) {
            if (other.type().equals("AWS::SageMaker::Image")
                    && (all.text(other, "ImageName").sameAs(name)
                            || all.names().id(other, "Ref").sameAs(name))) {
                role = role("ImageRoleArn", property(other, "ImageRoleArn"));
            }
        }
        add(Kind.SAGEMAKER_IMAGE, resource, images, role);
    }

    private void launchTemplate(Resource resource) {
        Optional<Value> profile = inside(resource, "LaunchTemplateData", "IamInstanceProfile");
        Optional<Value> name = in(profile, "Name");
        nodes(Kind.LAUNCH_TEMPLATE, resource, name.isPresent() ? name : in(profile, "Arn"));
    }

    private void beanstalk(Resource resource) {
        for (Value setting : list(property(resource, "OptionSettings"))) {
            Optional<Value> option = Optional.of(setting);
            if (is(in(option, "Namespace"), "aws:autoscaling:launchconfiguration")
                    && is(in(option, "OptionName"), "IamInstanceProfile")) {
                nodes(Kind.BEANSTALK_ENVIRONMENT, resource, in(option, "Value"));
            }
        }
    }

    private void emr(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(inside(resource, "ImageConfiguration", "ImageUri"), images);
        if (property(resource, "WorkerTypeSpecifications").orElse(null) instanceof Value.Obj workers) {
            for (Value.Entry worker : workers.entries()) {
                image(in(in(Optional.of(worker.value()), "ImageConfiguration"), "ImageUri"), images);
            }
        }
        if (!images.isEmpty()) {
            add(Kind.EMR_SERVERLESS_APPLICATION, resource, images, Optional.empty());
        }
    }

    /** Pulled by the instances of the template's infrastructure configuration, where there is only one. */
    private void recipe(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        image(property(resource, "ParentImage"), images);
        List<Resource> infrastructures = new ArrayList<>();
        for (Resource other : all.template().resources().values()) {
            if (other.type().equals("AWS::ImageBuilder::InfrastructureConfiguration")) {
                infrastructures.add(other);
            }
        }
        if (infrastructures.size() == 1) {
            add(
                    Kind.IMAGE_BUILDER,
                    resource,
                    images,
                    role("InstanceProfileName", property(infrastructures.get(0), "InstanceProfileName")));
        }
    }

    private void agent(Resource resource) {
        List<Value.Text> images = new ArrayList<>();
        Optional<Value> artifact = property(resource, "AgentRuntimeArtifact");
        image(in(in(artifact, "ContainerConfiguration"), "ContainerUri"), images);
        if (!images.isEmpty()) {
            add(Kind.AGENT_RUNTIME, resource, images, role("RoleArn", property(resource, "RoleArn")));
        }
    }

    /** What runs images that are named elsewhere; without a role of its own it tells nothing. */
    private void nodes(Kind kind, Resource resource, Optional<Value> role) {
        String attribute = switch (kind) {
            case EKS_NODE_GROUP -> "NodeRole";
            case EKS_FARGATE_PROFILE -> "PodExecutionRoleArn";
            case BATCH_COMPUTE_ENVIRONMENT -> "InstanceRole";
            case SAGEMAKER_IMAGE -> "ImageRoleArn";
            default -> "IamInstanceProfile";
        };
        Optional<RoleUse> puller = role(attribute, role);
        if (puller.isPresent()) {
            add(kind, resource, List.of(), puller);
        }
    }

    @SafeVarargs
    private void add(
            Kind kind,
            Resource resource,
            List<Value.Text> images,
            Optional<RoleUse> puller,
            Optional<RoleUse>... others) {
        List<RoleUse> rest = new ArrayList<>();
        for (Optional<RoleUse> other : others) {
            if (other.isPresent()) {
                rest.add(other.get());
            }
        }
        all.add(new Fact.Consumes(new ImageConsumer(kind, resource.id(), images, puller, rest, resource.span())));
    }

    private Optional<Value> property(Resource resource, String name) {
        return all.value(resource, name);
    }

    private Optional<Value> inside(Resource resource, String property, String key) {
        return in(property(resource, property), key);
    }

    /** Whether something runs on Fargate and nowhere else. */
    static boolean isFargate(Optional<Value> places) {
        for (Value place : list(places)) {
            if (!is(Optional.of(place), "FARGATE")) {
                return false;
            }
        }
        return !list(places).isEmpty();
    }

    static Optional<Value> in(Optional<Value> value, String key) {
        return value.orElse(null) instanceof Value.Obj obj ? obj.get(key) : Optional.empty();
    }

    static List<Value> list(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Seq seq ? seq.items() : List.of();
    }

    private static boolean is(Optional<Value> value, String text) {
        return value.orElse(null) instanceof Value.Text one && one.is(text);
    }

    static void image(Optional<Value> value, List<Value.Text> images) {
        Optional<Value.Text> text = value.isPresent() ? value.get().asText() : Optional.empty();
        if (text.isPresent()) {
            images.add(text.get());
        }
    }

    static Optional<RoleUse> role(String attribute, Optional<Value> value) {
        Optional<Value.Text> role = value.isPresent() ? value.get().asText() : Optional.empty();
        return role.isPresent()
                ? Optional.of(new RoleUse(attribute, role.get(), value.get().span()))
                : Optional.empty();
    }
}
