package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one requester may do with one repository. */
public final class AccessRow {
    private final Access access;
    private final Requester requester;
    private final Repository repository;
    private final Verdict verdict;

    private AccessRow(Access access, Requester requester, Repository repository, Verdict verdict) {
        this.access = access;
        this.requester = requester;
        this.repository = repository;
        this.verdict = verdict;
    }

    /** Every requester with every repository, repositories first. */
    public static List<AccessRow> all(Access access) {
        List<Requester> requesters = Requesters.of(access.model());
        List<Verdicts> verdicts = new ArrayList<>(requesters.size());
        for (Requester requester : requesters) {
            verdicts.add(access.verdicts(requester));
        }
        List<Repository> repositories = access.model().repositories();
        List<AccessRow> rows = new ArrayList<>(repositories.size() * requesters.size());
        for (int at = 0; at < repositories.size(); at++) {
            for (int i = 0; i < requesters.size(); i++) {
                Verdict verdict = verdicts.get(i).at(at);
                rows.add(new AccessRow(access, requesters.get(i), repositories.get(at), verdict));
            }
        }
        return rows;
    }

    public Requester requester() {
        return requester;
    }

    public Repository repository() {
        return repository;
    }

    public Truth login() {
        return verdict.of(EcrAction.GET_AUTHORIZATION_TOKEN);
    }

    /** Whether it may take both steps of a pull. */
    public Truth pull() {
        return verdict.ofAll(verdict.bits.pull);
    }

    /** Whether it may take every step of a push. */
    public Truth push() {
        return verdict.ofAll(verdict.bits.push);
    }

    /** Whether it may change the policy, delete the repository or its images, or get that done. */
    public Truth admin() {
        return verdict.ofAny(verdict.bits.admin);
    }

    /** Each action on repositories, by name. */
    public Map<String, Truth> actions() {
        Map<String, Truth> actions = new LinkedHashMap<>();
        for (int bit = 0; bit < verdict.bits.count(); bit++) {
            if ((verdict.bits.starOnly >>> bit & 1) == 0) {
                actions.put(verdict.bits.name(bit), verdict.of(bit));
            }
        }
        return actions;
    }

    /** The statements that decide any of it, each once, in the order of the actions. */
    public List<Deciding> because() {
        return access.because(requester, repository);
    }

    /** Whether there is nothing to say: the requester surely may do nothing, or nothing that is seen speaks of it here. */
    public boolean isNothing() {
        return verdict.ofAny(~verdict.bits.starOnly).isNo()
                || requester.identity() == null && because().isEmpty();
    }
}
