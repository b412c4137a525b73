package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Fix;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Analyses to write down, made of real sources and findings. */
final class Sample {
    static final Path ROOT = Path.of("/project");

    private Sample() {}

    /** Findings of every level with notes, a way, a fix, and what was not resolved or read. */
    static Analysis ordinary() {
        Source ecr = file("infra/ecr.tf");
        Source roles = file("infra/roles.yaml");
        Source web = file("infra/web.tf");
        Source broken = file("broken.yaml");
        Span star = at(ecr, "\"*\"", 0);
        Finding push = Finding.of(
                        SampleRule.PUSH.info(),
                        star,
                        "any AWS account can push images to `payments-api`",
                        new Note(at(ecr, "data \"aws_iam_policy_document\" \"pull\"", 0), "this document"),
                        new Note(at(ecr, "\"ecr:*\"", 0), "includes `ecr:PutImage` and 49 more"),
                        new Note(at(ecr, "data.aws_iam_policy_document.pull.json", 0), "attached to aws_x.y[0] here"))
                .along(List.of(
                        new Step(star, "everybody"),
                        new Step(at(roles, "builder", 0), "also the role `builder`"),
                        new Step(at(ecr, "statement", 0), "the only statement of `pull`"),
                        new Step(at(ecr, "\"payments-api\"", 0), "repository `payments-api`")))
                .fixedBy(new Fix("let in one account only", star, "\"AWS\""));
        Finding token = Finding.of(
                SampleRule.TOKEN.info(),
                at(roles, "Builder", 0),
                "role `builder` may push and cannot log in",
                new Note(at(roles, "\"ecr:PutImage\"", 0), "may push"),
                new Note(at(roles, "\"ecr:UploadLayerPart\"", 0), "and upload"),
                new Note(at(ecr, "\"payments-api\"", 0), "for example to this repository"));
        Finding note = Finding.of(SampleRule.NOTE.info(), at(ecr, "\"ecr:*\"", 0), "the token has no effect here");
        Source nowhere = new Source(ROOT.resolve("gone"), "");
        Source root = new Source(ROOT, "");
        return new Analysis(
                ROOT,
                ROOT,
                SampleRule.ALL,
                Quotations.NONE,
                new Access(Model.of(List.of())),
                List.of(note, push, token),
                List.of(
                        Diagnostic.error(root.span(0, 0), "the directory cannot be read"),
                        new Diagnostic(
                                Diagnostic.Level.ERROR,
                                broken.span(
                                        broken.text().length(), broken.text().length()),
                                "the list is not closed",
                                "write `]`"),
                        Diagnostic.error(nowhere.span(0, 0), "there is no such file or directory"),
                        Diagnostic.warning(
                                at(web, "var.policy", 0),
                                "policy of `aws_ecr_repository_policy.web` not resolved: `var.policy` has no default"),
                        new Diagnostic(Diagnostic.Level.NOTE, at(web, "\"web\"", 1), "no such repository", "")),
                4);
    }

    static Analysis of(Path directory, List<Finding> findings, List<Diagnostic> diagnostics) {
        return new Analysis(
                ROOT,
                directory,
                SampleRule.ALL,
                Quotations.NONE,
                new Access(Model.of(List.of())),
                findings,
                diagnostics,
                1);
    }

    static Source file(String path) {
        try (InputStream file = Sample.class.getResourceAsStream("/report/project/" + path)) {
            return new Source(ROOT.resolve(path), new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The n-th occurrence of a text, from 0. */
    static Span at(Source source, String text, int n) {
        int at = -1;
        for (int i = 0; i <= n; i++) {
            at = source.text().indexOf(text, at + 1);
            assertThat(at).as("occurrence %s of %s in %s", i, text, source).isNotNegative();
        }
        return source.span(at, at + text.length());
    }

    static String written(Report report, Analysis analysis) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(analysis, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
