package io.github.ecrlint.rule;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A rule: pure functions from what a project deploys to findings, which report only what is certain.
 *
 * <p>A rule's page is the resource {@code <name>.md} beside its class.
 */
public sealed interface Rule {

    RuleInfo info();

    /**
     * The rule's page in Markdown: why it matters, how to fix it, examples.
     *
     * @throws IllegalStateException if there is no page beside the class
     */
    default String page() {
        try (InputStream page = getClass().getResourceAsStream(info().name() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("no page beside " + getClass().getName());
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that looks at one statement at a time. */
    non-sealed interface OfStatement extends Rule {
        List<Finding> check(Statement statement, Policy policy, Access access);
    }

    /** A rule that looks at one policy at a time. */
    non-sealed interface OfPolicy extends Rule {
        List<Finding> check(Policy policy, Access access);
    }

    /** A rule that looks at everything together. */
    non-sealed interface OfModel extends Rule {
        List<Finding> check(Access access);
    }
}
