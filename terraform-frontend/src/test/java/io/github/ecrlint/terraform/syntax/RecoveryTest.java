package io.github.ecrlint.terraform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    void aBrokenAttributeIsOneErrorAndTheRestIsRead() {
        HclText text = HclText.of("""
                resource "a" "b" {
                  policy = jsonencode({
                    Action = = "ecr:*"
                  })
                  name = "x"
                }
                resource "c" "d" {
                  e = 1
                }
                """);

        assertThat(text.errors()).containsExactly("3:14 <=> expected a value, found `=`");
        Body first = text.body().blocks().get(0).body();
        assertThat(first.attribute("policy").value()).isInstanceOf(Expression.Broken.class);
        assertThat(first.attribute("name")).isNotNull();
        assertThat(first.whole()).isFalse();
        assertThat(text.body().whole()).isFalse();
        assertThat(text.body().blocks().get(1).body().whole()).isTrue();
    }

    @Test
    void aBracketThatIsNotClosedEndsWithItsItem() {
        HclText text = HclText.of("""
                resource "a" "b" {
                  list = [
                    1,
                    2
                  name = "x"
                }
                resource "c" "d" {
                }
                """);

        assertThat(text.errors()).containsExactly("5:3 <name> expected `,` or `]` behind the item, found `name`");
        assertThat(text.file().diagnostics().get(0).detail()).isEqualTo("the `[` in line 2 is not closed before");
        assertThat(text.body().blocks().get(0).body().attribute("name")).isNotNull();
        assertThat(text.body().blocks()).hasSize(2);
    }

    @Test
    void aBlockThatIsNotClosedEndsWhereTheNextOneIsIndentedNoDeeper() {
        HclText text = HclText.of("""
                resource "a" "b" {
                  name = "x"

                resource "c" "d" {
                  nested {
                    e = 1
                  }
                }
                """);

        assertThat(text.errors()).containsExactly("1:18 <{> this block is not closed by `}` before line 4");
        assertThat(text.body().blocks()).extracting(Block::type).containsExactly("resource", "resource");
        assertThat(text.body().blocks().get(0).body().whole()).isFalse();
        assertThat(text.body().blocks().get(1).body().whole()).isTrue();
    }

    @Test
    void aBlockWithoutIndentationIsValidAllTheSame() {
        assertThat(HclText.of("a {\nb {\nc = 1\n}\nd = 2\n}\n").errors()).isEmpty();
    }

    @Test
    void aTextThatIsNotClosedEndsWithItsLine() {
        HclText text = HclText.of("a = \"b\nc = 1\n");

        assertThat(text.errors()).containsExactly("1:5 <\"b> this text is not closed by `\"` on its line");
        assertThat(text.body().attribute("c")).isNotNull();
    }

    @Test
    void aHeredocThatIsNotClosedEndsWhereABlockSeemsToStart() {
        HclText text = HclText.of("""
                resource "a" "b" {
                  policy = <<EOF
                {"Statement": []}
                }
                resource "c" "d" {
                }
                """);

        assertThat(text.errors())
                .containsExactly("2:12 <<<EOF> this heredoc is not closed: no line says `EOF` and nothing else");
        assertThat(text.body().blocks()).hasSize(2);
    }

    @Test
    void aNameSetTwiceKeepsItsFirstValue() {
        HclText text = HclText.of("a {\n  b = 1\n  b = 2\n}\n");

        assertThat(text.errors()).containsExactly("3:3 <b> `b` is set a second time");
        Body body = text.body().blocks().get(0).body();
        assertThat(body.attribute("b").value().span().text()).isEqualTo("1");
        assertThat(body.whole()).isFalse();
    }

    @Test
    void aNameInQuotesIsReadAsTerraformDidUpToVersion11() {
        HclText text = HclText.of("a {\n  \"b\" = 1\n  \"c.d/${e}\" = 2\n}\n\"f\" { \"g\" = 3 }\n");

        assertThat(text.errors()).containsExactly("2:4 <b> since Terraform 0.12 this name has to stand without quotes");
        Body body = text.body().blocks().get(0).body();
        assertThat(body.attribute("b").value().span().text()).isEqualTo("1");
        assertThat(body.attributes()).hasSize(2);
        assertThat(body.whole()).isTrue();
        assertThat(text.body()
                        .blocks()
                        .get(1)
                        .body()
                        .attribute("g")
                        .value()
                        .span()
                        .text())
                .isEqualTo("3");
    }

    @Test
    void whatIsExpectedIsSaid() {
        assertThat(HclText.of("a\n").errors())
                .containsExactly("1:2 <> expected `=`, `{` or a label behind `a`, found the end of the line");
        assertThat(HclText.of("a \"b\"\n{\n}\n").errors().get(0))
                .isEqualTo("1:6 <> expected `{` or a label on this line, found the end of the line");
        assertThat(HclText.of("a = 1, b = 2\n").errors())
                .containsExactly("1:6 <,> expected the end of the line behind the value, found `,`");
        assertThat(HclText.of("a { b = 1, c = 2 }\n").errors())
                .containsExactly("1:10 <,> expected `}`: on one line a block holds one attribute, found `,`");
        assertThat(HclText.of("a {\n  b = 1 }\n").errors())
                .containsExactly("2:9 <}> this `}` belongs on a line of its own");
        assertThat(HclText.of("a {}\n}\nb = 1\n").errors()).containsExactly("2:1 <}> this `}` closes nothing");
        assertThat(HclText.of("a \"${b}\" {}\n").errors())
                .containsExactly("1:3 <\"${b}\"> a label is a mere text, without `${` or `%{`");
        assertThat(HclText.of("a = 1 /* b\n").errors()).containsExactly("1:7 </*> this comment is not closed");
        assertThat(HclText.errorOf("'b'")).isEqualTo("1:5 <'> expected a value, found `'`");
        assertThat(HclText.errorOf("\u200B1")).isEqualTo("1:5 <\u200B> expected a value, found the character U+200B");
        assertThat(HclText.errorOf("`b`")).isEqualTo("1:5 <`> expected a value, found a backtick");
    }

    @Test
    void aBadEscapeIsUnderlinedItself() {
        assertThat(HclText.errorOf("\"a\\qb\""))
                .isEqualTo("1:7 <\\q> `\\q` is no escape: a backslash itself is `\\\\`");
        assertThat(HclText.errorOf("\"\\u12\"")).isEqualTo("1:6 <\\u12> `\\u` is followed by four hexadecimal digits");
        assertThat(HclText.errorOf("\"\\ud83d\"")).isEqualTo("1:6 <\\ud83d> `\\ud83d` is no character");
    }

    @Test
    void nestingHasALimitAndBreakingItIsOneError() {
        for (String opener : new String[] {"(", "[", "{a=", "!", "-", "f(", "\"${", "a?b:", "[for a in b:", "a["}) {
            HclText text = HclText.of("x = " + opener.repeat(100_000) + "\n\ny = 1\n");
            assertThat(text.errors()).as(opener).hasSize(1);
            assertThat(text.errors().get(0)).contains("levels deep");
            assertThat(text.body().attribute("y")).as(opener).isNotNull();
        }
    }

    @Test
    void blocksNestedTooDeepAreOneError() {
        assertThat(HclText.of("a {\n".repeat(100_000)).errors()).hasSize(1);
        assertThat(HclText.of("a {\n".repeat(100_000) + "}\n".repeat(100_000)).errors())
                .hasSize(1);
        assertThat(HclText.of("a = \"" + "%{ if b }".repeat(100_000) + "\"\n").errors())
                .hasSize(1);
    }

    @Test
    void chainsOfOperatorsAndStepsHaveALimitToo() {
        assertThat(HclText.errorOf("a" + " + a".repeat(100_000))).contains("more than 500 operations");
        assertThat(HclText.errorOf("a" + ".b".repeat(100_000))).contains("more than 500 operations");
        assertThat(HclText.errorOf("a" + "[*]".repeat(100_000))).contains("levels deep");
        assertThat(HclText.of("x = a" + " || a".repeat(400) + "\n").errors()).isEmpty();
    }

    @Test
    void nestingBelowTheLimitIsRead() {
        assertThat(HclText.of("x = " + "[".repeat(190) + "]".repeat(190) + "\n").errors())
                .isEmpty();
    }

    @Test
    void aFileThatIsNoHclIsNotReadToItsEnd() {
        HclText text = HclText.of("<html>\n".repeat(10_000));

        assertThat(text.errors()).hasSize(51);
        assertThat(text.errors().get(50)).contains("reading stops here after 50 errors in this file");
    }
}
