package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/** In which order a world's resources are made, as far as its language settles that. */
public abstract class Order {

    /** Whether what sets a policy may wait for an identity; false where it surely does not. */
    protected abstract boolean mayWait(Policy policy, Identity identity);

    /** Adds which policies on repositories name identities that they do not wait for. */
    public void addOutruns(List<Fact> facts) {
        List<Fact> found = new ArrayList<>(0);
        for (Fact fact : facts) {
            if (fact instanceof Fact.Guards guards && guards.namesIdentity()) {
                for (Statement statement : guards.policy().statements()) {
                    if (statement.principals() instanceof Principals.Only only) {
                        add(guards.policy(), only.list(), facts, found);
                    }
                }
            }
        }
        facts.addAll(found);
    }

    private void add(Policy policy, List<Principal> principals, List<Fact> facts, List<Fact> found) {
        for (Principal principal : principals) {
            for (Fact fact : principal.type() == Principal.Type.AWS ? facts : List.<Fact>of()) {
                if (fact instanceof Fact.Knows knows) {
                    Identity identity = knows.identity();
                    boolean isNamed = identity.name().isLiteral()
                            && Arns.same(principal.text(), identity.arn()).isYes();
                    if (isNamed && !mayWait(policy, identity)) {
                        found.add(new Fact.Outruns(policy, principal.text(), identity));
                    }
                }
            }
        }
    }
}
