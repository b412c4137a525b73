package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer and what decides it.
 *
 * @param because the statements that decide a yes or no, or that may; empty where nothing speaks of the request
 * @param open why the answer is not known; empty unless it is {@link Truth#UNKNOWN}
 */
public record Decision(Truth allowed, List<Deciding> because, List<String> open) {
    public Decision {
        because = List.copyOf(because);
        open = List.copyOf(open);
    }

    /** An answer; one that is not known for no reason of the template hangs on a condition of the request. */
    static Decision of(Truth allowed, List<Deciding> because, List<String> open) {
        if (allowed == Truth.UNKNOWN) {
            return new Decision(
                    allowed, because, open.isEmpty() ? List.of("it hangs on the conditions of the request") : open);
        }
        List<Deciding> deciding = new ArrayList<>();
        for (Deciding one : because) {
            Statement statement = one.statement();
            if (one.applies().isYes() && (allowed.isYes() ? statement.allows() : statement.denies()).isYes()) {
                deciding.add(one);
            }
        }
        return new Decision(allowed, deciding, List.of());
    }

    /**
     * A statement that decides, in its policy.
     *
     * @param applies whether the statement speaks of the request: yes, or not known
     */
    public record Deciding(Policy policy, Statement statement, Truth applies) {}
}
