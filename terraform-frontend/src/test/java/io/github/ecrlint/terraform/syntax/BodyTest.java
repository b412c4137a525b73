package io.github.ecrlint.terraform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTest {

    private static final String REPOSITORY = """
            # Pulled by two accounts.
            resource "aws_ecr_repository" "app" {
              name = "team/app" // fixed

              image_scanning_configuration { scan_on_push = true }
              encryption_configuration {
                encryption_type = "KMS" /* own
                                           key */
              }
            }

            locals {}
            """;

    @Test
    void aBlockKnowsItsTypeItsLabelsAndWhereTheyStand() {
        HclText text = HclText.of(REPOSITORY);
        Block block = text.body().blocks().get(0);

        assertThat(text.errors()).isEmpty();
        assertThat(block.type()).isEqualTo("resource");
        assertThat(block.label(0)).isEqualTo("aws_ecr_repository");
        assertThat(block.label(1)).isEqualTo("app");
        assertThat(block.label(2)).isNull();
        assertThat(block.labels().get(1).span().text()).isEqualTo("\"app\"");
        assertThat(block.headerSpan().text()).isEqualTo("resource \"aws_ecr_repository\" \"app\"");
        assertThat(block.span().from().line()).isEqualTo(2);
        assertThat(block.span().to().line()).isEqualTo(10);
        assertThat(block.body().span().text()).startsWith("{\n").endsWith("}");
    }

    @Test
    void anAttributeReachesFromItsNameToTheEndOfItsValue() {
        Body body = HclText.of(REPOSITORY).body().blocks().get(0).body();
        Attribute name = body.attribute("name");

        assertThat(name.span().text()).isEqualTo("name = \"team/app\"");
        assertThat(name.nameSpan().text()).isEqualTo("name");
        assertThat(name.value().span().text()).isEqualTo("\"team/app\"");
        assertThat(name.span().from().column()).isEqualTo(3);
        assertThat(body.attribute("tags")).isNull();
    }

    @Test
    void blocksNestOnOneLineAndOnMany() {
        Body body = HclText.of(REPOSITORY).body().blocks().get(0).body();

        assertThat(body.blocks()).hasSize(2);
        Block scanning = body.blocks("image_scanning_configuration").get(0);
        assertThat(scanning.span().text()).isEqualTo("image_scanning_configuration { scan_on_push = true }");
        assertThat(scanning.body().attribute("scan_on_push").value()).isInstanceOf(Expression.Bool.class);
        assertThat(body.blocks("encryption_configuration").get(0).body().attributes())
                .hasSize(1);
        assertThat(HclText.of(REPOSITORY).body().blocks("locals").get(0).body().whole())
                .isTrue();
    }

    @Test
    void commentsAreKeptInOrderWithTheirKind() {
        HclFile file = HclText.of(REPOSITORY).file();

        assertThat(file.comments())
                .extracting(Comment::text)
                .containsExactly("Pulled by two accounts.", "fixed", "own\n                               key");
        assertThat(file.comments())
                .extracting(Comment::kind)
                .containsExactly(Comment.Kind.HASH, Comment.Kind.SLASHES, Comment.Kind.BLOCK);
        assertThat(file.comments().get(0).span().text()).isEqualTo("# Pulled by two accounts.");
    }

    @Test
    void aCommentMarkInAQuotedTextIsNoComment() {
        HclText text = HclText.of("a = \"x/*#//\"\nb = 1 # \"\n");

        assertThat(text.errors()).isEmpty();
        assertThat(text.file().comments()).extracting(c -> c.span().text()).containsExactly("# \"");
        assertThat(text.body().attributes()).hasSize(2);
    }

    @Test
    void aCommentThatIsLookedAtTwiceIsKeptOnce() {
        HclText text = HclText.of("a = { /* once */ b = 1 }\n");

        assertThat(text.file().comments()).hasSize(1);
    }

    @Test
    void linesMayEndInCarriageReturnAndLineFeed() {
        HclText text = HclText.of("a {\r\n  b = 1 # c\r\n}\r\nd = 2\r\n");

        assertThat(text.errors()).isEmpty();
        assertThat(text.file().comments().get(0).span().text()).isEqualTo("# c");
        assertThat(text.body().attribute("d").span().from().line()).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        HclText text = HclText.of("\uFEFFa = 1\n");

        assertThat(text.errors()).isEmpty();
        assertThat(text.body().attribute("a").span().start()).isEqualTo(1);
    }

    @Test
    void namesMayHoldLettersOfAnyScriptAndDashes() {
        HclText text = HclText.of("straße-1 = übung.naïve\n");

        assertThat(text.errors()).isEmpty();
        assertThat(text.body().attributes().get(0).name()).isEqualTo("straße-1");
    }

    @Test
    void theLastLineNeedsNoLineEnd() {
        assertThat(HclText.of("a = 1").errors()).isEmpty();
        assertThat(HclText.of("a {}").errors()).isEmpty();
        assertThat(HclText.of("a = 1 # b").errors()).isEmpty();
    }

    @Test
    void aBareLabelIsALabel() {
        Block block = HclText.of("a b \"c\\\"d\" {}\n").body().blocks().get(0);

        assertThat(block.label(0)).isEqualTo("b");
        assertThat(block.label(1)).isEqualTo("c\"d");
    }
}
