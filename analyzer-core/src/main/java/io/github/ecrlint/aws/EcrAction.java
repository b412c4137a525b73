package io.github.ecrlint.aws;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    private static Map<String, EcrAction> byName;

    /** Every action, by name. */
    public static synchronized List<EcrAction> all() {
        if (all == null) {
            List<EcrAction> read = new ArrayList<>();
            for (String[] row : Table.rows(ActionTable.rows())) {
                read.add(new EcrAction(row[0], row[2].equals("star-only"), row[3].equals("effective"), use(row)));
            }
            all = List.copyOf(read);
        }
        return all;
    }

    /** The action of this name, upper and lower case the same; null for any that the table does not have. */
    public static EcrAction named(String name) {
        Map<String, EcrAction> known = byName();
        EcrAction action = known.get(name);
        return action == null ? known.get(name.toLowerCase(Locale.ROOT)) : action;
    }

    /** By name as it is spelled, and in lower case. */
    private static synchronized Map<String, EcrAction> byName() {
        if (byName == null) {
            Map<String, EcrAction> read = new HashMap<>();
            for (EcrAction action : all()) {
                read.put(action.name, action);
                read.put(action.name.toLowerCase(Locale.ROOT), action);
            }
            byName = read;
        }
        return byName;
    }

    private static Use use(String[] row) {
        String tags = row[4];
        if (tags.contains("login")) {
            return Use.LOGIN;
        }
        if (tags.contains("policy-admin") || tags.contains("destructive")) {
            return Use.ADMIN;
        }
        if (tags.contains("pull-required")) {
            return Use.PULL;
        }
        return tags.contains("push-required") && row[1].equals("Write") ? Use.PUSH : Use.OTHER;
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
