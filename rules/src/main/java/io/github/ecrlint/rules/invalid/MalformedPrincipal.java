package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A principal that AWS cannot resolve: it refuses the policy. */
public final class MalformedPrincipal implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR410",
            "malformed-principal",
            "a principal is none that AWS takes",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!Kinds.isOfEcr(policy.kind()) && policy.kind() != PolicyKind.TRUST) {
            return List.of();
        }
        List<Principal> principals = List.of();
        if (statement.principals() instanceof Principals.Only only) {
            principals = only.list();
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            principals = except.list();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (Principal principal : principals) {
            String wrong = Written.in(statement, principal.text()) || !hasForm(principal)
                    ? wrong(principal, policy.kind())
                    : null;
            if (wrong != null) {
                findings.add(Finding.of(INFO, principal.span(), wrong));
            }
        }
        return findings;
    }

    /** Whether it is the text that decides and not the key that it stands under. */
    private static boolean hasForm(Principal principal) {
        return principal.type() == Principal.Type.AWS || principal.type() == Principal.Type.SERVICE;
    }

    private static String wrong(Principal principal, PolicyKind kind) {
        return switch (principal.type()) {
            case AWS -> ofAws(principal.text());
            case SERVICE ->
                principal.text().isLiteral() ? ofService(principal.text().shown()) : null;
            case FEDERATED ->
                Kinds.isOfEcr(kind) ? "ECR takes no `Federated` principal: name the role that is assumed" : null;
            case CANONICAL_USER ->
                Kinds.isOfEcr(kind) ? "ECR takes no `CanonicalUser`: that is a principal of S3" : null;
            default -> null;
        };
    }

    private static String ofAws(Value.Text text) {
        boolean open = text.parts().isEmpty() || !(text.parts().get(0) instanceof Part.Literal);
        String shown = text.shown();
        if (open || Variables.in(text) || text.is("*") || AccountId.looksLikeOne(shown) || isUniqueId(shown)) {
            return null;
        }
        if (!shown.startsWith("arn:")) {
            if (!text.isLiteral()) {
                return null;
            }
            String hint = shown.endsWith(".amazonaws.com") ? ": a service stands under `Service`" : "";
            return Words.quoted(shown) + " is neither an account id nor the ARN of a role or user" + hint;
        }
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal
                    && (literal.text().indexOf('*') >= 0 || literal.text().indexOf('?') >= 0)) {
                return Words.quoted(shown) + " has a wildcard, which AWS takes in no principal but a bare `*`";
            }
        }
        return ofArn(shown, text);
    }

    private static String ofArn(String shown, Value.Text text) {
        List<Value.Text> segments = Arns.segments(text);
        if (segments.size() < 6) {
            return text.isLiteral()
                    ? Words.quoted(shown) + " has " + segments.size() + " of the six parts of an ARN"
                    : null;
        }
        Value.Text service = segments.get(2);
        Value.Text name = segments.get(5);
        if (!service.isLiteral() || !name.parts().isEmpty() && !(name.parts().get(0) instanceof Part.Literal)) {
            return null;
        }
        String resource = name.shown();
        if (service.is("iam")) {
            if (resource.startsWith("group/")) {
                return Words.quoted(shown) + " is a group, which is no principal: name its users or a role";
            }
            boolean isPrincipal = resource.equals("root") || isNamed(resource, "role/") || isNamed(resource, "user/");
            // providers stand under Federated, and AWS may tell more of them
            boolean mayBe = !name.isLiteral() && resource.indexOf('/') < 0 || resource.contains("-provider/");
            return isPrincipal || mayBe
                    ? null
                    : Words.quoted(shown) + " is neither a role nor a user nor the root of an account";
        }
        boolean isSession =
                service.is("sts") && (isNamed(resource, "assumed-role/") || isNamed(resource, "federated-user/"));
        return isSession || service.is("sts") && !name.isLiteral()
                ? null
                : Words.quoted(shown) + " is neither a role nor a user nor the root of an account";
    }

    private static boolean isNamed(String resource, String type) {
        return resource.startsWith(type) && resource.length() > type.length();
    }

    /** What AWS shows for a role or user that was deleted: {@code AROA...}. */
    private static boolean isUniqueId(String text) {
        boolean upper = text.length() >= 16;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper &= c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return upper;
    }

    private static String ofService(String name) {
        if (name.indexOf('*') >= 0 || name.indexOf('$') >= 0) {
            return null;
        }
        boolean wellFormed = name.indexOf('.') > 0 && !name.endsWith(".");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            wellFormed &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
        }
        if (!wellFormed) {
            return Words.quoted(name) + " is no service principal: those end in `.amazonaws.com`";
        }
        return name.endsWith(".amazonaws") || name.endsWith(".amazon.aws.com") || name.endsWith(".aws.amazon.com")
                ? Words.quoted(name) + " is no service principal: those end in `.amazonaws.com`"
                : null;
    }
}
