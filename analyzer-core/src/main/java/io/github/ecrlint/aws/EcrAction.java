package io.github.ecrlint.aws;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * An action of ECR or ECR Public, or the one of STS that a login to ECR Public needs.
 *
 * <p>Source: the Service Authorization Reference, by way of {@link ActionTable}.
 *
 * @param name in its canonical case: {@code ecr:BatchGetImage}
 * @param starOnly whether it has no resource type, so that only {@code Resource: "*"} grants it
 * @param inRepositoryPolicy whether a grant in a repository policy has an effect
 * @param use what the action is part of
 */
public record EcrAction(String name, boolean starOnly, boolean inRepositoryPolicy, Use use) {

    /** What an action is part of, as far as a repository's access goes. */
    public enum Use {
        LOGIN,
        PULL,
        PUSH,
        /** Changing the policy, deleting the repository or its images, or getting that done by others. */
        ADMIN,
        OTHER
    }

    public static final String GET_AUTHORIZATION_TOKEN = "ecr:GetAuthorizationToken";
    public static final String BATCH_GET_IMAGE = "ecr:BatchGetImage";
    public static final String GET_DOWNLOAD_URL_FOR_LAYER = "ecr:GetDownloadUrlForLayer";
    public static final String PUT_IMAGE = "ecr:PutImage";

    private static List<EcrAction> all;

    /** Every action, by name. */
    public static synchronized List<EcrAction> all() {
        if (all == null) {
            all = ActionTable.actions();
        }
        return all;
    }

    /** The action of this name, upper and lower case the same; null for any that the table does not have. */
    public static EcrAction named(String name) {
        List<EcrAction> sorted = all();
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = sorted.get(middle).name.compareTo(name);
            if (order == 0) {
                return sorted.get(middle);
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        for (EcrAction action : sorted) {
            if (action.name.length() == name.length() && action.name.equalsIgnoreCase(name)) {
                return action;
            }
        }
        return null;
    }

    /** The private repositories' actions of a use, by name. */
    public static List<EcrAction> of(Use use) {
        List<EcrAction> found = new ArrayList<>();
        for (EcrAction action : all()) {
            if (action.use == use && action.name.startsWith("ecr:")) {
                found.add(action);
            }
        }
        return found;
    }

    /** Whether an action pattern of a policy matches this action. */
    public Truth matches(Value.Text pattern) {
        return Wildcard.matchesAction(pattern, name);
    }
}
