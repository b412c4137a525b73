package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A resource that is neither {@code *} nor an ARN: AWS refuses it, or it matches nothing. */
public final class MalformedArn implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR408",
            "malformed-arn",
            "a resource is no ARN",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        // in a repository policy it is the element that is wrong, not its value
        if (Kinds.isOfRepository(policy.kind()) || policy.kind() == PolicyKind.TRUST) {
            return List.of();
        }
        List<Value.Text> patterns = List.of();
        if (statement.resources() instanceof Resources.Only only) {
            patterns = only.patterns();
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            patterns = except.patterns();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (Value.Text pattern : patterns) {
            Finding finding = check(pattern, statement);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static Finding check(Value.Text pattern, Statement statement) {
        if (!Written.in(statement, pattern) || !(pattern.parts().get(0) instanceof Part.Literal first)) {
            return null;
        }
        String start = first.text();
        boolean mayBeArn = start.indexOf('*') >= 0 && start.indexOf('*') < 4
                || start.indexOf('?') >= 0 && start.indexOf('?') < 4
                || start.startsWith("$")
                || !pattern.isLiteral() && start.length() < 4;
        if (mayBeArn) {
            return null;
        }
        if (!start.startsWith("arn:")) {
            return finding(pattern.span(), Words.quoted(pattern.shown()) + " is no ARN: a resource is an ARN or `*`");
        }
        List<Value.Text> segments = Arns.segments(pattern);
        Value.Text last = segments.get(segments.size() - 1);
        // a star at the end may stand for the segments that are not there, and a hole or variable for several
        if (segments.size() < 6
                && !hasOpaque(pattern)
                && !Variables.in(pattern)
                && last.shown().indexOf('*') < 0) {
            return finding(
                    pattern.span(),
                    Words.quoted(pattern.shown()) + " has " + segments.size() + " of the six parts of an ARN");
        }
        return segments.size() < 4 ? null : inSegments(pattern, segments);
    }

    private static Finding inSegments(Value.Text arn, List<Value.Text> segments) {
        Value.Text partition = segments.get(1);
        String name = partition.shown();
        boolean isPlain =
                partition.isLiteral() && name.indexOf('*') < 0 && name.indexOf('?') < 0 && name.indexOf('$') < 0;
        if (isPlain && !name.startsWith("aws")) {
            return finding(
                    place(partition),
                    Words.quoted(name) + " in " + Words.quoted(arn.shown()) + " is no partition of AWS");
        }
        Value.Text service = segments.get(2);
        for (int i = 0; service.isLiteral() && i < service.shown().length(); i++) {
            char c = service.shown().charAt(i);
            if (c >= 'A' && c <= 'Z' && service.shown().indexOf('$') < 0) {
                String message = "service " + Words.quoted(service.shown()) + " in " + Words.quoted(arn.shown())
                        + " must be in lower case";
                return finding(place(service), message);
            }
        }
        return null;
    }

    private static Span place(Value.Text segment) {
        return segment.parts().isEmpty()
                ? segment.span()
                : segment.parts().get(0).span();
    }

    private static boolean hasOpaque(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open && open.hole().meaning() == Hole.Meaning.OPAQUE) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Span span, String message) {
        return Finding.of(INFO, span, message);
    }
}
