package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * How a principal of a resource policy names a requester.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": the account or its root only delegates to the account's own policies,
 * a role, user or {@code *} is a grant of its own, and that to a role ends where a boundary or session policy allows less.
 */
final class Naming {
    /** Everyone, a user, a session. */
    static final int DIRECT = 0;
    /** A role, not one of its sessions. */
    static final int ROLE = 1;
    /** The account. */
    static final int DELEGATED = 2;

    private static final String SESSION = "assumed-role/";

    private final Principal principal;
    private final Truth everyone;
    private final Value.Text account;
    private final String key;
    private final String tail;

    Naming(Principal principal) {
        Value.Text text = principal.text();
        this.principal = principal;
        this.everyone = principal.isEveryone();
        boolean isAws = principal.type() == Principal.Type.AWS && everyone == Truth.NO;
        this.account = isAws ? accountNamed(text) : null;
        this.key = account == null ? text.key() : account.key();
        List<Value.Text> segments = isAws && account == null ? Arns.segments(text) : List.of();
        this.tail = segments.size() == 6 && segments.get(5).isLiteral()
                ? segments.get(5).shown()
                : null;
    }

    /** In which way it names the requester, if it does. */
    int way(Visitor visitor) {
        if (everyone != Truth.NO) {
            return DIRECT;
        }
        return account != null ? DELEGATED : visitor.isRole() && !isSession() ? ROLE : DIRECT;
    }

    /** Whether it names one session of a role. */
    boolean isSession() {
        return isSession(tail);
    }

    /** Whether the ARN of somebody who ends so is that of a session; null for no ARN. */
    static boolean isSession(String tail) {
        return tail != null && tail.startsWith(SESSION);
    }

    /** Whether it can name nobody but somebody of one {@link #tail}, or a service. */
    boolean isParticular() {
        return everyone == Truth.NO && (principal.type() != Principal.Type.AWS || tail != null && !isSession());
    }

    /** Whether it names all of an account alike, or everyone. */
    boolean isOfAccount() {
        return everyone != Truth.NO || account != null;
    }

    /** What the ARN of whom it names ends in, behind the account; null for a service and the like. */
    String tail() {
        return tail;
    }

    /** Whether {@link #tail} tells a visitor apart from all others. */
    static boolean isPlain(Visitor visitor) {
        return !visitor.isService() && (visitor.arn == null || visitor.tail != null && !visitor.isSession());
    }

    /** Whether it names the requester. */
    Truth names(Visitor visitor) {
        if (everyone != Truth.NO) {
            return everyone;
        }
        Requester requester = visitor.requester;
        if (requester instanceof Requester.Service service) {
            boolean named = principal.type() == Principal.Type.SERVICE;
            return named ? Wildcard.same(principal.text(), service.name()) : Truth.NO;
        }
        if (principal.type() != Principal.Type.AWS || requester instanceof Requester.Outsider) {
            return Truth.NO;
        }
        if (account != null) {
            return visitor.isIn(account, key);
        }
        return visitor.arn == null ? Truth.NO : isArn(visitor);
    }

    private Truth isArn(Visitor visitor) {
        if (key.equals(visitor.key)) {
            return Truth.YES;
        }
        if (isSession() && visitor.isRole()) {
            // one session of a role: whether it is this one shows only then
            int end = tail.indexOf('/', SESSION.length());
            String role = end < 0 ? tail.substring(SESSION.length()) : tail.substring(SESSION.length(), end);
            boolean other = visitor.tail != null && !visitor.tail.endsWith("/" + role);
            return other ? Truth.NO : Truth.UNKNOWN;
        }
        if (tail != null && visitor.isSession() && tail.startsWith("role/")) {
            int end = visitor.tail.indexOf('/', SESSION.length());
            String role = visitor.tail.substring(SESSION.length(), end < 0 ? visitor.tail.length() : end);
            List<Value.Text> segments = Arns.segments(principal.text());
            return Truth.of(tail.endsWith("/" + role))
                    .and(visitor.isIn(segments.get(4), segments.get(4).key()));
        }
        boolean differ = tail != null && visitor.tail != null && !tail.equals(visitor.tail);
        return differ || isMadeUpForAnother(visitor) ? Truth.NO : Arns.same(principal.text(), visitor.arn);
    }

    /** Whether the ARN ends in a name that AWS makes up, while the project itself gives the visitor its name. */
    private boolean isMadeUpForAnother(Visitor visitor) {
        Identity visiting = visitor.requester.identity();
        List<Part> parts = principal.text().parts();
        return visiting != null
                && visitor.tail != null
                && parts.get(parts.size() - 1) instanceof Part.Open last
                && last.hole().isName()
                && !last.hole().id().endsWith(visiting.address() + ".name");
    }

    /** The account that a principal means as a whole: by its twelve digits or its root; null for any other principal. */
    static Value.Text accountNamed(Value.Text principal) {
        if (principal.isLiteral()) {
            String text = principal.shown();
            if (isAccountId(text)) {
                return principal;
            }
            if (!text.endsWith(":root")) {
                return null;
            }
        }
        List<Value.Text> segments = Arns.segments(principal);
        if (segments.size() == 6) {
            return segments.get(2).is("iam") && segments.get(5).is("root") ? segments.get(4) : null;
        }
        boolean hole = segments.size() == 1
                && principal.hole().isPresent()
                && principal.hole().get().meaning() == Hole.Meaning.OWN_ACCOUNT;
        return hole ? principal : null;
    }

    static boolean isAccountId(String text) {
        if (text.length() != 12) {
            return false;
        }
        for (int i = 0; i < 12; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The account of a requester; null where it has none that is known. */
    static Value.Text accountOf(Requester requester) {
        List<Value.Text> account = requester.context().values("aws:principalaccount");
        return account.isEmpty() ? null : account.get(0);
    }
}
