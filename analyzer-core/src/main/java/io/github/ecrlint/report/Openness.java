package io.github.ecrlint.report;

import io.github.ecrlint.access.Decision;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Why a decision is open: what is not resolved in the statements that may decide it, and what the decision says itself. */
final class Openness {
    private final List<String> reasons = new ArrayList<>();

    private Openness() {}

    static List<String> reasons(Decision decision) {
        Openness openness = new Openness();
        for (Decision.Deciding deciding : decision.because()) {
            if (deciding.applies() == Truth.UNKNOWN) {
                openness.addAll(deciding.statement());
            }
        }
        for (String reason : decision.open()) {
            boolean saysNothing = reason.startsWith("it hangs on the conditions");
            if (!saysNothing || openness.reasons.isEmpty()) {
                openness.add(reason);
            }
        }
        return openness.reasons;
    }

    private void addAll(Statement statement) {
        List<Value.Text> texts = new ArrayList<>(statement.actions().patterns());
        if (statement.principals() instanceof Principals.Only only) {
            addTexts(only.list(), texts);
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            addTexts(except.list(), texts);
        }
        if (statement.resources() instanceof Resources.Only only) {
            texts.addAll(only.patterns());
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            texts.addAll(except.patterns());
        }
        for (Condition condition : statement.conditions().list()) {
            texts.addAll(condition.values());
        }
        for (Value.Text text : texts) {
            for (Part part : text.parts()) {
                if (part instanceof Part.Open open && open.hole().meaning() == Hole.Meaning.OPAQUE) {
                    add(open.hole().reason());
                }
            }
        }
        for (Value.Unknown unknown : statement.conditions().open()) {
            add(unknown.because().reason());
        }
    }

    private void add(String reason) {
        if (!reason.isEmpty() && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static void addTexts(List<Principal> principals, List<Value.Text> texts) {
        for (Principal principal : principals) {
            texts.add(principal.text());
        }
    }
}
