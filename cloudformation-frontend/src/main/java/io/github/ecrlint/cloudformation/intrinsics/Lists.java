package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::Join}, {@code Fn::Select}, {@code Fn::Split} and {@code Fn::FindInMap}. */
final class Lists {
    private final Template template;
    private final Evaluator evaluator;

    Lists(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    Value join(Value argument, Span place) {
        if (!(argument instanceof Value.Seq pair)
                || pair.items().size() != 2
                || !(pair.items().get(0) instanceof Value.Text delimiter)) {
            return malformed("Fn::Join", "has no delimiter and list", place);
        }
        Value list = evaluator.evaluate(pair.items().get(1));
        if (list instanceof Value.Unknown unknown && !NoValue.is(list)) {
            return Texts.open(unknown.because(), place);
        }
        if (!(list instanceof Value.Seq seq)) {
            return malformed("Fn::Join", "has no list", place);
        }
        List<Part> parts = new ArrayList<>();
        boolean first = true;
        for (Value item : seq.items()) {
            Optional<Value.Text> text = Texts.of(item);
            if (text.isEmpty()) {
                return malformed("Fn::Join", "has an element that is no text", place);
            }
            if (!first) {
                parts.addAll(delimiter.parts());
            }
            first = false;
            parts.addAll(text.get().parts());
        }
        if (Texts.isTooLong(parts)) {
            return malformed("Fn::Join", "makes a text that is too long", place);
        }
        return DynamicReferences.in(new Value.Text(parts, place), template);
    }

    Value select(Value argument, Span place) {
        if (!(argument instanceof Value.Seq pair) || pair.items().size() != 2) {
            return malformed("Fn::Select", "has no index and list", place);
        }
        Value list = evaluator.evaluate(pair.items().get(1));
        if (list instanceof Value.Unknown unknown && !NoValue.is(list)) {
            Hole whole = unknown.because();
            Optional<Value.Text> index =
                    Texts.of(evaluator.evaluate(pair.items().get(0)));
            String which = index.isPresent() ? index.get().shown() : "?";
            return Texts.open(Hole.opaque(whole.id() + "[" + which + "]", whole.reason()), place);
        }
        int index = index(evaluator.evaluate(pair.items().get(0)));
        if (!(list instanceof Value.Seq seq)
                || index < 0
                || index >= seq.items().size()) {
            return malformed("Fn::Select", "selects nothing", place);
        }
        return seq.items().get(index);
    }

    /** A small number, or -1. */
    static int index(Value value) {
        Value.Text text = Texts.of(value).orElse(null);
        String digits = text == null ? "" : text.shown();
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    Value split(Value argument, Span place) {
        if (!(argument instanceof Value.Seq pair)
                || pair.items().size() != 2
                || !(pair.items().get(0) instanceof Value.Text delimiter)
                || delimiter.literal().orElse("").isEmpty()) {
            return malformed("Fn::Split", "has no delimiter and text", place);
        }
        Value.Text text = Texts.of(evaluator.evaluate(pair.items().get(1))).orElse(null);
        if (text == null) {
            return malformed("Fn::Split", "has no text", place);
        }
        String cut = delimiter.shown();
        Hole divided = dividedBy(cut, text);
        return divided == null
                ? new Value.Seq(List.copyOf(Splitting.at(cut, text)), place)
                : new Value.Unknown(
                        Hole.opaque(template.idOf("Fn::Split " + cut + text.shown()), divided.reason()), place);
    }

    /** The first hole that may hold the delimiter, or null. */
    private static Hole dividedBy(String delimiter, Value.Text text) {
        boolean inNoName =
                delimiter.equals(":") || delimiter.equals("/") || delimiter.equals(",") || delimiter.equals("|");
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open) {
                boolean simple = switch (open.hole().meaning()) {
                    case OWN_ACCOUNT, OWN_REGION, PARTITION, URL_SUFFIX -> inNoName;
                    default -> false;
                };
                if (!simple) {
                    return open.hole();
                }
            }
        }
        return null;
    }

    Value findInMap(Value argument, Span place) {
        if (!(argument instanceof Value.Seq seq)
                || seq.items().size() < 3
                || seq.items().size() > 4) {
            return malformed("Fn::FindInMap", "has no map and two keys", place);
        }
        Value.Text map = key(seq.items().get(0));
        Value.Text top = key(seq.items().get(1));
        Value.Text second = key(seq.items().get(2));
        if (map == null || top == null || second == null || !map.isLiteral()) {
            return malformed("Fn::FindInMap", "has no map and two keys", place);
        }
        Value.Obj mapping = template.entry("Mappings", map.shown()).orElse(null);
        Value found = mapping == null ? null : find(mapping, top, second);
        if (found != null) {
            return found.at(place);
        }
        if (top.isLiteral()
                && second.isLiteral()
                && seq.items().size() == 4
                && seq.items().get(3) instanceof Value.Obj options
                && options.get("DefaultValue").isPresent()) {
            return evaluator.evaluate(options.get("DefaultValue").get());
        }
        Optional<Hole> open = top.hole().isPresent() ? top.hole() : second.hole();
        String reason = open.isPresent() ? open.get().reason() : "map `" + map.shown() + "` has no such keys";
        String id = "Fn::FindInMap " + map.shown() + "." + top.shown() + "." + second.shown();
        return evaluator.unknown(id, reason, place);
    }

    /** A key of a look-up; one that can have several values is settled where that is asked. */
    private Value.Text key(Value written) {
        boolean before = evaluator.asQuestion(true);
        try {
            for (int i = 0; i < 20; i++) {
                Value.Text key = Texts.of(evaluator.evaluate(written)).orElse(null);
                Split split = key == null ? null : splitBy(key);
                if (split == null) {
                    return key;
                }
                if (before) {
                    evaluator.conditions().ask(split);
                    return key;
                }
                if (evaluator.assumed() == null) {
                    evaluator.meetChoice();
                    evaluator.asQuestion(false);
                    return Texts.of(evaluator.evaluate(written)).orElse(null);
                }
                evaluator.assumed().choose(split, null, new Decision());
            }
            return null;
        } finally {
            evaluator.asQuestion(before);
        }
    }

    private Split splitBy(Value.Text key) {
        for (Part part : key.parts()) {
            if (part instanceof Part.Open open) {
                List<String> candidates = evaluator.references().candidates(open.hole());
                List<String> left = evaluator.assumed() == null
                        ? null
                        : evaluator.assumed().left(open.hole().id());
                if (candidates != null && candidates.size() > 1) {
                    return Split.of(open.hole(), null, left == null ? candidates : left);
                }
            }
        }
        return null;
    }

    /** The value under two keys; an open key is no matter where all keys have the same value. */
    private static Value find(Value.Obj mapping, Value.Text top, Value.Text second) {
        if (!second.isLiteral()) {
            return null;
        }
        if (top.isLiteral()) {
            return mapping.get(top.shown()).orElse(null) instanceof Value.Obj inner
                    ? inner.get(second.shown()).orElse(null)
                    : null;
        }
        Value common = null;
        for (Value.Entry entry : mapping.entries()) {
            Value value = entry.value() instanceof Value.Obj inner
                    ? inner.get(second.shown()).orElse(null)
                    : null;
            if (value == null || common != null && !Same.value(common, value)) {
                return null;
            }
            common = value;
        }
        return common;
    }

    private Value malformed(String function, String what, Span place) {
        return evaluator.unknown(function + place.start(), "`" + function + "` " + what, place);
    }
}
