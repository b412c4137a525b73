package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
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

    /** A statement that decides, in its policy. */
    public record Deciding(Policy policy, Statement statement) {}
}
