package io.github.ecrlint.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {
    private final List<Diagnostic> out = new ArrayList<>();

    private Optional<Value.Obj> read(String file, String text) {
        return TemplateReader.read(new Source(Path.of("/" + file), text), out);
    }

    private List<String> problems() {
        return out.stream()
                .map(found -> found.level() + " " + found.span().from().line() + ":"
                        + found.span().from().column() + " " + found.summary())
                .toList();
    }

    @Test
    void aTemplateIsToldByWhatItSays() {
        assertThat(read("a.yaml", "Resources:\n  A: {Type: AWS::ECR::Repository}\n"))
                .isPresent();
        assertThat(read("a.yaml", "Resources:\n  A: {Type: Custom::Thing}\n")).isPresent();
        assertThat(read("a.yaml", "Transform: AWS::Serverless-2016-10-31\nResources: {}\n"))
                .isPresent();
        assertThat(read("a.json", "{\"Resources\": {\"A\": {\"Type\": \"AWS::ECR::Repository\"}}}"))
                .isPresent();
        assertThat(read("a.template", " {\"Resources\": {\"A\": {\"Type\": \"AWS::ECR::Repository\"}}}"))
                .isPresent();
        assertThat(read("a.yaml", "Resources: [AWS::X]\n")).isEmpty();
        assertThat(read("a.yaml", "kind: List\nitems:\n  - Resources: AWS::ECR::Repository\n"))
                .isEmpty();
        assertThat(read("a.json", "[\"Resources\", \"AWS::\"]")).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aBrokenTemplateHasOneError() {
        assertThat(read("a.yaml", "Resources:\n  A:\n\tType: AWS::ECR::Repository\n"))
                .isEmpty();
        assertThat(problems()).containsExactly("ERROR 3:1 YAML is not indented with tabs");
    }

    @Test
    void aBrokenJsonTemplateHasOneError() {
        String json = "{\n  \"Resources\": {\n    \"A\": {\"Type\": \"AWS::ECR::Repository\",}\n  }\n}\n";
        assertThat(read("a.json", json)).isEmpty();
        assertThat(problems()).containsExactly("ERROR 3:42 JSON syntax error: a comma stands before `}`");
    }

    @Test
    void flowStyleYamlMayLookLikeJson() {
        assertThat(read("a.yaml", "{Resources: {A: {Type: 'AWS::ECR::Repository'}}}"))
                .isPresent();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aBrokenFileThatIsNoTemplateIsPassedOver() {
        assertThat(read("a.yaml", "spec:\n  Resources: AWS::x\n\tbroken\n")).isEmpty();
        assertThat(read("a.json", "{\"text\": \"Resources AWS::\",}")).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aTemplateOfATemplateIsANote() {
        assertThat(read("a.yaml", "Resources:\n{{- if .X }}\n  A:\n    Type: AWS::ECR::Repository\n{{- end }}\n"))
                .isEmpty();
        assertThat(problems())
                .containsExactly("NOTE 2:1 a template to be filled in by another program (`{{ }}`) is not read");
    }

    @Test
    void duplicateKeysOfJsonAreReported() {
        assertThat(read("a.json", "{\"Resources\": {\"A\": {\"Type\": \"AWS::X\"},\n\"A\": {\"Type\": \"AWS::Y\"}}}"))
                .isPresent();
        assertThat(problems()).containsExactly("WARNING 2:1 key `A` stands here for the second time");
    }

    @Test
    void whatNamesNoResourcesIsNotWorthReading() {
        assertThat(TemplateReader.isWorthReading("{\"name\": \"x\"}")).isFalse();
        assertThat(TemplateReader.isWorthReading("Resources:\n  A: {Type: AWS::ECR::Repository}"))
                .isTrue();
    }
}
