package io.github.ecrlint.terraform;

import io.github.ecrlint.model.ImageConsumer.Kind;

/** Images that are told by several resources: those of SageMaker Studio, and those that EC2 Image Builder builds upon. */
final class ImageSites {
    private static final String RECIPE = "aws_imagebuilder_container_recipe";
    private static final String INFRASTRUCTURE = "aws_imagebuilder_infrastructure_configuration";
    private static final String PROFILE = "instance_profile_name";

    private ImageSites() {}

    static void read(Site of, Facts facts) {
        switch (of.type()) {
            case "aws_sagemaker_image" -> {
                facts.keep(of);
                new Consumer(of, Kind.SAGEMAKER_IMAGE).puller(of, "role_arn").into(facts);
            }
            case RECIPE -> facts.keep(of);
            case INFRASTRUCTURE -> {
                facts.keep(of);
                new Consumer(of, Kind.IMAGE_BUILDER).puller(of, PROFILE).into(facts);
            }
            case "aws_sagemaker_image_version", "aws_imagebuilder_image", "aws_imagebuilder_image_pipeline" ->
                facts.postpone(of);
            default -> {}
        }
    }

    /** What names other resources, once all are known. */
    static void readLate(Site of, Facts facts) {
        if (of.type().equals("aws_sagemaker_image_version")) {
            Site image = facts.kept("aws_sagemaker_image", "image_name", of.text("image_name"));
            new Consumer(of, Kind.SAGEMAKER_IMAGE)
                    .image(of, "base_image")
                    .puller(image, "role_arn")
                    .into(facts);
            return;
        }
        Site recipe = facts.kept(RECIPE, "arn", of.text("container_recipe_arn"));
        if (recipe != null) {
            new Consumer(of, Kind.IMAGE_BUILDER)
                    .image(recipe, "parent_image")
                    .puller(facts.kept(INFRASTRUCTURE, "arn", of.text("infrastructure_configuration_arn")), PROFILE)
                    .into(facts);
        }
    }
}
