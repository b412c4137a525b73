package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageReference;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a role lacks to pull an image, each answer a certain one. */
record Pulls(Identity role, Access access) {
    private static final List<String> PULL = List.of(EcrAction.BATCH_GET_IMAGE, EcrAction.GET_DOWNLOAD_URL_FOR_LAYER);

    /**
     * The actions that the role surely lacks to pull an image from a private repository of ECR. Of a repository that nobody
     * declares only the login is certain, for its own policy may allow the rest, unless it is in another account.
     */
    List<String> missing(Value.Text image) {
        List<String> missing = new ArrayList<>();
        if (!ImageReference.of(image).isPrivateEcr().isYes()) {
            return missing;
        }
        if (access.mayLogIn(role).allowed().isNo()) {
            missing.add(EcrAction.GET_AUTHORIZATION_TOKEN);
        }
        if (access.model().repositoryOf(image).isPresent() || isElsewhere(image)) {
            for (String action : PULL) {
                if (mayRead(action, image).isNo()) {
                    missing.add(action);
                }
            }
        }
        return missing;
    }

    /** Whether the role surely may read an image, once it is logged in. */
    boolean mayRead(Value.Text image) {
        Truth all = Truth.YES;
        for (String action : PULL) {
            all = all.and(mayRead(action, image));
        }
        return all.isYes();
    }

    private Truth mayRead(String action, Value.Text image) {
        Optional<Repository> repository = access.model().repositoryOf(image);
        return repository.isPresent()
                ? access.may(new Requester.Declared(role), action, repository.get())
                        .allowed()
                : access.byOwnPolicies(role, action, arn(ImageReference.of(image)))
                        .allowed();
    }

    /** Whether an image is surely in another account, where a role needs rights of its own whatever the repository says. */
    private boolean isElsewhere(Value.Text image) {
        Accounts.Standing standing =
                access.accounts().of(ImageReference.of(image).account().orElseThrow());
        return standing == Accounts.Standing.TRUSTED || standing == Accounts.Standing.EXPIRED;
    }

    /** The repository of an image in a private registry, whoever declares it. */
    private static Value.Text arn(ImageReference reference) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.nowhere("arn:"));
        parts.add(new Part.Open(Hole.PARTITION, Value.NOWHERE));
        parts.add(Part.Literal.nowhere(":ecr:"));
        parts.addAll(reference.region().orElseThrow().parts());
        parts.add(Part.Literal.nowhere(":"));
        parts.addAll(reference.account().orElseThrow().parts());
        parts.add(Part.Literal.nowhere(":repository/"));
        parts.addAll(reference.repository().orElseThrow().parts());
        return new Value.Text(parts, Value.NOWHERE);
    }

    /** From what runs an image over the role that pulls it to the repository. */
    List<Step> way(ImageConsumer consumer, Value.Text image) {
        return wayOf(consumer)
                .at(image.span(), "which has to pull this image")
                .on(access.model().repositoryOf(image))
                .steps();
    }

    /** From what runs images to the role that pulls them. */
    Way wayOf(ImageConsumer consumer) {
        return new Way(access)
                .at(consumer.span(), "the " + ConsumerCannotPull.named(consumer))
                .at(consumer.puller().orElseThrow().span(), "pulls as this role")
                .of(role);
    }

    /** Whether the consumer's only way to its images is the role that its template names. */
    static boolean byItsRoleAlone(ImageConsumer consumer) {
        return switch (consumer.kind()) {
            case ECS_FARGATE_TASK, BATCH_FARGATE_JOB, APP_RUNNER_SERVICE, CODEBUILD_PROJECT, SAGEMAKER_MODEL -> true;
            // on machines the instance's role can pull as well, and nodes are not asked here
            default -> false;
        };
    }

    /** An image as a message names it: its repository where that is declared. */
    String shown(Value.Text image) {
        Optional<Repository> repository = access.model().repositoryOf(image);
        return "`" + (repository.isPresent() ? repository.get().shown() : image.shown()) + "`";
    }
}
