package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedFileTest {
    @Test
    void aRunPointsAtTheColumnsAboveIt() {
        AnnotatedFile file = AnnotatedFile.read("a.tf", "x = \"*\"\n  # ^^^ ECR102: anybody can push\n");

        assertThat(file.marks())
                .containsExactly(new Mark(Mark.Kind.FINDING, "a.tf", 1, 5, 8, "ECR102: anybody can push"));
        assertThat(file.text()).isEqualTo("x = \"*\"\n\n");
    }

    @Test
    void severalMarkLinesPointAtTheSameLine() {
        AnnotatedFile file = AnnotatedFile.read("a.json", "{\"a\": 1}\n//^^^ ECR101: one\n  --- two\n //~~ three\n");

        assertThat(file.marks())
                .containsExactly(
                        new Mark(Mark.Kind.FINDING, "a.json", 1, 3, 6, "ECR101: one"),
                        new Mark(Mark.Kind.NOTE, "a.json", 1, 3, 6, "two"),
                        new Mark(Mark.Kind.DIAGNOSTIC, "a.json", 1, 4, 6, "three"));
        assertThat(file.text()).isEqualTo("{\"a\": 1}\n\n\n\n");
    }

    @Test
    void runsOfOneLineShareItsLabel() {
        AnnotatedFile file = AnnotatedFile.read("a.yaml", "['*', '*']\n#^^^  ^^^ ECR101: one\n");

        assertThat(file.marks()).extracting(Mark::from).containsExactly(2, 7);
        assertThat(file.marks()).extracting(Mark::text).containsOnly("ECR101: one");
    }

    @Test
    void aRunWithDotsGoesOnOverLaterLines() {
        AnnotatedFile file = AnnotatedFile.read("a.tf", "policy = <<EOF\n      #  ^^^^^... ECR101: one\nEOF\n");

        assertThat(file.marks()).containsExactly(new Mark(Mark.Kind.FINDING, "a.tf", 1, 10, 0, "ECR101: one"));
    }

    @Test
    void aMarkIsDrawnAsItWasRead() {
        String text = """
                Statement:
                  - Principal: "*"
                  #            ^^^ ECR103: any AWS account can pull from `app`
                    Action: ecr:*
                  # ------ here
                    NotAction: |
                    #          ^... ECR104: long

                      x
                """;

        AnnotatedFile file = AnnotatedFile.read("a.yaml", text);

        assertThat(file.with(file.marks()).strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---",
                "--- # a document",
                "- name: app",
                "  - ecr:PutImage",
                "# a comment",
                "# - a list in a comment",
                "// ---x",
                "x ^^^ y",
                "- a dash",
                ""
            })
    void otherLinesStay(String line) {
        AnnotatedFile file = AnnotatedFile.read("a.yaml", "a: b\n" + line);

        assertThat(file.marks()).isEmpty();
        assertThat(file.text()).isEqualTo("a: b\n" + line);
    }
}
