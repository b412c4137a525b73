package io.github.ecrlint.access;

import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that are tried for a condition key of which somebody has a choice. */
final class Candidates {
    private static final String[] FILLERS = {"any", "", "other-0"};

    private final Asker asker;
    private final boolean surely;
    private final Set<String> assumed = new HashSet<>();

    Candidates(Asker asker, boolean surely) {
        this.asker = asker;
        this.surely = surely;
    }

    /** Takes what an {@code Allow} asks of the repository for met: it was written for some repository. */
    void assume(Constraint constraint) {
        String key = constraint.key();
        boolean ofResource = key.startsWith("aws:resource") || key.startsWith("ecr:resourcetag/");
        boolean ofRegion = key.equals("aws:requestedregion")
                && constraint instanceof Constraint.OnKey on
                && on.condition().operator().value().isPositive();
        if (ofResource || ofRegion) {
            assumed.add(key);
        }
    }

    /**
     * Whether a key can have such a value at all: the names of users and the values of tags have no wildcards, braces or dollar
     * signs in them, and are no longer than 64 and 256 characters, ARNs than 2048 (source: IAM User Guide, "IAM and AWS STS
     * quotas" and "Tags for IAM resources"; IAM API, {@code arnType}).
     */
    static boolean isPossible(String key, Value.Text value) {
        boolean isArn = key.equals(Asker.PRINCIPAL_ARN);
        boolean isUser = key.equals("aws:username");
        if (!isArn && !isUser && !key.startsWith("aws:principaltag/")) {
            return true;
        }
        int length = 0;
        for (Part part : value.parts()) {
            if (part instanceof Part.Literal literal) {
                length += literal.text().length();
                if (!isArn && hasSigns(literal.text())) {
                    return false;
                }
            }
        }
        return length <= (isArn ? 2048 : isUser ? 64 : 256);
    }

    private static boolean hasSigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?{}$".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value of a key is open to choice, and not settled or unknown. */
    boolean isChoice(String key) {
        if (asker.choices().containsKey(key) || key.equals(Constraint.RESOURCE) || assumed.contains(key)) {
            return true;
        }
        return asker.isPerson() && asker.context().isUnknown(key) && isChosenByPeople(key);
    }

    private static boolean isChosenByPeople(String key) {
        return switch (key) {
            case "aws:principalarn",
                    "aws:principaltype",
                    "aws:username",
                    "aws:sourceidentity",
                    "aws:federatedprovider",
                    "aws:multifactorauthpresent",
                    "aws:multifactorauthage",
                    "aws:securetransport",
                    "aws:useragent",
                    "aws:referer",
                    "aws:ec2instancesourceprivateipv4" -> true;
            default -> key.startsWith("aws:principaltag/");
        };
    }

    /** What to try for a key; a null stands for no value. */
    List<Value.Text> of(String key, List<Need> needs) {
        List<Value.Text> finite = asker.choices().get(key);
        if (finite != null) {
            return finite;
        }
        return switch (key) {
            case "aws:principalarn" -> principals(needs);
            case "aws:securetransport" -> surely ? texts("true") : texts("true", "false");
            case "aws:multifactorauthpresent" -> texts("true", "false", null);
            case "aws:multifactorauthage" -> numbers(needs);
            case "aws:principaltype" -> texts("AssumedRole", "User", "Account");
            case Constraint.RESOURCE -> resources(needs);
            default -> assumed.contains(key) ? facts(key, needs) : free(key, needs);
        };
    }

    /** The first that is tried for {@code aws:PrincipalArn}. */
    Value.Text anyRole() {
        return Stranger.arn("iam", asker.account(), Value.Text.computed("role/any", Value.NOWHERE));
    }

    private List<Value.Text> principals(List<Need> needs) {
        List<Value.Text> found = new ArrayList<>();
        Value.Text account = asker.account();
        found.add(anyRole());
        found.add(Stranger.arn("iam", account, Value.Text.computed("user/any", Value.NOWHERE)));
        for (Need need : needs) {
            if (need.constraint() instanceof Constraint.OnKey on && need.mustMatch()) {
                for (Value.Text value : on.condition().values()) {
                    for (String filler : FILLERS) {
                        Value.Text arn = Patterns.principalInAccount(value, account, filler);
                        if (arn != null) {
                            found.add(arn);
                        }
                    }
                }
            } else if (need.constraint() instanceof Constraint.OnPrincipal on) {
                for (Principal principal : listed(on.principals())) {
                    Value.Text arn = Patterns.principalInAccount(principal.text(), account, "any");
                    if (arn != null && principal.type() == Principal.Type.AWS) {
                        found.add(arn);
                    }
                }
            }
        }
        found.add(Stranger.arn("iam", account, Value.Text.computed("root", Value.NOWHERE)));
        return found;
    }

    private static List<Principal> listed(Principals principals) {
        if (principals instanceof Principals.Only only) {
            return only.list();
        }
        return principals instanceof Principals.AllExcept except ? except.list() : List.of();
    }

