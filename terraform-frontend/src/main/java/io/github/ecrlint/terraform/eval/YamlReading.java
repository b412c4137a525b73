package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** {@code yamldecode}: values keep their places in the text that spells them. */
final class YamlReading {
    private static final int MOST_NODES = 100_000;
    private static final int DEEPEST = 100;

    private final String all;
    private final Part.Literal text;
    private int nodes;

    private YamlReading(String all, Part.Literal text) {
        this.all = all;
        this.text = text;
    }

    static Value call(Arguments arguments) {
        String all = arguments.literal(0);
        if (all == null || arguments.count() != 1) {
            return arguments.open();
        }
        Value.Text text = arguments.text(0);
        Part.Literal characters = text.parts().size() == 1
                ? (Part.Literal) text.parts().get(0)
                : Part.Literal.computed(all, arguments.place());
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(DEEPEST);
            options.setCodePointLimit(all.length() + 1);
            Node root = new Yaml(options).compose(new StringReader(all));
            YamlReading reading = new YamlReading(all, characters);
            if (root == null) {
                return Unknowns.failed(arguments.place(), "`yamldecode` gets no valid YAML");
            }
            Value value = reading.value(root, 0);
            return value != null
                    ? value
                    : Unknowns.of(
                            arguments.scope().id(arguments.place()),
                            "the YAML is too large or has a type that is not known",
                            arguments.place());
        } catch (YAMLException e) {
            return Unknowns.failed(arguments.place(), "`yamldecode` gets no valid YAML");
        }
    }

    /** The value of a node; null where there is too much of it, or it has a tag that is not known. */
    private Value value(Node node, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            return null;
        }
        Span place = text.span(offset(node.getStartMark()), offset(node.getEndMark()));
        if (node instanceof SequenceNode list) {
            List<Value> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                Value value = value(item, depth + 1);
                if (value == null) {
                    return null;
                }
                items.add(value);
            }
            return new Value.Seq(items, place);
        }
        return node instanceof MappingNode map ? object(map, place, depth) : scalar((ScalarNode) node, place);
    }

    private Value object(MappingNode map, Span place, int depth) {
        List<Value.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            Value value = value(tuple.getValueNode(), depth + 1);
            if (value == null || !(tuple.getKeyNode() instanceof ScalarNode key)) {
                return null;
            }
            if (key.getTag().equals(Tag.MERGE) && value instanceof Value.Obj merged) {
                entries.addAll(0, merged.entries());
                continue;
            }
            Span at = text.span(offset(key.getStartMark()), offset(key.getEndMark()));
            Value name = scalar(key, at);
            Value.Text label = name == null ? null : name.asText().orElse(characters(key, at));
            if (label == null) {
                return null;
            }
            entries.add(new Value.Entry(label, value));
        }
        return new Value.Obj(Objects.once(entries), place);
    }

    private Value scalar(ScalarNode node, Span place) {
        String said = node.getValue();
        boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        // snakeyaml takes these for texts
        boolean letter = said.equalsIgnoreCase("y") || said.equalsIgnoreCase("n");
        if (!plain || node.getTag().equals(Tag.STR) && !letter) {
            return node.getTag().equals(Tag.STR) ? characters(node, place) : null;
        }
        switch (said) {
            case "", "~", "null", "Null", "NULL" -> {
                return new Value.Null(place);
            }
            case "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" -> {
                return new Value.Bool(true, place);
            }
            case "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> {
                return new Value.Bool(false, place);
            }
            default -> {
                BigDecimal number = number(said, place);
                return number != null ? new Value.Num(number, place) : characters(node, place);
            }
        }
    }

    private static BigDecimal number(String said, Span place) {
        if (!said.startsWith("0x")) {
            return Numbers.of(Value.Text.computed(said, place));
        }
        try {
            return said.length() > 60 ? null : new BigDecimal(new BigInteger(said.substring(2), 16));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text of a scalar, whose characters keep their places where it stands in the source as it is. */
    private Value.Text characters(ScalarNode node, Span place) {
        String said = node.getValue();
        int from = offset(node.getStartMark());
        boolean quoted = node.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED
                || node.getScalarStyle() == DumperOptions.ScalarStyle.SINGLE_QUOTED;
        int first = quoted ? from + 1 : from;
        if (!said.isEmpty() && all.startsWith(said, first) && text.text().length() == all.length()) {
            List<Part> parts = new ArrayList<>(1);
            parts.add(text.slice(first, first + said.length()));
            return new Value.Text(parts, place);
        }
        return Value.Text.computed(said, place);
    }

    private int offset(Mark mark) {
        return all.offsetByCodePoints(0, Math.min(mark.getIndex(), all.codePointCount(0, all.length())));
    }
}
