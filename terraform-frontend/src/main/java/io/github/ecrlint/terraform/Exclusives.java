package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resources that take away what they do not name: of policies that others give to the same identity, or of the attachments of one
 * policy, it is not known which stay, for Terraform undoes them with each run.
 *
 * <p>Source: the provider's documentation of {@code aws_iam_policy_attachment}, {@code aws_iam_role_policies_exclusive} and their
 * like, and of {@code managed_policy_arns} and {@code inline_policy} of {@code aws_iam_role}.
 */
final class Exclusives {
    private final List<Claim> claims = new ArrayList<>();

    /** What a claim is about. */
    enum About {
        INLINE,
        ATTACHED,
        ATTACHMENTS_OF
    }

    /**
     * A resource that says all there is.
     *
     * @param of the identity, or the ARN of the policy, whose this is
     * @param all what it names; where not all of that is known, the claim is none
     */
    private record Claim(About about, Identity.Kind kind, String of, List<String> all, String address) {}

    /** Takes a claim on the policies of an identity, or on the identities of a policy (then without a kind). */
    void claim(About about, Identity.Kind kind, Value.Text of, List<Value.Text> all, String address) {
        List<String> keys = new ArrayList<>();
        for (Value.Text text : all) {
            if (isOpen(text)) {
                return;
            }
            keys.add(text.key());
        }
        claims.add(new Claim(about, kind, of.key(), keys, address));
    }

    static boolean isOpen(Value.Text text) {
        return text.hole().isPresent() && text.hole().get().meaning() == Hole.Meaning.OPAQUE;
    }

    /** Puts a doubt to all facts that a claim of another resource contests. */
    void contest(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Fact.Embeds embeds) {
                String doubt = doubt(embeds);
                if (doubt != null) {
                    facts.set(
                            i,
                            new Fact.Embeds(
                                    embeds.policy(),
                                    embeds.kind(),
                                    embeds.identity(),
                                    embeds.name(),
                                    Optional.of(doubt)));
                }
            } else if (facts.get(i) instanceof Fact.Attaches attaches) {
                String doubt = doubt(attaches);
                if (doubt != null) {
                    facts.set(
                            i,
                            new Fact.Attaches(
                                    attaches.kind(),
                                    attaches.identity(),
                                    attaches.policyArn(),
                                    attaches.span(),
                                    Optional.of(doubt)));
                }
            }
        }
    }

    private String doubt(Fact.Embeds embeds) {
        if (embeds.name().isEmpty() || isOpen(embeds.name().get())) {
            return null;
        }
        for (Claim claim : claims) {
            boolean contests = claim.about() == About.INLINE
                    && claim.kind() == embeds.kind()
                    && claim.of().equals(embeds.identity().key())
                    && !claim.all().contains(embeds.name().get().key());
            if (contests) {
                return "`" + claim.address() + "` takes away inline policies that it does not name";
            }
        }
        return null;
    }

    private String doubt(Fact.Attaches attaches) {
        String identity = attaches.identity().key();
        String arn = attaches.policyArn().key();
        for (Claim claim : claims) {
            boolean ofIdentity = claim.about() == About.ATTACHED
                    && claim.kind() == attaches.kind()
                    && claim.of().equals(identity)
                    && !claim.all().contains(arn)
                    && !isOpen(attaches.policyArn());
            if (ofIdentity) {
                return "`" + claim.address() + "` takes away attached policies that it does not name";
            }
            boolean ofPolicy = claim.about() == About.ATTACHMENTS_OF
                    && claim.of().equals(arn)
                    && !claim.all().contains(identity)
                    && !isOpen(attaches.identity());
            if (ofPolicy) {
                return "`" + claim.address() + "` takes the policy away from all that it does not name";
            }
        }
        return null;
    }
}
