package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.TextSearch;
import io.github.ecrlint.policy.TextSearch.Shape;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for a value of one condition key that meets all needs of it, where the values to be tried first have failed.
 *
 * <p>What is not resolved is taken for any text, or for none, whichever leaves more values: so that there are none is a proof,
 * and a value that was found has to be looked at again.
 */
final class ValueSearch {
    /** Steps of one search; it keeps in memory where it has been. */
    private static final int LONGEST = 100_000;

    private final Spelling spelling = new Spelling();
    private final TextSearch search;
    /** Whether a value stands for others that are longer, so that a question mark may count it wrongly. */
    private boolean isShortened;

    private boolean isBeyond;
    private boolean isNone;

    private ValueSearch(int limit) {
        this.search = new TextSearch(limit);
    }

    /**
     * @param value null for none
     * @param isProof whether there surely is none
     */
    record Found(Value.Text value, boolean isProof) {}

    /** A value of a key for all needs; the budget pays for it. */
    static Found of(String key, List<Need> needs, Asker asker, Budget budget) {
        ValueSearch values = new ValueSearch(Math.min(budget.left(), LONGEST));
        values.restrict(key, asker);
        for (Need need : needs) {
            values.add(need);
        }
        if (values.isNone) {
            return new Found(null, true);
        }
        String text = values.search.find();
        budget.take(values.search.steps());
        if (text != null) {
            return new Found(values.spelling.text(text), false);
        }
        return new Found(null, !values.search.isGivenUp() && !values.isBeyond);
    }

    /** What values a key has at all. */
    private void restrict(String key, Asker asker) {
        if (key.equals(Asker.PRINCIPAL_ARN) && asker.isPerson()) {
            List<Shape> kinds = new ArrayList<>();
            for (String kind : new String[] {"role/?*", "user/?*", "root"}) {
                Value.Text resource = Value.Text.computed(kind, Value.NOWHERE);
                kinds.add(shape(Stranger.arn("iam", asker.account(), resource), false, true));
            }
            search.require(kinds);
            isShortened = !asker.account().isLiteral();
            search.forbid(List.of(new Shape("*:*:*:*:*:*:*", false, false)));
        } else if (key.equals(Constraint.RESOURCE)) {
            search.require(List.of(new Shape("arn:" + Spelling.PARTITION + ":ecr:?*:?*:repository/?*", false, true)));
        } else {
            search.require(List.of(new Shape("*", false, false)));
        }
    }

    private void add(Need need) {
        if (need.constraint() instanceof Constraint.OnKey on) {
            add(on.condition(), on.policy(), need.wanted());
        } else if (need.constraint() instanceof Constraint.OnResource on) {
            boolean isExcept = on.resources() instanceof Resources.AllExcept;
            List<Value.Text> patterns = on.resources() instanceof Resources.Only only
                    ? only.patterns()
                    : on.resources() instanceof Resources.AllExcept except ? except.patterns() : List.of();
            addPatterns(patterns, need.wanted() != isExcept, false, false, false);
        } else if (need.constraint() instanceof Constraint.OnPrincipal on) {
            addPrincipals(on.principals(), need.wanted());
        } else {
            isBeyond = true;
        }
    }

    /** Of principals only that counts here which roles and users are listed; what else they say is looked at afterwards. */
    private void addPrincipals(Principals principals, boolean wanted) {
        if (wanted || !(principals instanceof Principals.Only only)) {
            return; // leaves more values than there are
        }
        List<Value.Text> arns = new ArrayList<>();
        for (Principal principal : only.list()) {
            arns.add(principal.text());
        }
        addPatterns(arns, false, false, true, true);
    }

    private void add(Condition condition, Policy policy, boolean wanted) {
        Operator operator = condition.operator().value();
        boolean mustMatch = operator.isNegated() != wanted;
        switch (operator.comparison()) {
            case "null" -> {
                Context there = Context.empty().with(condition.key().shown(), "x");
                Truth holds = ConditionCheck.in(policy, there).holds(condition);
                isNone |= wanted ? holds.isNo() : holds.isYes();
            }
            case "stringequals", "stringnotequals", "binaryequals" ->
                addPatterns(condition.values(), mustMatch, false, false, true);
            case "stringequalsignorecase", "stringnotequalsignorecase", "bool" ->
                addPatterns(condition.values(), mustMatch, true, false, true);
            case "stringlike", "stringnotlike" -> addPatterns(condition.values(), mustMatch, false, false, false);
            case "arnequals", "arnlike", "arnnotequals", "arnnotlike" ->
                addPatterns(condition.values(), mustMatch, false, true, false);
            default -> isBeyond = true;
        }
    }

    private void addPatterns(
            List<Value.Text> patterns, boolean mustMatch, boolean ignoreCase, boolean isArn, boolean isPlain) {
        List<Shape> shapes = new ArrayList<>(patterns.size());
        for (Value.Text pattern : patterns) {
            boolean isMalformed = isArn && Arns.segments(pattern).size() != 6;
            boolean isOpen = !spelling.isExact(pattern) || Variables.in(pattern) || isMalformed;
            isBeyond |= isShortened && !isPlain && countsBeforeTheName(pattern.shown());
            if (isOpen && mustMatch) {
                return; // it may match anything
            }
            if (!isOpen) {
                shapes.add(isPlain ? plain(pattern, ignoreCase, isArn) : shape(pattern, ignoreCase, isArn));
            }
        }
        if (mustMatch) {
            search.require(shapes);
        } else {
            search.forbid(shapes);
        }
    }

    private static boolean countsBeforeTheName(String pattern) {
        int colon = pattern.lastIndexOf(':');
        int one = pattern.indexOf('?');
        return one >= 0 && (colon < 0 || one < colon);
    }

    private Shape shape(Value.Text pattern, boolean ignoreCase, boolean isArn) {
        return new Shape(spelling.pattern(pattern), ignoreCase, isArn);
    }

    private Shape plain(Value.Text text, boolean ignoreCase, boolean isArn) {
        return new Shape(spelling.plain(text), ignoreCase, isArn);
    }
}
