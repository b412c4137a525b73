package io.github.ecrlint.rules.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.aws.EcrAction;
import org.junit.jupiter.api.Test;

class PublicAdminTest {
    @Test
    void theDeedsAreTheAdministrativeActionsThatARepositoryPolicyCanGrant() {
        assertThat(PublicAdmin.Deed.values())
                .extracting(deed -> deed.action)
                .containsExactlyInAnyOrderElementsOf(EcrAction.of(EcrAction.Use.ADMIN).stream()
                        .filter(EcrAction::inRepositoryPolicy)
                        .map(EcrAction::name)
                        .toList());
    }
}
