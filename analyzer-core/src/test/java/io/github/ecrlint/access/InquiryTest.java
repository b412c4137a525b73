package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import org.junit.jupiter.api.Test;

class InquiryTest {

    @Test
    void aRequestThatThePolicyDoesNotAllowIsNoWitnessWhoeverIsAskedAbout() {
        assertThat(aboutEveryone("'*'").truth()).isEqualTo(Truth.YES);
        Answer answer = aboutEveryone("{'AWS': 'arn:aws:iam::111122223333:role/ci'}");
        assertThat(answer.truth()).isNotEqualTo(Truth.YES);
        assertThat(answer.witness()).isEmpty();
    }

    private static Answer aboutEveryone(String principal) {
        Policy policy =
                Texts.repositoryPolicy("{'Effect': 'Allow', 'Principal': " + principal + ", 'Action': 'ecr:PutImage'}");
        Audience everyone = new Audience(Audience.Kind.EVERYONE, Texts.text("*"));
        return new Inquiry(policy.statements().get(0), policy, "ecr:PutImage").about(everyone, null);
    }
}
