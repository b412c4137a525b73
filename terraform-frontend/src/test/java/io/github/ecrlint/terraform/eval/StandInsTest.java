package io.github.ecrlint.terraform.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandInsTest {
    static List<Path> standIns() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/github/ecrlint/terraform/eval"))) {
            return files.sorted().toList();
        }
    }

    private static Block call(String body) {
        HclFile file = HclParser.parse(new Source(Path.of("main.tf"), "module \"m\" {\n" + body + "\n}\n"));
        return file.body().blocks().get(0);
    }

    @ParameterizedTest
    @MethodSource("standIns")
    void everyStandInIsValid(Path file) throws IOException {
        assertThat(HclParser.parse(new Source(file, Files.readString(file))).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "terraform-aws-modules/ecr/aws, 3.0.0",
        "terraform-aws-modules/ecr/aws//modules/repository-template, 3.0.0",
        "cloudposse/ecr/aws, 1.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-policy, 5.1.0",
        "terraform-aws-modules/iam/aws//modules/iam-read-only-policy, 6.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-role, 6.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-user, 6.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-assumable-role, 5.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc, 5.0.0",
        "terraform-aws-modules/iam/aws//modules/iam-github-oidc-role, 5.6.0",
    })
    void everyKnownModuleHasAStandIn(String module, String version) {
        Module found = KnownModules.of(call("source = \"" + module + "\"\nversion = \"" + version + "\""));
        assertThat(found.standIn().name()).isEqualTo(module);
        assertThat(found.standIn().doubt()).isNull();
        assertThat(found.isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "hashicorp/consul/aws, hashicorp/consul/aws",
                "registry.example.com/a/b/aws//modules/c, a/b/aws//modules/c",
                "git::https://github.com/a/terraform-aws-b.git//modules/c?ref=v1.0.0, a/b/aws//modules/c",
                "git@github.com:a/terraform-aws-b.git, a/b/aws",
                "git::ssh://git@github.com/a/terraform-aws-b, a/b/aws",
                "github.com/a/terraform-aws-b-c//modules/d/, a/b-c/aws//modules/d",
                "./modules/a, -",
                "github.com/a/something, -",
                "https://example.com/module.zip, -",
                "app.example.com/a/b/aws, -",
                "s3::https://s3.amazonaws.com/bucket/module.zip, -",
            })
    void theNameOfAModuleIsReadFromItsSource(String source, String module) {
        ModuleSource found = ModuleSource.of(call("source = \"" + source + "\""));
        assertThat(found == null ? null : found.module()).isEqualTo(module);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5.0, 1.5.0, YES",
        "1.4.9, 1.5.0, NO",
        "~> 1.4, 1.5.0, UNKNOWN",
        "~> 1.5, 1.5.0, YES",
        "~> 1.4.0, 1.5.0, NO",
        "~> v1.4.0, 1.5.0, NO",
        "~> 1, 1.5.0, UNKNOWN",
        "'>= 1.5, < 2', 1.5.0, YES",
        "'< 1.5.0', 1.5.0, NO",
        "'> 1.5.0', 1.5.0, YES",
        "<= 1.5.0, 1.5.0, UNKNOWN",
        "!= 1.5.0, 1.5.0, UNKNOWN",
        "= 2.0.0-beta1, 1.5.0, YES",
        "nonsense, 1.5.0, UNKNOWN",
    })
    void aConstraintTellsWhetherAReleaseIsReached(String constraint, String release, Truth reached) {
        assertThat(Versions.of(constraint).since(release)).isEqualTo(reached);
    }

    @Test
    void aConstraintWithoutAnEndAllowsReleasesThatNobodyKnows() {
        Versions known =
                new Versions(Versions.of("1.0.0").from(), Versions.of("4.0.0").from());
        assertThat(Versions.of(">= 2.0").isWithin(known)).isFalse();
        assertThat(Versions.of("~> 2.0").isWithin(known)).isTrue();
        assertThat(Versions.of("~> 4.0").meets(known)).isFalse();
        assertThat(Versions.of("> 2.0, < 1.0").isWithin(known)).isFalse();
    }
}
