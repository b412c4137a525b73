package io.github.ecrlint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads JSON by Jackson's grammar, and says what is wrong with it. */
final class LibraryJson {
    private static final int DEEPEST = 500;
    private static final int LONGEST_NUMBER = 400;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Rendering rendering;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;
    private int values;

    private LibraryJson(Rendering rendering) {
        this.rendering = rendering;
    }

    static Value read(Rendering rendering, Value.Text text, List<Diagnostic> out) {
        return new LibraryJson(rendering).document(text, out);
    }

    private Value document(Value.Text text, List<Diagnostic> out) {
        try (JsonParser parser = FACTORY.createParser(rendering.text())) {
            if (parser.nextToken() == null) {
                return malformed(text, 0, "the text is empty", out);
            }
            Value value = tree(parser);
            if (parser.nextToken() != null) {
                int behind = (int) parser.currentTokenLocation().getCharOffset();
                return malformed(text, behind, "nothing may follow the end of the JSON value", out);
            }
            return value;
        } catch (StreamConstraintsException e) {
            String why = open.size() >= DEEPEST
                    ? "it is nested more than " + DEEPEST + " levels deep"
                    : "a number is longer than " + LONGEST_NUMBER + " digits";
            return malformed(text, at, why, out);
        } catch (JsonProcessingException e) {
            int where = e.getLocation() == null
                    ? 0
                    : (int) Math.max(0, e.getLocation().getCharOffset());
            return malformed(text, where, Complaint.about(rendering.text(), where), out);
        } catch (IOException e) {
            boolean many = values > JsonReader.MOST_VALUES;
            return malformed(text, at, many ? "it has more than 2,000,000 values" : "the JSON cannot be read", out);
        }
    }

    private Value malformed(Value.Text text, int offset, String why, List<Diagnostic> out) {
        int from = Math.min(offset, Math.max(0, rendering.text().length() - 1));
        Span place = rendering.span(from, Math.min(rendering.text().length(), from + 1), text.span());
        if (rendering.hasHoleAsValue()) {
            Hole hole = text.hole().orElseThrow();
            Hole because = Hole.opaque(hole.id(), "it is JSON only once " + hole.reason() + " is settled");
            return new Value.Unknown(because, text.span());
        }
        out.add(Diagnostic.error(place, JsonReader.SYNTAX_ERROR + why));
        String id = place.source().path() + "#json " + place.start();
        return new Value.Unknown(Hole.opaque(id, "it is no valid JSON"), text.span());
    }

    /** Builds the value that starts at the current token, without recursion. */
    private Value tree(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        while (token != null) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            at = start;
            Value done = null;
            switch (token) {
                case START_OBJECT, START_ARRAY -> open.push(new Frame(token == JsonToken.START_OBJECT, start));
                case END_OBJECT, END_ARRAY -> done = open.pop().close(rendering, start + 1);
                case FIELD_NAME -> open.getFirst().key = string(start);
                case VALUE_STRING -> {
                    parser.finishToken();
                    done = stringOrHole(start);
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    String digits = parser.getText();
                    done = number(digits, rendering.span(start, start + digits.length()));
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    boolean value = token == JsonToken.VALUE_TRUE;
                    done = new Value.Bool(value, rendering.span(start, start + (value ? 4 : 5)));
                }
                default -> done = new Value.Null(rendering.span(start, start + 4));
            }
            if (done != null) {
                if (++values > JsonReader.MOST_VALUES) {
                    throw new IOException("too many values");
                }
                if (open.isEmpty()) {
                    return done;
                }
                open.getFirst().add(done);
            }
            token = parser.nextToken();
        }
        throw new IOException("the end came before its time");
    }

    private static Value number(String digits, Span span) {
        try {
            return new Value.Num(new BigDecimal(digits), span);
        } catch (NumberFormatException e) {
            return new Value.Unknown(Hole.opaque("number " + digits, "the number is too large"), span);
        }
    }

    /** An object or array that is not closed yet. */
    private static final class Frame {
        private final boolean object;
        private final int start;
        private final List<Value> items = new ArrayList<>();
        private final List<Value.Entry> entries = new ArrayList<>();
        private Value.Text key;

        Frame(boolean object, int start) {
            this.object = object;
            this.start = start;
        }

        void add(Value value) {
            if (object) {
                entries.add(new Value.Entry(key, value));
            } else {
                items.add(value);
            }
        }

        Value close(Rendering rendering, int end) {
            Span span = rendering.span(start, end);
            return object ? new Value.Obj(entries, span) : new Value.Seq(items, span);
        }
    }

    private Value stringOrHole(int start) {
        Part.Open hole = rendering.holeAsValue(start);
        return hole == null ? string(start) : new Value.Unknown(hole.hole(), hole.span());
    }

    private Value.Text string(int quote) {
        return Strings.read(rendering, quote);
    }
}
