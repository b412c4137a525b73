package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageReference;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts are the project's own, which ones it trusts, and which ones are somebody else's.
 *
 * <p>Templates seldom say which account they are for, but they give it away: an account is the project's own where an ARN or an
 * image puts a repository or identity that the project declares there.
 */
public final class Accounts {
    private final TrustInventory trust;
    private final Set<String> own;

    Accounts(Model model, TrustInventory trust) {
        this.trust = trust;
        this.own = new HashSet<>(trust.own());
        new Evidence(model).collect();
    }

    /** What an account is to the project. */
    public enum Standing {
        OWN,
        TRUSTED,
        /** It was trusted up to a day that is over. */
        EXPIRED,
        /** Nobody lists it, and nothing says that it is the own one. */
        FOREIGN,
        /** It is not resolved. */
        UNKNOWN
    }

    /** What an account is to the project: twelve digits or a hole. */
    public Standing of(Value.Text account) {
        if (!account.isLiteral()) {
            boolean isOwn =
                    account.parts().size() == 1 && account.hole().orElseThrow().meaning() == Hole.Meaning.OWN_ACCOUNT;
            return isOwn ? Standing.OWN : Standing.UNKNOWN;
        }
        String id = account.shown();
        if (!Naming.isAccountId(id)) {
            return Standing.UNKNOWN;
        }
        Optional<TrustInventory.Partner> partner = trust.partner(id);
        if (partner.isPresent() && !trust.isExpired(partner.get())) {
            return Standing.TRUSTED;
        }
        if (own.contains(id)) {
            return Standing.OWN;
        }
        return partner.isPresent() ? Standing.EXPIRED : Standing.FOREIGN;
    }

    /** Looks for what gives the own accounts away. */
    private final class Evidence {
        private final Model model;
        private final Set<String> repositories = new HashSet<>();
        private final Set<String> identities = new HashSet<>();

        Evidence(Model model) {
            this.model = model;
        }

        void collect() {
            for (Repository repository : model.repositories()) {
                add(repository.name(), repositories);
                addAccount(Arns.segments(repository.arn()));
            }
            for (Identity identity : model.identities()) {
                add(identity.name(), identities);
                addAccount(Arns.segments(identity.arn()));
            }
            for (Policy policy : model.policies()) {
                for (Statement statement : policy.statements()) {
                    lookAt(statement, policy.kind() == PolicyKind.REGISTRY);
                }
            }
            lookAt(model.consumers());
            lookAt(model.possibleConsumers());
        }

        private void lookAt(List<ImageConsumer> consumers) {
            for (ImageConsumer consumer : consumers) {
                for (Value.Text image : consumer.images()) {
                    lookAt(ImageReference.of(image));
                }
            }
        }

        /** @param ofRegistry whether its resources can be nobody else's */
        private void lookAt(Statement statement, boolean ofRegistry) {
            if (statement.resources() instanceof Resources.Only only) {
                for (Value.Text pattern : only.patterns()) {
                    lookAt(pattern);
                    if (ofRegistry) {
                        addAccount(Arns.segments(pattern));
                    }
                }
            }
            if (statement.principals() instanceof Principals.Only only) {
                for (Principal principal : only.list()) {
                    lookAt(principal.text());
                }
            }
        }

        private void lookAt(Value.Text text) {
            List<Value.Text> arn = Arns.segments(text);
            if (arn.size() < 6 || !arn.get(4).isLiteral() || !arn.get(5).isLiteral()) {
                return;
            }
            String resource = arn.get(5).shown();
            boolean ours = arn.get(2).is("ecr") && resource.startsWith("repository/")
                    ? repositories.contains(resource.substring("repository/".length()))
                    : arn.get(2).is("iam")
                            && !resource.equals("root")
                            && identities.contains(resource.substring(resource.lastIndexOf('/') + 1));
            if (ours) {
                addAccount(arn);
            }
        }

        private void lookAt(ImageReference image) {
            if (image.isPrivateEcr().isYes()
                    && repositories.contains(image.repository().orElseThrow().shown())
                    && image.account().orElseThrow().isLiteral()) {
                own.add(image.account().get().shown());
            }
        }

        private void addAccount(List<Value.Text> arn) {
            if (arn.size() == 6
                    && arn.get(4).isLiteral()
                    && Naming.isAccountId(arn.get(4).shown())) {
                own.add(arn.get(4).shown());
            }
        }

        private static void add(Value.Text name, Set<String> names) {
            if (name.isLiteral()) {
                names.add(name.shown());
            }
        }
    }
}
