package io.github.ecrlint.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A small YAML file of our own as a {@link Value}, in which every scalar is a text as it is written: {@code 012} stays that. */
final class YamlFile {
    private static final int DEEPEST = 16;

    private final Source source;
    private final YAMLParser parser;
    private final List<Diagnostic> out;

    private YamlFile(Source source, YAMLParser parser, List<Diagnostic> out) {
        this.source = source;
        this.parser = parser;
        this.out = out;
    }

    /**
     * Reads the one document of a file.
     *
     * @param out gets a diagnostic for what is no YAML, a key that stands twice, an alias
     * @return null for an empty file, and null in the place of what could not be read
     */
    static Value read(Source source, List<Diagnostic> out) {
        try (YAMLParser parser = new YAMLFactory().createParser(source.text())) {
            YamlFile file = new YamlFile(source, parser, out);
            Value value = parser.nextToken() == null ? new Value.Null(source.span(0, 0)) : file.value(0);
            if (parser.nextToken() != null) {
                out.add(Diagnostic.error(file.token(), "a second document in the configuration"));
            }
            return value;
        } catch (JsonProcessingException e) {
            int at =
                    offset(source, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
            out.add(Diagnostic.error(source.span(at, at + 1), "the configuration is no valid YAML from here on"));
        } catch (IOException e) {
            out.add(Diagnostic.error(source.span(0, 0), "the configuration cannot be read"));
        }
        return new Value.Null(source.span(0, 0));
    }

    private Value value(int depth) throws IOException {
        Span start = token();
        JsonToken token = parser.currentToken();
        if (parser.isCurrentAlias()) {
            out.add(Diagnostic.error(start, "an alias in the configuration: write out what it stands for"));
            return new Value.Null(start);
        }
        if (depth > DEEPEST && token.isStructStart()) {
            parser.skipChildren();
            return new Value.Null(start);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return new Value.Seq(items, start);
        }
        if (token == JsonToken.START_OBJECT) {
            return object(start, depth);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Value.Null(start);
        }
        return Value.Text.computed(parser.getText(), start);
    }

    private Value.Obj object(Span start, int depth) throws IOException {
        List<Value.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Value.Text key = Value.Text.computed(parser.getText(), token());
            parser.nextToken();
            Value value = value(depth + 1);
            if (seen.add(key.shown())) {
                entries.add(new Value.Entry(key, value));
            } else {
                out.add(Diagnostic.error(key.span(), "key `" + key.shown() + "` stands here for the second time"));
            }
        }
        return new Value.Obj(entries, start);
    }

    /** The place of the token; of one without characters that where it would begin. */
    private Span token() {
        JsonLocation from = parser.currentTokenLocation();
        int start = offset(source, from.getCharOffset());
        boolean plain = parser.currentToken() == JsonToken.FIELD_NAME
                || parser.currentToken() != null && parser.currentToken().isScalarValue();
        int end = plain ? offset(source, parser.currentLocation().getCharOffset()) : start + 1;
        return source.span(start, Math.min(end, lineEnd(start)));
    }

    private int lineEnd(int start) {
        int feed = source.text().indexOf('\n', start);
        return feed < 0 ? source.text().length() : feed;
    }

    /** The parser counts characters, a source UTF-16 units. */
    private static int offset(Source source, long characters) {
        String text = source.text();
        int within = (int) Math.max(0, Math.min(characters, text.codePointCount(0, text.length())));
        return text.offsetByCodePoints(0, within);
    }
}
