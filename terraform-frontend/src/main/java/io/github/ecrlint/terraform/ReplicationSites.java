package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The replication of a registry, rule by rule. */
final class ReplicationSites {
    private ReplicationSites() {}

    static void read(Site of, Facts facts) {
        for (Site configuration : of.blocks("replication_configuration")) {
            for (Site rule : configuration.blocks("rule")) {
                rule(of, rule, facts);
            }
        }
    }

    private static void rule(Site of, Site rule, Facts facts) {
        List<Value.Text> prefixes = new ArrayList<>(0);
        for (Site filter : rule.blocks("repository_filter")) {
            prefixes.add(filter.text("filter"));
        }
        for (Site destination : rule.blocks("destination")) {
            Value.Text account = destination.text("registry_id");
            facts.reads(account, of);
            facts.replicate(new Fact.Replicates(
                    of.text("registry_id"),
                    account,
                    destination.text("region"),
                    prefixes,
                    facts.attachment(of, account, of.span())));
        }
    }
}
