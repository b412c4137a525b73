package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Reach;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** A statement as it would be with {@code Principal: "*"}: what its conditions and the policy's denials keep out. */
final class AsIfPublic {
    private AsIfPublic() {}

    static Reach reach(Statement statement, Policy policy, String action) {
        Span span = statement.span();
        Principal anyone = new Principal(Principal.Type.ANYONE, Value.Text.computed("*", span));
        Statement open = new Statement(
                statement.sid(),
                statement.effect(),
                new Principals.Only(List.of(anyone), span, span),
                statement.actions(),
                statement.resources(),
                statement.conditions(),
                statement.span());
        return Reach.of(open, policy, action);
    }
}
