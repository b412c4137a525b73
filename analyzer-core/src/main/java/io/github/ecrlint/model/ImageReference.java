package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The name of an image, as far as it is one of a private ECR registry:
 * {@code 111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.0}.
 *
 * <p>Source: ECR User Guide, "Amazon ECR private registry" (URIs, with FIPS and dual-stack endpoints).
 *
 * @param isPrivateEcr whether it names an image in a private registry of ECR; the rest is there only if that is yes
 * @param isPublicEcr whether it names an image in {@code public.ecr.aws}
 * @param account twelve digits, or a hole
 * @param region a region, or a hole
 * @param repository its name, without tag and digest
 * @param tag empty where none is given, which means {@code latest} unless there is a digest
 * @param digest with its algorithm: {@code sha256:...}
 * @param isDualStack whether it goes by {@code dkr-ecr}, a name that ECS does not log in to
 */
public record ImageReference(
        Truth isPrivateEcr,
        Truth isPublicEcr,
        Optional<Value.Text> account,
        Optional<Value.Text> region,
        Optional<Value.Text> repository,
        Optional<Value.Text> tag,
        Optional<Value.Text> digest,
        boolean isDualStack) {

    /** Reads the name of an image, whether or not it is one of ECR. */
    public static ImageReference of(Value.Text image) {
        return new ImageText(image).read();
    }

    /** Whether it names an image of this repository: same account, region and name. */
    public Truth isOf(Repository declared) {
        if (!isPrivateEcr.isYes()) {
            return isPrivateEcr;
        }
        List<Value.Text> arn = Arns.segments(declared.arn());
        Truth name = Wildcard.same(repository.orElseThrow(), declared.name());
        if (arn.size() < 6) {
            return name.and(Truth.UNKNOWN);
        }
        return name.and(Wildcard.same(account.orElseThrow(), arn.get(4)))
                .and(Wildcard.same(region.orElseThrow(), arn.get(3)));
    }

    static ImageReference other(Truth isPrivate, Truth isPublic) {
        return new ImageReference(
                isPrivate,
                isPublic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
