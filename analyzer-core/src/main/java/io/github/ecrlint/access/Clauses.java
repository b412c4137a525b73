package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The statements of policies, each read once over a set of actions. */
final class Clauses {
    private final ActionBits bits;
    private final RepositoryIndex index;
    private final IdentityHashMap<Policy, List<Clause>> read = new IdentityHashMap<>();

    private final Map<String, Question> questions = new HashMap<>();

    Clauses(ActionBits bits, RepositoryIndex index) {
        this.bits = bits;
        this.index = index;
    }

    List<Clause> of(Policy policy) {
        List<Clause> clauses = read.get(policy);
        if (clauses == null) {
            clauses = new ArrayList<>();
            boolean onResource = policy.kind() == PolicyKind.REPOSITORY;
            for (Statement statement : policy.statements()) {
                RepositorySet resources = onResource ? null : index.of(statement.resources());
                clauses.add(new Clause(
                        policy, statement, bits.of(statement.actions()), resources, question(policy, statement)));
            }
            read.put(policy, clauses);
        }
        return clauses;
    }

    private Question question(Policy policy, Statement statement) {
        if (statement.conditions().isEmpty()) {
            return null;
        }
        String key = Question.key(policy, statement.conditions());
        Question question = key == null ? null : questions.get(key);
        if (question == null) {
            question = new Question(policy, statement.conditions());
            if (key != null) {
                questions.put(key, question);
            }
        }
        return question;
    }
}
