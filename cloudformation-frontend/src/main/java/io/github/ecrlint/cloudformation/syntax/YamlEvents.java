package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** The parser events of snakeyaml, with offsets in UTF-16 units and errors in our words. */
final class YamlEvents {
    private final Source source;
    private final ParserImpl parser;
    private int start;
    private int end;
    private int lastEnd;

    YamlEvents(Source source, Tokens tokens) {
        this.source = source;
        this.parser = new ParserImpl(tokens);
    }

    /** By snakeyaml's own scanner, which reads all of YAML. */
    static YamlEvents of(Source source) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        return new YamlEvents(source, new Tokens(new ScannerImpl(new WholeText(source.text()), options)));
    }

    Event next() throws Broken {
        try {
            Event event = parser.getEvent();
            if (event != null) {
                start = event.getStartMark().getIndex();
                end = event.getEndMark().getIndex();
                lastEnd = end;
            }
            return event;
        } catch (YAMLException e) {
            throw new YamlComplaint(source).about(e, end);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // snakeyaml meets escapes beyond Unicode and the like with these
            throw broken("the YAML is not understood from here on");
        }
    }

    /** A complaint about the current event. */
    Broken broken(String what) {
        return new YamlComplaint(source).at(start, what);
    }

    /** Where the current event starts. */
    int start() {
        return start;
    }

    /** Where the current event ends. */
    int end() {
        return end;
    }

    /** Where the node that was read last ends, white space behind it not counted. */
    int lastEnd() {
        return lastEnd;
    }

    void endAt(int offset) {
        lastEnd = offset;
    }

    /** The offset of a node behind its tag and anchor, and behind white space and comments between. */
    int behindProperties(int from) {
        String text = source.text();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '!' || c == '&') {
                boolean verbatim = text.startsWith("!<", at);
                while (at < text.length() && !isWhite(text.charAt(at)) && (verbatim || !endsFlow(text.charAt(at)))) {
                    at++;
                }
            } else if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (isWhite(c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean endsFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }
}
