package io.github.ecrlint.terraform;

import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.value.Value;

/** The resources that run images, and whose role pulls them. */
final class ConsumerSites {
    private ConsumerSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_ecs_task_definition" -> ContainerSites.task(of, facts);
            case "aws_batch_job_definition" -> ContainerSites.job(of, facts);
            case "aws_ecs_express_gateway_service" ->
                new Consumer(of, Kind.ECS_EXPRESS_SERVICE)
                        .image(of.block("primary_container"), "image")
                        .puller(of, "execution_role_arn")
                        .other(of, "infrastructure_role_arn")
                        .other(of, "task_role_arn")
                        .into(facts);
            case "aws_batch_compute_environment" -> nodes(of, Kind.BATCH_COMPUTE_ENVIRONMENT, facts);
            case "aws_lambda_function" -> lambda(of, facts);
            case "aws_apprunner_service" -> appRunner(of, facts);
            case "aws_codebuild_project" -> codeBuild(of, facts);
            case "aws_sagemaker_model" -> {
                Consumer model = new Consumer(of, Kind.SAGEMAKER_MODEL).puller(of, "execution_role_arn");
                for (Site container : of.blocks("primary_container")) {
                    model.image(container, "image");
                }
                for (Site container : of.blocks("container")) {
                    model.image(container, "image");
                }
                model.into(facts);
            }
            case "aws_eks_node_group" ->
                new Consumer(of, Kind.EKS_NODE_GROUP)
                        .puller(of, "node_role_arn")
                        .into(facts);
            case "aws_eks_fargate_profile" ->
                new Consumer(of, Kind.EKS_FARGATE_PROFILE)
                        .puller(of, "pod_execution_role_arn")
                        .into(facts);
            case "aws_eks_cluster" -> cluster(of, facts);
            case "aws_instance", "aws_spot_instance_request" ->
                profiled(of, "iam_instance_profile", Kind.EC2_INSTANCE, facts);
            case "aws_launch_configuration" -> profiled(of, "iam_instance_profile", Kind.LAUNCH_TEMPLATE, facts);
            case "aws_launch_template" -> nodes(of, Kind.LAUNCH_TEMPLATE, facts);
            case "aws_spot_fleet_request" -> nodes(of, Kind.EC2_INSTANCE, facts);
            case "aws_elastic_beanstalk_environment", "aws_elastic_beanstalk_configuration_template" ->
                beanstalk(of, facts);
            case "aws_emrserverless_application" ->
                new Consumer(of, Kind.EMR_SERVERLESS_APPLICATION)
                        .image(of.block("image_configuration"), "image_uri")
                        .into(facts);
            case "aws_bedrockagentcore_agent_runtime" -> agent(of, facts);
            default -> {}
        }
    }

    private static void lambda(Site of, Facts facts) {
        if (of.value("image_uri") != null) {
            new Consumer(of, Kind.LAMBDA_FUNCTION)
                    .image(of, "image_uri")
                    .other(of, "role")
                    .into(facts);
        }
    }

    private static void appRunner(Site of, Facts facts) {
        Site source = of.block("source_configuration");
        Site repository = source == null ? null : source.block("image_repository");
        if (repository == null) {
            return;
        }
        Site authentication = source.block("authentication_configuration");
        Site instance = of.block("instance_configuration");
        new Consumer(of, Kind.APP_RUNNER_SERVICE)
                .image(repository, "image_identifier")
                .puller(authentication, "access_role_arn")
                .other(instance, "instance_role_arn")
                .into(facts);
    }

    /** The project's own role pulls only if the project says so; if that is not known, nothing is said of its image. */
    private static void codeBuild(Site of, Facts facts) {
        Site environment = of.block("environment");
        Value credentials = environment == null ? null : environment.value("image_pull_credentials_type");
        Value.Text type = credentials == null ? null : of.text(credentials);
        Consumer project = new Consumer(of, Kind.CODEBUILD_PROJECT);
        if (type != null && type.is("SERVICE_ROLE")) {
            project.image(environment, "image").puller(of, "service_role");
        } else if (type == null || type.is("CODEBUILD")) {
            project.image(environment, "image").other(of, "service_role");
        }
        project.into(facts);
    }

    private static void cluster(Site of, Facts facts) {
        Site compute = of.block("compute_config");
        if (compute != null && compute.value("node_role_arn") != null) {
            new Consumer(of, Kind.EKS_CLUSTER)
                    .puller(compute, "node_role_arn")
                    .other(of, "role_arn")
                    .into(facts);
        }
    }

    private static void profiled(Site of, String attribute, Kind kind, Facts facts) {
        if (of.value(attribute) != null) {
            new Consumer(of, kind).puller(of, attribute).into(facts);
        }
    }

    /** Instances whose profile is named in a block of the resource. */
    private static void nodes(Site of, Kind kind, Facts facts) {
        String[][] places = {
            {"compute_resources", "instance_role"},
            {"iam_instance_profile", "name"},
            {"iam_instance_profile", "arn"},
            {"launch_specification", "iam_instance_profile"},
            {"launch_specification", "iam_instance_profile_arn"},
        };
        for (String[] place : places) {
            for (Site block : of.blocks(place[0])) {
                profiled(of, block, place[1], kind, facts);
            }
        }
    }

    private static void profiled(Site of, Site block, String attribute, Kind kind, Facts facts) {
        if (block.value(attribute) != null) {
            new Consumer(of, kind).puller(block, attribute).into(facts);
        }
    }

    private static void beanstalk(Site of, Facts facts) {
        for (Site setting : of.blocks("setting")) {
            boolean profile = setting.text("namespace").is("aws:autoscaling:launchconfiguration")
                    && setting.text("name").is("IamInstanceProfile");
            if (profile) {
                profiled(of, setting, "value", Kind.BEANSTALK_ENVIRONMENT, facts);
            }
        }
    }

    private static void agent(Site of, Facts facts) {
        Site artifact = of.block("agent_runtime_artifact");
        Site container = artifact == null ? null : artifact.block("container_configuration");
        if (container != null) {
            new Consumer(of, Kind.AGENT_RUNTIME)
                    .image(container, "container_uri")
                    .puller(of, "role_arn")
                    .into(facts);
        }
    }
}
