package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one requester may do with one repository.
 *
 * @param pull whether it may take both steps of a pull
 * @param push whether it may take every step of a push
 * @param admin whether it may change the policy, delete the repository or its images, or get that done
 * @param actions each action on repositories, by name
 * @param because the statements that decide any of it, each once, in the order of the actions
 */
public record AccessRow(
        Requester requester,
        Repository repository,
        Truth login,
        Truth pull,
        Truth push,
        Truth admin,
        Map<String, Truth> actions,
        List<Deciding> because) {

    /** Every requester with every repository, repositories first. */
    public static List<AccessRow> all(Access access) {
        List<AccessRow> rows = new ArrayList<>();
        List<Requester> requesters = Requesters.of(access.model());
        for (Repository repository : access.model().repositories()) {
            for (Requester requester : requesters) {
                rows.add(of(access, requester, repository));
            }
        }
        return rows;
    }

    private static AccessRow of(Access access, Requester requester, Repository repository) {
        Map<String, Truth> actions = new LinkedHashMap<>();
        List<Deciding> because = new ArrayList<>();
        Truth pull = Truth.YES;
        Truth push = Truth.YES;
        Truth admin = Truth.NO;
        for (EcrAction action : EcrAction.all()) {
            if (!action.name().startsWith("ecr:") || action.starOnly()) {
                continue;
            }
            Decision decision = access.may(requester, action.name(), repository);
            actions.put(action.name(), decision.allowed());
            for (Deciding deciding : decision.because()) {
                if (!because.contains(deciding)) {
                    because.add(deciding);
                }
            }
            switch (action.use()) {
                case PULL -> pull = pull.and(decision.allowed());
                case PUSH -> push = push.and(decision.allowed());
                case ADMIN -> admin = admin.or(decision.allowed());
                default -> {}
            }
        }
        push = push.and(actions.get("ecr:BatchCheckLayerAvailability"));
        Truth login = access.may(requester, EcrAction.GET_AUTHORIZATION_TOKEN, repository)
                .allowed();
        return new AccessRow(requester, repository, login, pull, push, admin, actions, because);
    }

    /** Whether there is nothing to say: the requester surely may do nothing, or nothing that is seen speaks of it here. */
    public boolean isNothing() {
        if (because.isEmpty() && requester.identity() == null) {
            return true;
        }
        for (Truth allowed : actions.values()) {
            if (allowed != Truth.NO) {
                return false;
            }
        }
        return true;
    }
}
