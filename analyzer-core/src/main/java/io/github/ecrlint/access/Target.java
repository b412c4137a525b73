package io.github.ecrlint.access;

import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * What a request is for.
 *
 * @param number of a repository of the model; -1 for anything else
 * @param arn null for a request for no resource
 * @param account null where it is not known
 * @param where equal for targets that {@link #in} says the same of
 */
record Target(int number, Value.Text arn, Value.Text account, String accountKey, Value.Text region, String where) {

    static Target of(Repository repository, RepositoryIndex index) {
        return of(index.number(repository), repository.arn());
    }

    static Target of(int number, Value.Text arn) {
        List<Value.Text> segments = arn == null ? List.of() : Arns.segments(arn);
        return segments.size() < 6
                ? new Target(number, arn, null, null, null, "")
                : new Target(
                        number,
                        arn,
                        segments.get(4),
                        segments.get(4).key(),
                        segments.get(3),
                        segments.get(4).key() + "\n" + segments.get(3).key());
    }

    /** Whether a statement speaks of it, its variables filled in from a request's keys. */
    Truth isAmong(Clause clause, Context context) {
        if (arn == null) {
            return Truth.NO;
        }
        if (clause.hasVariables) {
            return VariableResources.have(clause.statement, arn, in(context));
        }
        return number >= 0 ? clause.resources.has(number) : Matching.resource(clause.statement, arn);
    }

    /** A request's keys, with those that follow from what it is for. */
    Context in(Context context) {
        Context more = account == null ? context : context.with("aws:ResourceAccount", account);
        return region == null ? more : more.with("aws:RequestedRegion", region);
    }
}
