package io.github.ecrlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    private static String key(Optional<Value.Text> text) {
        return text.map(Value.Text::key).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1 | 111122223333 | eu-west-1 | app | 1 | -",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app | 111122223333 | eu-west-1 | team/app | - | -",
                "111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/app:1 | 111122223333 | us-east-1 | app | 1 | -",
                "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1 | 111122223333 | cn-north-1 | app | 1 | -",
                "111122223333.dkr-ecr.eu-west-1.on.aws/app:1 | 111122223333 | eu-west-1 | app | 1 | -",
                "111122223333.dkr-ecr-fips.us-west-2.on.aws/app | 111122223333 | us-west-2 | app | - | -",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:ab | 111122223333 | eu-west-1 | app | - | sha256:ab",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1@sha256:ab | 111122223333 | eu-west-1 | app | 1 | sha256:ab",
                "<own account>.dkr.ecr.<own region>.<suffix>/app:<tag> | ${own account} | ${own region} | app | ${tag} | -",
                "<who>.dkr.ecr.eu-west-1.amazonaws.com/<name>:1 | ${who} | eu-west-1 | ${name} | 1 | -",
                "<own account>.dkr.ecr.<own region>.amazonaws.com/a<b>c | ${own account} | ${own region} | a${b}c | - | -",
                "<own account>.dkr.ecr.<rest>/app | ${own account} | ${rest} | app | - | -",
                "1111<x>.dkr.ecr.eu-west-1.amazonaws.com/app | 1111${x} | eu-west-1 | app | - | -",
            })
    void anImageOfEcrIsTakenApart(
            String image, String account, String region, String repository, String tag, String digest) {
        ImageReference read = ImageReference.of(Texts.text(image));
        assertThat(read.isPrivateEcr()).isEqualTo(Truth.YES);
        assertThat(read.isPublicEcr()).isEqualTo(Truth.NO);
        assertThat(new String[] {
                    key(read.account()), key(read.region()), key(read.repository()), key(read.tag()), key(read.digest())
                })
                .containsExactly(account, region, repository, tag, digest);
        assertThat(read.isDualStack()).isEqualTo(image.contains("dkr-ecr"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx | NO | NO",
                "nginx:<tag> | NO | NO",
                "library/nginx:1 | NO | NO",
                "docker.io/<name>:1 | NO | NO",
                "ghcr.io/a/b | NO | NO",
                "localhost:5000/app | NO | NO",
                "public.ecr.aws/docker/library/nginx:1 | NO | YES",
                "public.ecr.aws/<name> | NO | YES",
                "11112222333.dkr.ecr.eu-west-1.amazonaws.com/app | NO | NO",
                "111122223333.dkr.ecr.eu-west-1.example.com/app | NO | NO",
                "111122223333.dkr.ecr.EU.amazonaws.com/app | NO | NO",
                "111122223333.dkr.ecr.eu-west-1/app | NO | NO",
                "111122223333.dkr.ecr/app | NO | NO",
                "111122223333.dkr.ecr./app | NO | NO",
                "x<who>.dkr.ecr.eu-west-1.amazonaws.com/app | NO | NO",
                "example.com/111122223333.dkr.ecr.eu-west-1.amazonaws.com/app | NO | NO",
                "<image> | UNKNOWN | UNKNOWN",
                "<registry>/app:1 | UNKNOWN | UNKNOWN",
                "1111<registry>/app:1 | UNKNOWN | NO",
                "111122223333.dkr.<registry>/app:1 | UNKNOWN | NO",
                "public.<registry>/app:1 | NO | UNKNOWN",
                "<own account>.<registry>/app:1 | UNKNOWN | UNKNOWN",
                "'' | NO | NO",
            })
    void anyOtherImageIsNoneOrNotKnown(String image, Truth isPrivate, Truth isPublic) {
        ImageReference read = ImageReference.of(Texts.text(image));
        assertThat(read.isPrivateEcr()).isEqualTo(isPrivate);
        assertThat(read.isPublicEcr()).isEqualTo(isPublic);
        assertThat(read.repository()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1 | YES",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app/more:1 | NO",
                "111122223333.dkr.ecr.us-east-1.amazonaws.com/app:1 | NO",
                "444455556666.dkr.ecr.eu-west-1.amazonaws.com/app:1 | NO",
                "<own account>.dkr.ecr.eu-west-1.amazonaws.com/app:1 | UNKNOWN",
                "<own account>.dkr.ecr.us-east-1.amazonaws.com/app:1 | NO",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/<name>:1 | UNKNOWN",
                "<image> | UNKNOWN",
                "nginx:1 | NO",
            })
    void itIsOfARepositoryByAccountRegionAndName(String image, Truth expected) {
        Repository app = new Repository(
                "app",
                Texts.text("app"),
                Texts.text("arn:aws:ecr:eu-west-1:111122223333:repository/app"),
                Texts.text("app").span());
        assertThat(ImageReference.of(Texts.text(image)).isOf(app)).isEqualTo(expected);
    }

    @Test
    void eachPartLeadsBackToWhereItIsWritten() {
        ImageReference read =
                ImageReference.of(Texts.text("111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.0"));
        assertThat(read.repository().orElseThrow().parts().get(0).span().text()).isEqualTo("team/app");
        assertThat(read.tag().orElseThrow().parts().get(0).span().text()).isEqualTo("1.0");
    }
}
