package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** The events of snakeyaml, which reads all of YAML, with errors in our words. */
final class LibraryEvents extends YamlEvents {
    private final ParserImpl parser;
    private String anchor;

    LibraryEvents(Source source) {
        super(source);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new Tokens(new ScannerImpl(new WholeText(source.text()), options)));
    }

    @Override
    Kind next() throws Broken {
        try {
            Event event = parser.getEvent();
            if (event instanceof StreamStartEvent) {
                event = parser.getEvent();
            }
            return event == null ? Kind.STREAM_END : of(event);
        } catch (YAMLException e) {
            throw new YamlComplaint(source).about(e, end());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // snakeyaml meets escapes beyond Unicode and the like with these
            throw broken("the YAML is not understood from here on");
        }
    }

    private Kind of(Event event) {
        int start = event.getStartMark().getIndex();
        int end = event.getEndMark().getIndex();
        anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
        if (event instanceof ScalarEvent scalar) {
            ScalarStyle style = scalar.getScalarStyle();
            char written = style == ScalarStyle.PLAIN ? ' ' : style.getChar();
            return scalar(scalar.getValue(), written, scalar.getTag(), start, end);
        }
        if (event instanceof CollectionStartEvent opening) {
            Kind kind = event instanceof MappingStartEvent ? Kind.MAPPING : Kind.SEQUENCE;
            return collection(kind, opening.isFlow(), opening.getTag(), start, end);
        }
        if (event instanceof AliasEvent) {
            return event(Kind.ALIAS, null, start, end);
        }
        return switch (event.getEventId()) {
            case DocumentStart -> event(Kind.DOCUMENT, null, start, end);
            case DocumentEnd -> event(Kind.DOCUMENT_END, null, start, end);
            case MappingEnd, SequenceEnd -> event(Kind.END, null, start, end);
            default -> event(Kind.STREAM_END, null, start, end);
        };
    }

    @Override
    String anchor() {
        return anchor;
    }

    @Override
    boolean isVerbatim() {
        return false;
    }

    @Override
    int behindProperties() {
        if (tag() == null && anchor == null) {
            return start();
        }
        String text = source.text();
        int at = start();
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
