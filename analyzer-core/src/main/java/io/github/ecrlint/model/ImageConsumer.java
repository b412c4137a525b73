package io.github.ecrlint.model;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Something that the project deploys and that pulls images.
 *
 * <p>Source of who pulls: the developer guides of the services, by way of the ECR User Guide's "Using Amazon ECR with ...".
 *
 * @param address as its language names it: {@code aws_ecs_task_definition.web}, a logical id
 * @param images each with the place that names it, in the order of the template; without those that are given elsewhere, and
 *     empty for nodes, which run whatever is put on them
 * @param puller what names the role that pulls; empty where the template gives none, or where it is none
 * @param others what names roles that do not pull, though they are often taken for those that do
 * @param span the place that declares it: its labels or its logical id
 */
public record ImageConsumer(
        Kind kind, String address, List<Value.Text> images, Optional<RoleUse> puller, List<RoleUse> others, Span span) {

    public ImageConsumer {
        images = List.copyOf(images);
        others = List.copyOf(others);
    }

    /** What runs the images. */
    public enum Kind {
        /** On Fargate or on machines, whose role can pull as well. */
        ECS_TASK("task definition"),
        /** On Fargate alone. */
        ECS_FARGATE_TASK("task definition"),
        ECS_EXPRESS_SERVICE("service"),
        /** On Fargate or on machines, whose role can pull as well. */
        BATCH_JOB("job definition"),
        /** On Fargate alone. */
        BATCH_FARGATE_JOB("job definition"),
        BATCH_COMPUTE_ENVIRONMENT("compute environment"),
        LAMBDA_FUNCTION("function"),
        APP_RUNNER_SERVICE("service"),
        CODEBUILD_PROJECT("build project"),
        SAGEMAKER_MODEL("model"),
        SAGEMAKER_IMAGE("image"),
        EKS_NODE_GROUP("node group"),
        EKS_FARGATE_PROFILE("Fargate profile"),
        EKS_CLUSTER("cluster"),
        EC2_INSTANCE("instance"),
        LAUNCH_TEMPLATE("launch template"),
        BEANSTALK_ENVIRONMENT("environment"),
        EMR_SERVERLESS_APPLICATION("application"),
        IMAGE_BUILDER("image pipeline"),
        AGENT_RUNTIME("agent runtime");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The kind in words, to be shown. */
        public String title() {
            return title;
        }
    }

    /**
     * An attribute that names a role or an instance profile.
     *
     * @param attribute as its language names it: {@code execution_role_arn}, {@code ExecutionRoleArn}
     * @param role name or ARN of a role, or of an instance profile where the attribute takes one
     * @param span the place of the attribute's value
     */
    public record RoleUse(String attribute, Value.Text role, Span span) {}

    /**
     * The service that pulls on its own behalf, so that the repository policy must let it in; empty where a role pulls.
     *
     * <p>A CodeBuild project does so unless it pulls as its service role (source: CodeBuild User Guide, "Sample: Amazon ECR").
     */
    public Optional<String> service() {
        return switch (kind) {
            case LAMBDA_FUNCTION -> Optional.of("lambda.amazonaws.com");
            case EMR_SERVERLESS_APPLICATION -> Optional.of("emr-serverless.amazonaws.com");
            case CODEBUILD_PROJECT -> puller.isEmpty() ? Optional.of("codebuild.amazonaws.com") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
