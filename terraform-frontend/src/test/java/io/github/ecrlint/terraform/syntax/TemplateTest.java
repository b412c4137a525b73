package io.github.ecrlint.terraform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static Expression.Template template(String expression) {
        return (Expression.Template) HclText.expression(expression);
    }

    /** The parts in one line: characters as they are, sequences by what they are. */
    private static String shown(List<TemplatePart> parts) {
        StringBuilder out = new StringBuilder();
        for (TemplatePart part : parts) {
            if (part instanceof TemplatePart.Literal literal) {
                out.append(literal.characters().text());
            } else if (part instanceof TemplatePart.Interpolation interpolation) {
                out.append("<").append(interpolation.value().span().text()).append(">");
            } else if (part instanceof TemplatePart.If directive) {
                out.append("<if ").append(directive.condition().span().text()).append(":");
                out.append(shown(directive.then()))
                        .append("|")
                        .append(shown(directive.otherwise()))
                        .append(">");
            } else if (part instanceof TemplatePart.For directive) {
                out.append("<for ").append(directive.collection().span().text()).append(":");
                out.append(shown(directive.each())).append(">");
            }
        }
        return out.toString();
    }

    private static Part.Literal characters(Expression.Template template, int part) {
        return ((TemplatePart.Literal) template.parts().get(part)).characters();
    }

    @Test
    void aQuotedTextWithoutSequencesIsOneLiteral() {
        Expression.Template template = template("\"ecr:*\"");

        assertThat(template.literal()).contains("ecr:*");
        assertThat(template.span().text()).isEqualTo("\"ecr:*\"");
        assertThat(characters(template, 0).span(4, 5).text()).isEqualTo("*");
        assertThat(template("\"\"").literal()).contains("");
    }

    @Test
    void escapesAreResolvedAndKeepTheirPlaces() {
        Expression.Template template = template("\"a\\n\\u00e9\\U0001F600\\\"\\\\$${b}%%{c}z\"");

        assertThat(template.literal()).contains("a\n\u00e9\uD83D\uDE00\"\\${b}%{c}z");
        Part.Literal characters = characters(template, 0);
        assertThat(characters.span(2, 3).text()).isEqualTo("\\u00e9");
        assertThat(characters.span(5, 6).text()).isEqualTo("\\\"");
        assertThat(characters
                        .span(characters.text().length() - 1, characters.text().length())
                        .text())
                .isEqualTo("z");
    }

    @Test
    void adjacentDollarsEscapeOnlyRightBeforeABrace() {
        assertThat(template("\"$$${x} $ $$ %%%{y}\"").literal()).contains("$${x} $ $$ %%{y}");
        assertThat(shown(template("\"$x%${y}\"").parts())).isEqualTo("$x%<y>");
    }

    @Test
    void aTextOfOneInterpolationStandsForItsValue() {
        assertThat(template("\"${a.b}\"").wrapped().map(e -> e.span().text())).contains("a.b");
        assertThat(template("\"${a}${b}\"").wrapped()).isEmpty();
        assertThat(template("\" ${~ a}\"").wrapped()).isEmpty();
    }

    @Test
    void sequencesNest() {
        assertThat(shown(template("\"a${\"b${ {c = \"}\"}[d] }\"}e\"").parts()))
                .isEqualTo("a<\"b${ {c = \"}\"}[d] }\">e");
    }

    @Test
    void stripMarkersTakeTheWhiteSpaceBesideThem() {
        assertThat(shown(template("\"a  ${~ b ~}  c %{~ if d ~} e %{~ endif ~} f\"")
                        .parts()))
                .isEqualTo("a<b>c<if d:e|>f");
    }

    @Test
    void directivesPair() {
        Expression.Template template =
                template("\"%{ if a }x%{ else }y${b}%{ endif }%{ for k, v in m }${k}%{ endfor }\"");

        assertThat(shown(template.parts())).isEqualTo("<if a:x|y<b>><for m:<k>>");
        assertThat(template.parts().get(0).span().text()).isEqualTo("%{ if a }x%{ else }y${b}%{ endif }");
        assertThat(((TemplatePart.For) template.parts().get(1)).value().value()).isEqualTo("v");
        assertThat(HclText.errorOf("\"%{ if a }x\"")).isEqualTo("1:6 <%{ if a }> this `if` is not closed by `endif`");
        assertThat(HclText.errorOf("\"x%{ endif }\"")).isEqualTo("1:7 <%{ endif }> `endif` without `if`");
        assertThat(HclText.errorOf("\"%{ for a in b }%{ else }%{ endfor }\""))
                .isEqualTo("1:21 <%{ else }> `else` does not belong to what is open in line 1");
    }

    @Test
    void aHeredocKeepsItsLinesAsTheyAre() {
        Expression.Template template = template("<<EOF\n{\n  \"a\": \"\\n${b}\"\n}\n  EOF");

        assertThat(shown(template.parts())).isEqualTo("{\n  \"a\": \"\\n<b>\"\n}\n");
        assertThat(template.form()).isEqualTo(Expression.Template.Form.HEREDOC);
        assertThat(template.span().text()).startsWith("<<EOF").endsWith("  EOF");
        assertThat(template.wrapped()).isEmpty();
    }

    @Test
    void anIndentedHeredocLosesTheIndentationOfAllItsLines() {
        Expression.Template template = template("<<-EOF\n    {\n      \"AWS\": \"*\"\n\n    }\n  EOF");

        assertThat(template.literal()).contains("{\n  \"AWS\": \"*\"\n\n}\n");
        Part.Literal characters = characters(template, 0);
        int star = characters.text().indexOf('*');
        assertThat(characters.span(star, star + 1).from().line()).isEqualTo(3);
        assertThat(characters.span(star, star + 1).from().column()).isEqualTo(15);
    }

    @Test
    void aLineThatBeginsWithASequenceHasTheIndentationBeforeIt() {
        assertThat(shown(template("<<-E\n    a\n  ${b}\n   c\n  E").parts())).isEqualTo("  a\n<b>\n c\n");
        assertThat(shown(template("<<-E\n  a\n${b}\n  E").parts())).isEqualTo("  a\n<b>\n");
    }

    @Test
    void aStripMarkerInAHeredocTakesNoMoreThanItsLine() {
        assertThat(shown(template("<<E\n%{ if a ~}\n  b\n%{ endif ~}\n  c\nE").parts()))
                .isEqualTo("<if a:  b\n|>  c\n");
    }

    @Test
    void aHeredocMayStandInAnInterpolationAndInAList() {
        assertThat(shown(template("\"${<<E\na\nE\n}\"").parts())).isEqualTo("<<<E\na\nE>");
        assertThat(HclText.expression("[<<E\na\nE\n, 1]")).isInstanceOf(Expression.Tuple.class);
    }

    @Test
    void aHeredocKeepsCarriageReturns() {
        assertThat(template("<<-E\r\n  a\r\n\r\n  E\r").literal()).contains("a\r\n\r\n");
        assertThat(HclText.errorOf("<<E\na\rb\nE"))
                .isEqualTo("2:2 <\r> a carriage return stands here without a line feed");
        // as HashiCorp's scanner does it: between one mark and the end of a line it is a part of that mark
        assertThat(template("<<E\na$\r\r\n%\r\r\nE").literal()).contains("a$\r\r\n%\r\r\n");
        String[] strays = {"$\r=>", "$\r%\r\r", "$\r\r\r", "$\r$\r", "%\rb"};
        for (String stray : strays) {
            assertThat(HclText.errorOf("<<E\n" + stray + "\nE")).startsWith("2:2 <\r>");
        }
        assertThat(HclText.errorOf("<<E\n$$\r\r\nE")).startsWith("2:3 <\r>");
        assertThat(HclText.errorOf("<<E\n%$$\r\r\nE")).startsWith("2:4 <\r>");
        // before the closing word it is none of the white space
        assertThat(HclText.errorOf("<<E\na\n \r E")).startsWith("3:2 <\r>");
        // nor behind it, but right before the line feed
        assertThat(template("<<E\na\nE \r").literal()).contains("a\n");
        assertThat(HclText.errorOf("<<E\na\nE\r ")).startsWith("3:2 <\r>");
        assertThat(HclText.errorOf("<<E\na\nE\r\r")).startsWith("3:2 <\r>");
    }

    @Test
    void aFileCanBeATemplate() {
        Source source = new Source(Path.of("/project/policy.json.tftpl"), "{\"a\": \"\\n${b}\", $${c} $");
        HclTemplate read = HclParser.parseTemplate(source);

        assertThat(read.diagnostics()).isEmpty();
        assertThat(shown(read.template().parts())).isEqualTo("{\"a\": \"\\n<b>\", ${c} $");

        HclTemplate broken = HclParser.parseTemplate(new Source(Path.of("/project/x.tftpl"), "a ${b"));
        assertThat(broken.template().parts()).isEmpty();
        assertThat(broken.diagnostics())
                .extracting(d -> d.summary())
                .containsExactly("expected `}` at the end of `${`, found the end of the file");
    }
}
