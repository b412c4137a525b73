package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * An OpenID Connect provider at which anybody can have an account, so that its word alone tells nobody from anybody.
 *
 * <p>Sources: IAM User Guide, "Identity-provider controls for shared OIDC providers" and "Available keys for AWS OIDC
 * federation"; the providers' own descriptions of the subject claim.
 *
 * @param host as in the condition keys, lower case
 * @param prefix what subjects begin with, before the name of an owner; empty where they don't say an owner
 * @param end what ends the name of the owner
 * @param everybody in words that follow "by": {@code any repository on GitHub}
 */
record SharedProvider(String host, String prefix, char end, String everybody) {
    private static final SharedProvider[] ALL = {
        new SharedProvider("token.actions.githubusercontent.com", "repo:", '/', "any repository on GitHub"),
        new SharedProvider("gitlab.com", "project_path:", '/', "any project on GitLab"),
        new SharedProvider("app.terraform.io", "organization:", ':', "any organization at HCP Terraform"),
        new SharedProvider("agent.buildkite.com", "organization:", ':', "any organization at Buildkite"),
        new SharedProvider("accounts.google.com", "", ' ', "anybody with a Google account"),
        new SharedProvider("www.amazon.com", "", ' ', "anybody with an Amazon account"),
        new SharedProvider("graph.facebook.com", "", ' ', "anybody with a Facebook account"),
        new SharedProvider("cognito-identity.amazonaws.com", "", ' ', "any identity pool of Cognito"),
    };

    /**
     * The provider that a principal names; for one that is not resolved, the one whose keys the statement's conditions ask
     * for, since without these nobody meets them.
     *
     * @return null for any other provider
     */
    static SharedProvider of(Value.Text principal, Statement statement) {
        String shown = principal.shown().toLowerCase(Locale.ROOT);
        int at = shown.indexOf(":oidc-provider/");
        String named = at < 0 ? shown : shown.substring(at + ":oidc-provider/".length());
        boolean isOpen = principal.hole().isPresent() && (at < 0 || named.contains("${"));
        for (SharedProvider provider : ALL) {
            if (isOpen ? isAskedFor(provider, statement) : named.equals(provider.host)) {
                return provider;
            }
        }
        return null;
    }

    private static boolean isAskedFor(SharedProvider provider, Statement statement) {
        for (Condition condition : statement.conditions().list()) {
            Operator operator = condition.operator().value();
            boolean asks = operator.isPositive()
                    && !operator.ifExists()
                    && operator.qualifier() != Operator.Qualifier.FOR_ALL_VALUES;
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            if (asks && condition.key().isLiteral() && key.startsWith(provider.host + ":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a provider belongs to one tenant: the cluster, organization or user pool that its address names. */
    static boolean isTenants(Value.Text principal) {
        String shown = principal.shown().toLowerCase(Locale.ROOT);
        return shown.contains(":oidc-provider/oidc.eks.") || shown.contains(":oidc-provider/cognito-idp.");
    }

    /** Whether a condition on the subject keeps out all but some owners. */
    Truth limitsSubject(Condition condition) {
        Operator operator = condition.operator().value();
        if (!operator.isPositive()) {
            return operator.isNegated() && !isAnything(condition) ? Truth.NO : Truth.UNKNOWN;
        }
        Truth limits = Truth.YES;
        for (Value.Text value : condition.values()) {
            limits = limits.and(limits(value, operator));
        }
        return limits;
    }

    /** The value of a condition on the subject that lets everybody in; its key where it is none of its values. */
    Span tooWide(Condition condition) {
        for (Value.Text value : condition.values()) {
            if (limits(value, condition.operator().value()).isNo()) {
                return value.span();
            }
        }
        return condition.key().span();
    }

    private Truth limits(Value.Text value, Operator operator) {
        String shown = value.shown();
        if (value.isLiteral() && shown.contains("${")) {
            return Truth.UNKNOWN;
        }
        if (!operator.takesWildcards()) {
            return Truth.YES; // compared letter by letter: it is one
        }
        int wildcard = wildcard(shown);
        if (wildcard < 0) {
            return value.isLiteral() ? Truth.YES : ofOwner(value, shown, shown.length());
        }
        return ofOwner(value, shown, wildcard);
    }

    /** @param fixed how many characters a subject must begin with */
    private Truth ofOwner(Value.Text value, String shown, int fixed) {
        String start = shown.substring(0, fixed);
        int open = value.isLiteral() ? -1 : start.indexOf("${");
        if (prefix.isEmpty()) {
            return isOnlyStars(shown) ? Truth.NO : Truth.UNKNOWN;
        }
        if (start.startsWith(prefix)) {
            int end = start.indexOf(end(), prefix.length());
            if (end > prefix.length()) {
                return open >= 0 && open < end && !isName(value) ? Truth.UNKNOWN : Truth.YES;
            }
        } else if (!prefix.startsWith(start)) {
            return Truth.UNKNOWN; // some other template of the subject
        }
        // whatever follows the star: names that begin or end so are free for anybody to take
        boolean star = fixed < shown.length() && shown.charAt(fixed) == '*';
        return star && open < 0 && value.isLiteral() ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether what is open in a subject is a name that AWS or the own organization makes up, and no pattern. */
    private static boolean isName(Value.Text value) {
        Optional<Hole> hole = value.hole();
        return hole.isPresent() && hole.get().meaning() != Hole.Meaning.OPAQUE;
    }

    /** Whether any other condition keeps out all but some. */
    Truth limits(Condition condition, String key) {
        if (!condition.key().isLiteral()) {
            return Truth.UNKNOWN;
        }
        if (!key.startsWith(host + ":")) {
            return key.startsWith("aws:") ? Limit.of(condition).limits() : Truth.UNKNOWN;
        }
        // who asks chooses the audience where subjects tell owners apart; elsewhere it is the application's
        return key.equals(host + ":aud") && !prefix.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    }

    private static boolean isAnything(Condition condition) {
        for (Value.Text value : condition.values()) {
            if (!value.isLiteral() || wildcard(value.shown()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnlyStars(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int wildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*' || text.charAt(i) == '?') {
                return i;
            }
        }
        return -1;
    }
}
