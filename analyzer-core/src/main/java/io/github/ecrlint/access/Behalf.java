package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * On whose behalf a service asks.
 *
 * @param account null where the request doesn't say
 * @param membership of the account
 * @param arns the resources that it may ask for; a null among them stands for no resource
 */
record Behalf(Value.Text account, Membership membership, List<Value.Text> arns) {

    /** All that there are for a service, or with {@code free} only such as nobody names. */
    static List<Behalf> of(Audience audience, Mentions mentions, boolean free) {
        List<Behalf> found = new ArrayList<>();
        found.add(of(Stranger.ACCOUNT, Membership.STRANGE, mentions));
        found.add(of(Stranger.ACCOUNT, Membership.NONE, mentions));
        Behalf unsaid = new Behalf(null, Membership.NONE, nothing());
        if (free) {
            found.add(unsaid); // a request that doesn't say may be on anybody's
            return found;
        }
        if (audience.kind() == Audience.Kind.SOURCE) {
            found.clear();
        }
        List<Membership> memberships = new ArrayList<>();
        memberships.add(Membership.NONE);
        for (Value.Text id : mentions.values("aws:sourceorgid")) {
            memberships.add(Membership.named(id));
        }
        for (Value.Text path : mentions.values("aws:sourceorgpaths")) {
            memberships.add(Membership.named(path));
        }
        List<Value.Text> accounts = new ArrayList<>();
        accounts.add(Stranger.ACCOUNT);
        accounts.addAll(accounts(audience, mentions));
        for (Value.Text account : accounts) {
            for (Membership membership : memberships) {
                found.add(of(account, membership, mentions));
            }
        }
        found.add(unsaid);
        return found;
    }

    private static List<Value.Text> accounts(Audience audience, Mentions mentions) {
        List<Value.Text> accounts = new ArrayList<>();
        if (audience.kind() == Audience.Kind.SOURCE) {
            if (audience.account().isPresent()) {
                accounts.add(audience.account().get());
            }
            return accounts;
        }
        for (Value.Text value : mentions.values("aws:sourceaccount")) {
            accounts.add(Patterns.example(value));
        }
        for (Value.Text value : mentions.values("aws:sourceowner")) {
            accounts.add(Patterns.example(value));
        }
        for (Value.Text value : mentions.values("aws:sourcearn")) {
            List<Value.Text> segments = Arns.segments(value);
            if (segments.size() == 6 && !segments.get(4).parts().isEmpty()) {
                accounts.add(Patterns.example(segments.get(4)));
            }
        }
        return accounts;
    }

    private static Behalf of(Value.Text account, Membership membership, Mentions mentions) {
        List<Value.Text> arns = new ArrayList<>();
        arns.add(Stranger.arn("any", account, Stranger.text("", "any other resource", "")));
        for (Value.Text pattern : mentions.values("aws:sourcearn")) {
            Value.Text arn = Patterns.arnInAccount(pattern, account);
            if (arn != null) {
                arns.add(arn);
            }
        }
        return new Behalf(account, membership, arns);
    }

    private static List<Value.Text> nothing() {
        List<Value.Text> none = new ArrayList<>(1);
        none.add(null);
        return none;
    }

    Context addTo(Context context) {
        Context said = account == null
                ? context.without("aws:SourceAccount").without("aws:SourceOwner")
                : context.with("aws:SourceAccount", account).with("aws:SourceOwner", account);
        return membership.id() == null
                ? said.without("aws:SourceOrgID").without("aws:SourceOrgPaths")
                : said.with("aws:SourceOrgID", membership.id()).with("aws:SourceOrgPaths", membership.path());
    }
}