    private static List<Value.Text> resources(List<Need> needs) {
        List<Value.Text> found = new ArrayList<>();
        Value.Text own = Value.Text.computed("repository/any", Value.NOWHERE);
        for (Need need : needs) {
            if (need.constraint() instanceof Constraint.OnResource on
                    && on.resources() instanceof Resources.Only only) {
                for (Value.Text pattern : only.patterns()) {
                    for (String filler : FILLERS) {
                        found.add(Patterns.filled(pattern, filler));
                    }
                }
            }
        }
        found.add(Stranger.arn("ecr", Value.Text.computed("", Value.NOWHERE), own));
        return found;
    }

    /** Of the repository or region nobody has a choice; an {@code Allow} that asks for something was written for where it is so. */
    private List<Value.Text> facts(String key, List<Need> needs) {
        List<Value.Text> found = new ArrayList<>();
        found.addAll(asker.context().values(key));
        for (Value.Text value : values(needs)) {
            boolean isFixed = value.isLiteral() && !Variables.in(value);
            if (isFixed || !surely) {
                found.add(Patterns.example(value));
            }
        }
        boolean isOwn = !asker.context().isUnknown(key);
        if (!isOwn) {
            found.add(Value.Text.computed("any", Value.NOWHERE));
            found.add(null);
        }
        return found;
    }

    private static List<Value.Text> free(String key, List<Need> needs) {
        List<Value.Text> found = new ArrayList<>();
        for (String filler : FILLERS) {
            if (!filler.isEmpty()) {
                found.add(Value.Text.computed(filler, Value.NOWHERE));
            }
        }
        for (Need need : needs) {
            if (need.constraint() instanceof Constraint.OnKey on && need.mustMatch()) {
                for (Value.Text value : on.condition().values()) {
                    for (String filler : FILLERS) {
                        found.add(Patterns.filled(value, filler));
                    }
                }
            }
        }
        Optional<ConditionKey> known = ConditionKey.named(key);
        if (known.isEmpty() || !known.get().always()) {
            found.add(null);
        }
        return found;
    }

    private static List<Value.Text> values(List<Need> needs) {
        List<Value.Text> values = new ArrayList<>();
        for (Need need : needs) {
            if (need.constraint() instanceof Constraint.OnKey on) {
                values.addAll(on.condition().values());
            }
        }
        return values;
    }

    private static List<Value.Text> numbers(List<Need> needs) {
        List<Value.Text> found = texts("0", "1000000000", null);
        found.addAll(values(needs));
        return found;
    }

    private static List<Value.Text> texts(String... texts) {
        List<Value.Text> found = new ArrayList<>(texts.length);
        for (String text : texts) {
            found.add(text == null ? null : Value.Text.computed(text, Value.NOWHERE));
        }
        return found;
    }

    /** Whether there are only some values of a key. */
    boolean isLimited(String key) {
        return asker.choices().containsKey(key);
    }

    /** Whether a wildcard may run over the account of an ARN, so that the ARN of another account looks like the one meant. */
    private static boolean crossesSegments(List<Need> needs) {
        for (Need need : needs) {
            if (need.constraint() instanceof Constraint.OnKey on
                    && need.mustMatch()
                    && on.condition().operator().value().comparison().equals("stringlike")) {
                for (Value.Text value : on.condition().values()) {
                    String shown = value.shown();
                    int wildcard = shown.indexOf('*');
                    if (wildcard >= 0
                            && Arns.segments(Value.Text.computed(shown.substring(0, wildcard), Value.NOWHERE))
                                            .size()
                                    < 6) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether no value but those tried can meet the needs of a key. */
    boolean areAll(String key, List<Need> needs) {
        if (isLimited(key)) {
            return !key.equals("aws:sourcearn") || !crossesSegments(needs);
        }
        if (assumed.contains(key) && !asker.context().isUnknown(key)) {
            return true;
        }
        switch (key) {
            case "aws:securetransport", "aws:multifactorauthpresent", "aws:principaltype" -> {
                return true;
            }
            default -> {}
        }
        for (Need need : needs) {
            boolean isList = need.constraint() instanceof Constraint.OnKey on
                    ? isList(key, on.condition(), need.mustMatch())
                    : need.constraint() instanceof Constraint.OnPrincipal of
                            && need.wanted() != of.principals() instanceof Principals.AllExcept;
            if (isList) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition, if its values must match, leaves nothing but those that it lists, and none at all. */
    private boolean isList(String key, Condition condition, boolean mustMatch) {
        Operator operator = condition.operator().value();
        if (!mustMatch
                || operator.isNull()
                || operator.comparison().contains("ignorecase")
                || operator.comparison().startsWith("numeric")) {
            return false;
        }
        for (Value.Text value : condition.values()) {
            boolean mayBeMany = operator.takesWildcards() && (Patterns.hasWildcard(value) || Askers.isOpaque(value));
            boolean isElsewhere = key.equals(Asker.PRINCIPAL_ARN)
                    && Patterns.principalInAccount(value, asker.account(), "any") == null;
            if (!isElsewhere && (mayBeMany || Variables.in(value))) {
                return false;
            }
        }
        return true;
    }
}
