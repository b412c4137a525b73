package io.github.ecrlint.terraform;

import io.github.ecrlint.terraform.eval.Instance;

/** The table of where policies, and what they are tied to, live in resources; each part of it is loaded when it is met. */
final class PolicySites {
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
        }
    }
}
