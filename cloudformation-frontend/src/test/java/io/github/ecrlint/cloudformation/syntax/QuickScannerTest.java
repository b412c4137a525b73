package io.github.ecrlint.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.TagToken;
import org.yaml.snakeyaml.tokens.Token;

/** Holds {@link QuickScanner} to snakeyaml's scanner: what it reads at all, it reads as that does. */
class QuickScannerTest {
    private static final String TEMPLATE = """
            # a template
            Parameters:
              Stage: {Type: String, Default: dev, AllowedValues: [dev, "prod", 'x''y', -1]}
            Resources:
              Repository: # the one
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: !Sub shop/${Stage}
                  Tags:
                  - Key: team
                    Value: "a \\"b\\" c: d"
                  - {Key: url, Value: http://example.com/a#b}
                  RepositoryPolicyText:
                    Version: 2012-10-17
                    Statement:
                      - Sid: all of them
                        Effect: Allow
                        Principal: "*"
                        Action: [ecr:BatchGetImage,
                          ecr:PutImage]   # two
                        Condition: {"StringEquals": {"aws:PrincipalOrgID":!Ref Org}}
                      -
                        Effect: Deny
                        Principal: {AWS: !GetAtt Role.Arn}
                      - - nested
                        - list
              Role:
                Properties:
                  AssumeRolePolicyDocument: !Sub |
                    {"Statement": [
                      {"Effect": "Allow"}

                    ]}
                  Empty:
                  Kept: |+
                    a
                      b

                  Cut: |-
                    c # no comment
                  Last: it's "all"
            """;

    private static final String[] PIECES = {
        ":", ": ", "- ", "-", "\n", "\n\n", "  ", " ", "#", " #", "!Ref ", "!", "'", "\"", "''", "\\", "[", "]", "{",
        "}", ",", "|", "|-\n", "|+\n", ">\n", "&a ", "*a", "? ", "\t", "\r\n", "---\n", "...\n", "%", "@", "a", "é",
        "\u2028", "null",
    };

    /** Each token with its place, a line each; what goes wrong is a line too. */
    private static String listing(Tokens tokens) {
        StringBuilder listing = new StringBuilder();
        while (tokens.peekToken() != null) {
            Token token = tokens.getToken();
            listing.append(token.getTokenId())
                    .append(' ')
                    .append(token.getStartMark().getIndex())
                    .append('-')
                    .append(token.getEndMark().getIndex());
            if (token instanceof ScalarToken scalar) {
                listing.append(' ')
                        .append(scalar.getStyle())
                        .append(scalar.getPlain())
                        .append(scalar.getValue());
            } else if (token instanceof TagToken tag) {
                listing.append(' ')
                        .append(tag.getValue().getHandle())
                        .append(tag.getValue().getSuffix());
            }
            listing.append('\n');
        }
        return listing.toString();
    }

    private static Tokens slow(String text) {
        return new Tokens(new ScannerImpl(new WholeText(text), new LoaderOptions()));
    }

    private static boolean parses(Tokens tokens) {
        try {
            ParserImpl parser = new ParserImpl(tokens);
            while (parser.getEvent() != null) {
                // on to the end
            }
            return true;
        } catch (YAMLException e) {
            return false;
        }
    }

    /** Whether the quick scanner reads the text; where the parser takes its tokens, they must be snakeyaml's. */
    static boolean readsAlike(String text) {
        List<Token> tokens = QuickScanner.tokens(text);
        if (tokens == null || !parses(new Tokens(tokens))) {
            return false;
        }
        assertThat(parses(slow(text))).as(text).isTrue();
        assertThat(listing(new Tokens(tokens))).as(text).isEqualTo(listing(slow(text)));
        return true;
    }

    @Test
    void itReadsAnOrdinaryTemplate() {
        assertThat(readsAlike(TEMPLATE)).isTrue();
        assertThat(readsAlike("---\n" + TEMPLATE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n  c",
                "a: |2\n  x\n",
                "a: >\n  x\n",
                "a: &x b\n",
                "a: *x\n",
                "a:\tb\n",
                "a: b\r\n",
                "? a\n: b\n",
                "a: 'b\n  c'\n",
                "a: \"b\\x41\"\n",
                "[a]: b\n",
                "a: b: c\n",
                "a: b\nc\n",
                "a: b\n{{c}}\nd: e\n",
                "a: {b: c\n",
                "a: b\n--- \nc: d\n",
                "\uFEFFa: b\n",
                "a: !<tag:x> b\n",
                "a: !!str b\n",
            })
    void whatIsUnusualIsLeftToSnakeyaml(String text) {
        assertThat(readsAlike(text)).isFalse();
    }

    @Test
    void ofTwentyThousandChangedTemplatesItReadsNoneOtherwise() {
        Random random = new Random(20261124);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> lines = new ArrayList<>(TEMPLATE.lines().toList());
            int from = random.nextInt(lines.size());
            int to = Math.min(lines.size(), from + 1 + random.nextInt(12));
            StringBuilder text = new StringBuilder(String.join("\n", lines.subList(from, to)));
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextInt(3) == 0) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                } else {
                    text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                }
            }
            if (random.nextBoolean()) {
                text.append('\n');
            }
            read += readsAlike(text.toString()) ? 1 : 0;
        }
        // the rest is broken, or not for it to read
        assertThat(read).isGreaterThan(4_000);
    }

    /** For developers: {@code -Dyaml=FOLDER} compares the two on all YAML files there. */
    @Test
    void itReadsTheFilesOfAFolderAlike() throws IOException {
        Path folder = Path.of(System.getProperty("yaml", "src/test/resources"));
        try (var files = Files.walk(folder)) {
            List<Path> yaml = files.filter(file -> file.toString().matches(".*\\.(ya?ml|template)"))
                    .filter(Files::isRegularFile)
                    .toList();
            int read = 0;
            for (Path file : yaml) {
                String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                read += readsAlike(text) ? 1 : 0;
            }
            System.out.println(read + " of " + yaml.size() + " files read quickly");
            assertThat(read).isLessThanOrEqualTo(yaml.size());
        }
    }
}
