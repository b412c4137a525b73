package io.github.ecrlint.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Source;
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
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.TagToken;
import org.yaml.snakeyaml.tokens.Token;

/** Holds {@link QuickScanner} and {@link QuickEvents} to snakeyaml: what they read at all, they read as that does. */
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

    /** The same for tokens of the quick scanner, in snakeyaml's words. */
    private static String listing(QuickTokens tokens) {
        StringBuilder listing = new StringBuilder("<stream start> 0-0\n");
        for (int i = 0; i < tokens.count(); i++) {
            char kind = tokens.kind(i);
            listing.append(
                            switch (kind) {
                                case QuickTokens.DOCUMENT -> "<document start>";
                                case QuickTokens.MAPPING -> "<block mapping start>";
                                case QuickTokens.SEQUENCE -> "<block sequence start>";
                                case QuickTokens.BLOCK_END -> "<block end>";
                                case QuickTokens.KEY -> "?";
                                case QuickTokens.TAG -> "<tag>";
                                case QuickTokens.STREAM_END -> "<stream end>";
                                default -> QuickTokens.isScalar(kind) ? "<scalar>" : String.valueOf(kind);
                            })
                    .append(' ')
                    .append(tokens.start(i))
                    .append('-')
                    .append(tokens.end(i));
            if (QuickTokens.isScalar(kind)) {
                boolean plain = kind == QuickTokens.PLAIN;
                listing.append(" Scalar style: '")
                        .append(plain ? "null" : kind)
                        .append("'")
                        .append(plain)
                        .append(tokens.text(i));
            } else if (kind == QuickTokens.TAG) {
                listing.append(" ").append(tokens.text(i));
            }
            listing.append('\n');
        }
        return listing.toString();
    }

    /** Each event with all that is read of it, a line each; null if they end with a complaint. */
    private static String listing(YamlEvents events) {
        StringBuilder listing = new StringBuilder();
        try {
            for (YamlEvents.Kind kind = events.next(); kind != YamlEvents.Kind.STREAM_END; kind = events.next()) {
                boolean isEnd = kind == YamlEvents.Kind.END;
                boolean isNode = kind == YamlEvents.Kind.SCALAR
                        || kind == YamlEvents.Kind.MAPPING
                        || kind == YamlEvents.Kind.SEQUENCE;
                if (!isNode && !isEnd) {
                    continue;
                }
                listing.append(kind)
                        .append(isEnd ? 0 : events.start())
                        .append('-')
                        .append(events.end());
                if (isNode) {
                    int inner = events.behindProperties();
                    listing.append(' ').append(events.tag()).append(' ');
                    listing.append(kind == YamlEvents.Kind.SCALAR ? Math.min(events.end(), inner) : inner);
                    listing.append(' ').append(events.anchor()).append(' ');
                    listing.append(kind == YamlEvents.Kind.SCALAR ? events.style() + events.value() : events.isFlow());
                }
                listing.append('\n');
            }
            return listing.toString();
        } catch (Broken e) {
            return null;
        }
    }

    /** Whether the text is read quickly; its tokens and events must then be snakeyaml's. */
    static boolean readsAlike(String text) {
        QuickTokens tokens = QuickScanner.tokens(text);
        Source source = new Source(Path.of("template.yaml"), text);
        String events = tokens == null ? null : listing(new QuickEvents(source, tokens));
        if (events == null) {
            return false;
        }
        assertThat(listing(tokens)).as(text).isEqualTo(listing(slow(text)));
        assertThat(events).as(text).isEqualTo(listing(new LibraryEvents(source)));
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
