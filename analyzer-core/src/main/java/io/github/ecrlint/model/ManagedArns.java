package io.github.ecrlint.model;

import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds managed policies by their ARNs: those of the project, and AWS's own. */
final class ManagedArns {
    private final Names<Policy> byArn = new Names<>();

    void add(String world, Value.Text arn, Policy policy) {
        byArn.add(world, arn, policy);
    }

    /** The managed policy of an ARN, of the project or of AWS's own, with its alternatives; empty where it is not known. */
    List<Policy> named(String world, Value.Text arn) {
        Policy own = byArn.find(world, arn);
        List<Policy> all = byArn.all(world, arn);
        if (own == null && !all.isEmpty() && isOneWithAlternatives(all)) {
            own = all.get(0);
        }
        List<Policy> found = new ArrayList<>(1);
        if (own != null) {
            for (Policy policy : all) {
                if (policy.on().equals(own.on())) {
                    found.add(policy);
                }
            }
            return found;
        }
        Optional<String> name = ManagedPolicies.nameIn(arn);
        Optional<Policy> ofAws = name.isPresent() ? ManagedPolicies.named(name.get()) : Optional.empty();
        if (ofAws.isPresent()) {
            found.add(ofAws.get());
        }
        return found;
    }

    private static boolean isOneWithAlternatives(List<Policy> policies) {
        for (Policy policy : policies) {
            if (!policy.on().equals(policies.get(0).on())) {
                return false;
            }
        }
        return true;
    }

    static String whyUnseen(String what, Value.Text arn) {
        Optional<Hole> hole = arn.hole();
        if (hole.isPresent() && hole.get().meaning() == Hole.Meaning.OPAQUE) {
            String article = what.startsWith("a") ? "an " : "a ";
            return article + what + " is not resolved: " + hole.get().reason();
        }
        return "the " + what + " `" + arn.shown() + "` is not part of the project";
    }
}
