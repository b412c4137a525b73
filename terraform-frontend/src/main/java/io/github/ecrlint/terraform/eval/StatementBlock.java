package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One {@code statement} block of a policy document, rendered as IAM's JSON. */
final class StatementBlock {
    private final Nested block;
    private final List<Value.Entry> entries = new ArrayList<>();

    private StatementBlock(Nested block) {
        this.block = block;
    }

    static Value render(Nested block) {
        if (!block.isWhole()) {
            String why = "a part of the statement could not be read";
            return Unknowns.of(block.scope().id(block.header()), why, block.header());
        }
        return new StatementBlock(block).render();
    }

    private Value render() {
        Value sid = block.get("sid");
        if (sid != null && !(sid instanceof Value.Text text && text.parts().isEmpty())) {
            put("Sid", "sid", sid);
        }
        Value effect = block.get("effect");
        put("Effect", "effect", effect != null ? effect : Value.Text.computed("Allow", block.header()));
        list("Action", "actions", false);
        list("NotAction", "not_actions", false);
        list("Resource", "resources", true);
        list("NotResource", "not_resources", true);
        principals("Principal", "principals");
        principals("NotPrincipal", "not_principals");
        conditions();
        return new Value.Obj(entries, block.span());
    }

    private void put(String key, String attribute, Value value) {
        Attribute written = block.written(attribute);
        Span place = written == null ? block.header() : written.nameSpan();
        entries.add(new Value.Entry(Value.Text.computed(key, place), value));
    }

    private void list(String key, String attribute, boolean variables) {
        Value value = block.get(attribute);
        if (value != null && !(value instanceof Value.Seq seq && seq.items().isEmpty())) {
            put(key, attribute, variables ? variables(value) : value);
        }
    }

    private void principals(String key, String type) {
        Map<String, Value.Text> types = new LinkedHashMap<>();
        Map<String, List<Value>> identifiers = new LinkedHashMap<>();
        Nested first = null;
        int known = 0;
        for (Nested nested : block.blocks(type)) {
            first = first == null ? nested : first;
            Value named = nested.open() != null ? nested.open() : nested.get("type");
            Value given = nested.open() != null ? nested.open() : nested.get("identifiers");
            Value.Text name = named == null ? null : named.asText().orElse(null);
            if (name == null || given == null) {
                String why = "a part of `" + type + "` could not be read";
                given = Unknowns.of(nested.scope().id(nested.header()), why, nested.header());
                name = given.asText().orElseThrow();
            }
            known++;
            types.putIfAbsent(name.shown(), name);
            List<Value> all = identifiers.get(name.shown());
            if (all == null) {
                all = new ArrayList<>();
                identifiers.put(name.shown(), all);
            }
            add(variables(given), all);
        }
        if (first == null) {
            return;
        }
        Value.Text label = Value.Text.computed(key, first.header());
        List<Value> everyone = identifiers.get("*");
        boolean star = known == 1 && everyone != null && everyone.size() == 1;
        if (star && mayBeStar(everyone.get(0))) {
            entries.add(new Value.Entry(label, everyone.get(0)));
            return;
        }
        List<Value.Entry> byType = new ArrayList<>();
        for (Map.Entry<String, Value.Text> entry : types.entrySet()) {
            List<Value> all = identifiers.get(entry.getKey());
            Span place = all.isEmpty()
                    ? first.header()
                    : all.get(0).span().until(all.get(all.size() - 1).span());
            Value value = all.size() == 1 ? all.get(0) : new Value.Seq(all, place);
            byType.add(new Value.Entry(entry.getValue(), value));
        }
        entries.add(new Value.Entry(label, new Value.Obj(byType, first.span())));
    }

    private static boolean mayBeStar(Value value) {
        return value instanceof Value.Unknown
                || value instanceof Value.Text text && (text.is("*") || !text.isLiteral());
    }

    private static void add(Value value, List<Value> items) {
        if (value instanceof Value.Seq seq) {
            items.addAll(seq.items());
        } else {
            items.add(value);
        }
    }

    private void conditions() {
        Map<String, Value.Text> tests = new LinkedHashMap<>();
        Map<String, Map<String, Value.Text>> variables = new LinkedHashMap<>();
        Map<String, List<Value>> values = new LinkedHashMap<>();
        Map<String, Span> places = new LinkedHashMap<>();
        List<Value.Entry> open = new ArrayList<>();
        Nested first = null;
        for (Nested nested : block.blocks("condition")) {
            first = first == null ? nested : first;
            Value.Text test = text(nested, "test");
            Value.Text variable = text(nested, "variable");
            Value given = nested.get("values");
            if (nested.open() != null || test == null || variable == null || given == null) {
                Value.Unknown why = nested.open() != null
                        ? nested.open()
                        : Unknowns.of(
                                nested.scope().id(nested.header()), "the condition could not be read", nested.header());
                open.add(new Value.Entry(why.asText().orElseThrow(), why));
                continue;
            }
            tests.putIfAbsent(test.shown(), test);
            Map<String, Value.Text> named = variables.get(test.shown());
            if (named == null) {
                named = new LinkedHashMap<>();
                variables.put(test.shown(), named);
            }
            named.putIfAbsent(variable.shown(), variable);
            String key = test.shown() + "\n" + variable.shown();
            List<Value> all = values.get(key);
            if (all == null) {
                all = new ArrayList<>();
                values.put(key, all);
                places.put(key, given.span());
            }
            add(variables(given), all);
        }
        if (first == null) {
            return;
        }
        List<Value.Entry> byTest = new ArrayList<>();
        for (Map.Entry<String, Value.Text> test : tests.entrySet()) {
            List<Value.Entry> byVariable = new ArrayList<>();
            for (Map.Entry<String, Value.Text> variable :
                    variables.get(test.getKey()).entrySet()) {
                String key = test.getKey() + "\n" + variable.getKey();
                byVariable.add(new Value.Entry(variable.getValue(), new Value.Seq(values.get(key), places.get(key))));
            }
            byTest.add(new Value.Entry(test.getValue(), new Value.Obj(byVariable, first.span())));
        }
        byTest.addAll(open);
        Value.Text label = Value.Text.computed("Condition", first.header());
        entries.add(new Value.Entry(label, new Value.Obj(byTest, first.span())));
    }

    private static Value.Text text(Nested nested, String attribute) {
        Value value = nested.open() != null ? null : nested.get(attribute);
        return value == null ? null : value.asText().orElse(null);
    }

    /** The provider's {@code &{aws:username}} as IAM's policy variable. */
    private static Value variables(Value value) {
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(variables(item));
            }
            return new Value.Seq(items, seq.span());
        }
        if (!(value instanceof Value.Text text) || text.shown().indexOf("&{") < 0) {
            return value;
        }
        List<Part> parts = new ArrayList<>(text.parts().size());
        for (Part part : text.parts()) {
            parts.add(part instanceof Part.Literal literal ? variables(literal) : part);
        }
        return new Value.Text(parts, text.span());
    }

    private static Part.Literal variables(Part.Literal literal) {
        String text = literal.text();
        if (text.indexOf("&{") < 0) {
            return literal;
        }
        Source source = literal.span().source();
        int[] offsets = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = literal.span(i, i + 1).start();
        }
        offsets[text.length()] = literal.span().end();
        return Part.Literal.spelled(text.replace("&{", "${"), source, offsets);
    }
}
