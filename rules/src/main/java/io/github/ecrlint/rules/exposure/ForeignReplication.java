package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts.Standing;
import io.github.ecrlint.access.TrustInventory;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A registry that copies its images to an account of somebody else. */
public final class ForeignReplication implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR115",
            "foreign-replication",
            "images are copied to a foreign account",
            Severity.MEDIUM,
            List.of("exposure", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        List<Fact.Replicates> all = access.model().replications();
        for (int i = 0; i < all.size(); i++) {
            Fact.Replicates one = all.get(i);
            Standing standing = access.accounts().of(one.account());
            boolean isForeign = standing == Standing.FOREIGN || standing == Standing.EXPIRED;
            if (isForeign && !one.account().sameAs(one.from()) && isFirst(i, all)) {
                String said = standing == Standing.FOREIGN ? unlisted(one) : expired(one, access);
                findings.add(finding(one, said, others(i, all), access));
            }
        }
        return findings;
    }

    private static String unlisted(Fact.Replicates one) {
        return "account `" + one.account().shown() + "` gets copies of " + what(one) + " and is not listed as trusted";
    }

    private static String expired(Fact.Replicates one, Access access) {
        String id = one.account().shown();
        TrustInventory.Partner partner = access.trust().partner(id).orElseThrow();
        String who =
                partner.name().isEmpty() ? "account `" + id + "`" : "`" + partner.shown() + "` (account `" + id + "`)";
        return who + " gets copies of " + what(one) + ", but is trusted only until "
                + partner.until().orElseThrow();
    }

    private static String what(Fact.Replicates one) {
        if (one.prefixes().isEmpty()) {
            return "all images of the registry";
        }
        Value.Text first = one.prefixes().get(0);
        return one.prefixes().size() == 1 && first.isLiteral()
                ? "the images of all repositories `" + first.shown() + "*`"
                : "images of the registry";
    }

    private static Finding finding(Fact.Replicates one, String said, List<Note> others, Access access) {
        List<Note> notes = new ArrayList<>(others);
        Way way = new Way(access).at(one.by().span(), "images of the registry are copied by this");
        for (Located<String> call : one.by().through()) {
            notes.add(new Note(call.span(), call.value()));
            way.at(call.span(), call.value());
        }
        way.at(one.account().span(), "to account `" + one.account().shown() + "`");
        List<Step> steps = way.steps();
        return Finding.of(INFO, one.account().span(), said, notes.toArray(new Note[0]))
                .along(steps);
    }

    /** Whether nothing before it copies to the same account for the same resource: one finding tells of all such places. */
    private static boolean isFirst(int index, List<Fact.Replicates> all) {
        for (int i = 0; i < index; i++) {
            if (isSame(all.get(i), all.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<Note> others(int index, List<Fact.Replicates> all) {
        List<Note> others = new ArrayList<>();
        List<Span> told = new ArrayList<>();
        told.add(all.get(index).account().span());
        for (int i = index + 1; i < all.size(); i++) {
            Span place = all.get(i).account().span();
            if (isSame(all.get(i), all.get(index)) && !told.contains(place)) {
                told.add(place);
                others.add(new Note(place, "here too"));
            }
        }
        return others;
    }

    private static boolean isSame(Fact.Replicates one, Fact.Replicates other) {
        return one.by().span().equals(other.by().span())
                && one.account().sameAs(other.account())
                && what(one).equals(what(other));
    }
}
