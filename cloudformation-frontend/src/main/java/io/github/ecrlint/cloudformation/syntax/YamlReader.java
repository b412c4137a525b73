package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML text as a tree of {@link Value}: tags of intrinsic functions in their long form, aliases and merge keys
 * resolved, scalars only where CloudFormation can mean nothing else.
 */
final class YamlReader {
    static final int DEEPEST = 200;
    static final int MOST_FROM_ALIASES = 200_000;

    private final Source source;
    private final YamlEvents events;
    private final YamlScalars scalars;
    private final List<Diagnostic> out;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int fromAliases;
    private int height;

    private YamlReader(Source source, YamlEvents events, List<Diagnostic> out) {
        this.source = source;
        this.events = events;
        this.scalars = new YamlScalars(source, events);
        this.out = out;
    }

    /** A node that an anchor names: how many nodes it holds and how deep they go; null while it is being read. */
    private record Anchored(Value value, int nodes, int height) {}

    /**
     * Reads the first document.
     *
     * @param out gets warnings; not the syntax error
     * @return null where there is no document
     */
    static Value read(Source source, List<Diagnostic> out) throws Broken {
        QuickTokens tokens = QuickScanner.tokens(source.text());
        if (tokens != null) {
            List<Diagnostic> said = new ArrayList<>();
            try {
                Value document = new YamlReader(source, new QuickEvents(source, tokens), said).document();
                out.addAll(said);
                return document;
            } catch (Broken e) {
                // told below, by the parser that knows what is wrong
            }
        }
        return new YamlReader(source, new LibraryEvents(source), out).document();
    }

    private Value document() throws Broken {
        YamlEvents.Kind first = events.next();
        while (first == YamlEvents.Kind.DOCUMENT || first == YamlEvents.Kind.DOCUMENT_END) {
            first = events.next();
        }
        if (first == YamlEvents.Kind.STREAM_END) {
            return null;
        }
        Value root = node(first, 0);
        YamlEvents.Kind next = events.next();
        if (next == YamlEvents.Kind.DOCUMENT_END) {
            next = events.next();
        }
        if (next == YamlEvents.Kind.DOCUMENT) {
            out.add(Diagnostic.warning(
                    source.span(events.start(), events.start() + 3),
                    "a template is one YAML document: what follows is not read"));
        }
        return root;
    }

    private Value node(YamlEvents.Kind kind, int depth) throws Broken {
        if (depth > DEEPEST) {
            throw events.broken("the template is nested more than " + DEEPEST + " levels deep");
        }
        String anchor = events.anchor();
        if (kind == YamlEvents.Kind.ALIAS) {
            return alias(anchor, depth);
        }
        int before = nodes++;
        if (anchor != null) {
            anchors.put(anchor, null);
        }
        Value value = kind == YamlEvents.Kind.SCALAR ? scalar() : collection(kind, depth);
        if (anchor != null) {
            anchors.put(anchor, new Anchored(value, nodes - before, height));
        }
        return value;
    }

    private Value alias(String name, int depth) throws Broken {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw events.broken(
                    anchors.containsKey(name)
                            ? "alias `*" + name + "` stands inside of what it repeats"
                            : "there is no anchor `&" + name + "` before this alias");
        }
        nodes += anchored.nodes();
        fromAliases += anchored.nodes();
        height = anchored.height();
        if (fromAliases > MOST_FROM_ALIASES || depth + height > DEEPEST) {
            throw events.broken("the aliases repeat more than can be read");
        }
        boolean collection = anchored.value() instanceof Value.Seq || anchored.value() instanceof Value.Obj;
        return collection ? anchored.value() : anchored.value().at(source.span(events.start(), events.end()));
    }

    private Value scalar() {
        height = 0;
        Value value = scalars.value();
        String tag = events.tag();
        return tag == null ? value : ShortForm.of(tag, value, source.span(events.start(), events.end()));
    }

    private Value collection(YamlEvents.Kind kind, int depth) throws Broken {
        String tag = events.tag();
        int whole = events.start();
        int start = events.behindProperties();
        boolean flow = events.isFlow();
        Value value = kind == YamlEvents.Kind.MAPPING ? mapping(start, flow, depth) : sequence(start, flow, depth);
        return tag == null
                ? value
                : ShortForm.of(tag, value, source.span(whole, value.span().end()));
    }

    private Value sequence(int start, boolean flow, int depth) throws Broken {
        List<Value> items = new ArrayList<>();
        int deepest = 0;
        int end = start;
        for (YamlEvents.Kind kind = events.next(); kind != YamlEvents.Kind.END; kind = events.next()) {
            items.add(node(kind, depth + 1));
            deepest = Math.max(deepest, height);
            end = events.lastEnd();
        }
        height = deepest + 1;
        return new Value.Seq(items, closed(start, flow, end));
    }

    private Value mapping(int start, boolean flow, int depth) throws Broken {
        Entries entries = new Entries(out);
        int deepest = 0;
        int end = start;
        for (YamlEvents.Kind kind = events.next(); kind != YamlEvents.Kind.END; kind = events.next()) {
            boolean merge = kind == YamlEvents.Kind.SCALAR && events.style() == ' ' && "<<".equals(events.value());
            int keyStart = events.start();
            Value keyNode = node(kind, depth + 1);
            deepest = Math.max(deepest, height);
            Value.Text key = keyNode instanceof Value.Text text
                    ? text
                    : scalars.key(keyNode, source.span(keyStart, events.lastEnd()));
            Value value = node(events.next(), depth + 1);
            deepest = Math.max(deepest, height);
            end = Math.max(end, events.lastEnd());
            entries.add(key, value, merge);
        }
        height = deepest + 1;
        Span span = closed(start, flow, end);
        if (flow && source.text().startsWith("{{", start)) {
            return new Value.Unknown(foreign(span), span);
        }
        return new Value.Obj(entries.list(), span);
    }

    /** A hole of a Go or Jinja template, which is a mapping in a mapping to YAML. */
    private static Hole foreign(Span span) {
        String text = span.text();
        int close = text.indexOf("}}");
        String written = close > 0 && close < 60 ? text.substring(0, close + 2) : "{{ }}";
        return Hole.opaque(written, "`" + written.replace('\n', ' ') + "` is filled in by another program");
    }

    /** From a collection's start to its bracket, or to the end of its last child. */
    private Span closed(int start, boolean flow, int lastChild) {
        int end = flow ? events.end() : lastChild;
        events.endAt(end);
        return source.span(start, end);
    }
}
