package io.github.ecrlint.terraform;

import io.github.ecrlint.terraform.eval.Instance;

/** The table of where policies, and what they are tied to, live in resources; each part of it is loaded when it is met. */
final class PolicySites {
    private static final String[] CONSUMERS = {
        "aws_ecs_",
        "aws_batch_",
        "aws_lambda_function",
        "aws_apprunner_",
        "aws_codebuild_",
        "aws_sagemaker_",
        "aws_eks_",
        "aws_instance",
        "aws_spot_",
        "aws_launch_",
        "aws_elastic_beanstalk_",
        "aws_emrserverless_",
        "aws_bedrockagentcore_"
    };

    private PolicySites() {}

    static void read(Instance of, Facts facts) {
        String type = of.type();
        if (type == null || !type.startsWith("aws_")) {
            return;
        }
        if (type.startsWith("aws_ecr")) {
            EcrSites.read(Site.of(of, facts), facts);
        } else if (type.startsWith("aws_iam_")) {
            IamSites.read(Site.of(of, facts), facts);
        } else if (type.startsWith("aws_ssoadmin_")) {
            PermissionSetSites.read(Site.of(of, facts), facts);
        } else if (isLimit(type)) {
            AccountSites.read(Site.of(of, facts), facts);
        } else if (type.startsWith("aws_imagebuilder_") || type.startsWith("aws_sagemaker_image")) {
            ImageSites.read(Site.of(of, facts), facts);
        } else if (mayRunImages(type)) {
            ConsumerSites.read(Site.of(of, facts), facts);
        }
    }

    /** What can be read only when all else has been. */
    static void readLate(Site of, Facts facts) {
        if (of.type().startsWith("aws_vpc_endpoint")) {
            AccountSites.readLate(of, facts);
        } else {
            ImageSites.readLate(of, facts);
        }
    }

    private static boolean isLimit(String type) {
        return type.startsWith("aws_organizations_policy")
                || type.startsWith("aws_vpc_endpoint")
                || type.startsWith("aws_eks_pod_identity");
    }

    private static boolean mayRunImages(String type) {
        for (String prefix : CONSUMERS) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
