package io.github.ecrlint.rules.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.PolicyKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PublicAdminTest {
    @Test
    void theDeedsAreTheAdministrativeActionsThatARepositoryPolicyCanGrant() {
        assertThat(Arrays.stream(Deed.values()).filter(deed -> deed.grade == Deed.Grade.ADMIN))
                .extracting(deed -> deed.action(PolicyKind.REPOSITORY))
                .containsExactlyInAnyOrderElementsOf(EcrAction.of(EcrAction.Use.ADMIN).stream()
                        .filter(EcrAction::inRepositoryPolicy)
                        .map(EcrAction::name)
                        .toList());
    }
}
