package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Outcome;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.policy.Scenario;
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
    private final Resource resource;
    private final Value.Obj properties;
    private final Scenario when;

    private Consumers(Gathering all, Resource resource, Value.Obj properties, Scenario when) {
        this.all = all;
        this.resource = resource;
        this.properties = properties;
        this.when = when;
    }

    /** Reads what runs images, in each scenario in which it does so in another way. */
    static void read(Resource resource, Gathering all) {
        Value written = resource.body().get("Properties").orElse(null);
        if (written == null) {
            return;
        }
        for (Outcome outcome : all.evaluator().outcomes(resource, ImageProperties.among(written), all.out())) {
            if (outcome.value().orElse(null) instanceof Value.Obj properties) {
                new Consumers(all, resource, properties, outcome.when()).read();
            }
        }
    }

    private void read() {
        switch (resource.type()) {
            case "AWS::ECS::TaskDefinition" -> task();
            case "AWS::ECS::ExpressGatewayService" -> express();
            case "AWS::Lambda::Function" -> function();
            case "AWS::AppRunner::Service" -> appRunner();
            case "AWS::CodeBuild::Project" -> build();
            case "AWS::EKS::Nodegroup" -> nodes(Kind.EKS_NODE_GROUP, property("NodeRole"));
            case "AWS::EKS::FargateProfile" -> nodes(Kind.EKS_FARGATE_PROFILE, property("PodExecutionRoleArn"));
            case "AWS::EKS::Cluster" -> cluster();
            case "AWS::Batch::JobDefinition" -> new BatchJobs(all, resource, properties, when).read();
            case "AWS::Batch::ComputeEnvironment" ->
                nodes(Kind.BATCH_COMPUTE_ENVIRONMENT, inside("ComputeResources", "InstanceRole"));
            case "AWS::SageMaker::Model" -> model();
            case "AWS::SageMaker::Image" -> nodes(Kind.SAGEMAKER_IMAGE, property("ImageRoleArn"));
            case "AWS::SageMaker::ImageVersion" -> imageVersion();
            case "AWS::EC2::Instance" -> nodes(Kind.EC2_INSTANCE, property("IamInstanceProfile"));
            case "AWS::EC2::LaunchTemplate" -> launchTemplate();
            case "AWS::AutoScaling::LaunchConfiguration" -> nodes(Kind.LAUNCH_TEMPLATE, property("IamInstanceProfile"));
            case "AWS::ElasticBeanstalk::Environment" -> beanstalk();
            case "AWS::EMRServerless::Application" -> emr();
            case "AWS::ImageBuilder::ContainerRecipe" -> recipe();
            case "AWS::BedrockAgentCore::Runtime" -> agent();
            default -> throw new IllegalStateException("no such consumer");
        }
    }

    private void task() {
        List<Value.Text> images = new ArrayList<>();
        for (Value container : list(property("ContainerDefinitions"))) {
            // with credentials of its own a container pulls from somebody else's registry
            if (container instanceof Value.Obj obj
                    && obj.get("RepositoryCredentials").isEmpty()) {
                image(obj.get("Image"), images);
            }
        }
        add(
                isFargate(property("RequiresCompatibilities")) ? Kind.ECS_FARGATE_TASK : Kind.ECS_TASK,
                images,
                role("ExecutionRoleArn", property("ExecutionRoleArn")),
                role("TaskRoleArn", property("TaskRoleArn")));
    }

    private void express() {
        List<Value.Text> images = new ArrayList<>();
        image(inside("PrimaryContainer", "Image"), images);
        add(
                Kind.ECS_EXPRESS_SERVICE,
                images,
                role("ExecutionRoleArn", property("ExecutionRoleArn")),
                role("InfrastructureRoleArn", property("InfrastructureRoleArn")),
                role("TaskRoleArn", property("TaskRoleArn")));
    }

    private void function() {
        List<Value.Text> images = new ArrayList<>();
        image(inside("Code", "ImageUri"), images);
        if (!images.isEmpty()) {
            add(Kind.LAMBDA_FUNCTION, images, Optional.empty(), role("Role", property("Role")));
        }
    }

    private void appRunner() {
        List<Value.Text> images = new ArrayList<>();
        Optional<Value> source = property("SourceConfiguration");
        image(in(in(source, "ImageRepository"), "ImageIdentifier"), images);
        if (!images.isEmpty()) {
            add(
                    Kind.APP_RUNNER_SERVICE,
                    images,
                    role("AccessRoleArn", in(in(source, "AuthenticationConfiguration"), "AccessRoleArn")),
                    role("InstanceRoleArn", inside("InstanceConfiguration", "InstanceRoleArn")));
        }
    }

    /** A build pulls as its service role only where it is told to; where that is open, nobody knows who pulls. */
    private void build() {
        Optional<Value> environment = property("Environment");
        List<Value.Text> images = new ArrayList<>();
        image(in(environment, "Image"), images);
        Optional<Value> credentials = in(environment, "ImagePullCredentialsType");
        Optional<RoleUse> role = role("ServiceRole", property("ServiceRole"));
        if (images.isEmpty()) {
            return;
        }
        if (credentials.isEmpty() || is(credentials, "CODEBUILD")) {
            add(Kind.CODEBUILD_PROJECT, images, Optional.empty(), role);
        } else if (is(credentials, "SERVICE_ROLE")) {
            add(Kind.CODEBUILD_PROJECT, images, role);
        }
    }

    private void cluster() {
        Optional<RoleUse> nodes = role("NodeRoleArn", inside("ComputeConfig", "NodeRoleArn"));
        if (nodes.isPresent()) {
            add(Kind.EKS_CLUSTER, List.of(), nodes, role("RoleArn", property("RoleArn")));
        }
    }

    private void model() {
        List<Value.Text> images = new ArrayList<>();
        image(inside("PrimaryContainer", "Image"), images);
        for (Value container : list(property("Containers"))) {
            image(in(Optional.of(container), "Image"), images);
        }
        add(Kind.SAGEMAKER_MODEL, images, role("ExecutionRoleArn", property("ExecutionRoleArn")));
    }

    /** Pulled by the role of the image that it is a version of, where that stands in the same template. */
    private void imageVersion() {
        List<Value.Text> images = new ArrayList<>();
        image(property("BaseImage"), images);
        Value.Text name = all.text(property("ImageName"), resource, "ImageName");
        Optional<RoleUse> role = Optional.empty();
        for (Resource other : all.template().resources().values()) {
            if (other.type().equals("AWS::SageMaker::Image")
                    && (all.text(other, "ImageName").sameAs(name)
                            || all.names().id(other, "Ref").sameAs(name))) {
                role = role("ImageRoleArn", all.value(other, "ImageRoleArn"));
            }
        }
        add(Kind.SAGEMAKER_IMAGE, images, role);
    }

    private void launchTemplate() {
        Optional<Value> profile = inside("LaunchTemplateData", "IamInstanceProfile");
        Optional<Value> name = in(profile, "Name");
        nodes(Kind.LAUNCH_TEMPLATE, name.isPresent() ? name : in(profile, "Arn"));
    }

    private void beanstalk() {
        for (Value setting : list(property("OptionSettings"))) {
            Optional<Value> option = Optional.of(setting);
            if (is(in(option, "Namespace"), "aws:autoscaling:launchconfiguration")
                    && is(in(option, "OptionName"), "IamInstanceProfile")) {
                nodes(Kind.BEANSTALK_ENVIRONMENT, in(option, "Value"));
            }
        }
    }

    private void emr() {
        List<Value.Text> images = new ArrayList<>();
        image(inside("ImageConfiguration", "ImageUri"), images);
        if (property("WorkerTypeSpecifications").orElse(null) instanceof Value.Obj workers) {
            for (Value.Entry worker : workers.entries()) {
                image(in(in(Optional.of(worker.value()), "ImageConfiguration"), "ImageUri"), images);
            }
        }
        if (!images.isEmpty()) {
            add(Kind.EMR_SERVERLESS_APPLICATION, images, Optional.empty());
        }
    }

    /** Pulled by the instances of the template's infrastructure configuration, where there is only one. */
    private void recipe() {
        List<Value.Text> images = new ArrayList<>();
        image(property("ParentImage"), images);
        List<Resource> infrastructures = new ArrayList<>();
        for (Resource other : all.template().resources().values()) {
            if (other.type().equals("AWS::ImageBuilder::InfrastructureConfiguration")) {
                infrastructures.add(other);
            }
        }
        if (infrastructures.size() == 1) {
            add(
                    Kind.IMAGE_BUILDER,
                    images,
                    role("InstanceProfileName", all.value(infrastructures.get(0), "InstanceProfileName")));
        }
    }

    private void agent() {
        List<Value.Text> images = new ArrayList<>();
        Optional<Value> artifact = property("AgentRuntimeArtifact");
        image(in(in(artifact, "ContainerConfiguration"), "ContainerUri"), images);
        if (!images.isEmpty()) {
            add(Kind.AGENT_RUNTIME, images, role("RoleArn", property("RoleArn")));
        }
    }

    /** What runs images that are named elsewhere; without a role of its own it tells nothing. */
    private void nodes(Kind kind, Optional<Value> role) {
        String attribute = switch (kind) {
            case EKS_NODE_GROUP -> "NodeRole";
            case EKS_FARGATE_PROFILE -> "PodExecutionRoleArn";
            case BATCH_COMPUTE_ENVIRONMENT -> "InstanceRole";
            case SAGEMAKER_IMAGE -> "ImageRoleArn";
            default -> "IamInstanceProfile";
        };
        Optional<RoleUse> puller = role(attribute, role);
        if (puller.isPresent()) {
            add(kind, List.of(), puller);
        }
    }

    @SafeVarargs
    private void add(Kind kind, List<Value.Text> images, Optional<RoleUse> puller, Optional<RoleUse>... others) {
        List<RoleUse> rest = new ArrayList<>();
        for (Optional<RoleUse> other : others) {
            if (other.isPresent()) {
                rest.add(other.get());
            }
        }
        all.add(new Fact.Consumes(new ImageConsumer(kind, resource.id(), images, puller, rest, resource.span())), when);
    }

    private Optional<Value> property(String name) {
        Optional<Value> value = properties.get(name);
        return value.orElse(null) instanceof Value.Null ? Optional.empty() : value;
    }

    private Optional<Value> inside(String property, String key) {
        return in(property(property), key);
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
