package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import java.util.Optional;

/** What the messages of this group have in common. */
final class Words {
    private Words() {}

    /** The policy by what carries it: "the managed policy {@code `Push`}", "the trust policy of {@code `Build`}". */
    static String the(Policy policy) {
        String of = policy.kind() == PolicyKind.IDENTITY_MANAGED ? " `" : " of `";
        return "the " + policy.kind().title() + of + policy.on().address() + "`";
    }

    /** ": did you mean {@code `x`}", or nothing where nothing is near. */
    static String didYouMean(Optional<String> word) {
        return word.isPresent() ? ": did you mean `" + word.get() + "`" : "";
    }

    /** A text in backticks, its own ones made into plain quotes. */
    static String quoted(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }
}
