package io.github.ecrlint.rules.harness;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Hides the values of a CloudFormation template: a text behind a parameter without a default, lists and objects behind a macro
 * that nobody sees.
 */
final class TemplateMasks {
    private static final String MACRO = "{\"Fn::Transform\": {\"Name\": \"Masked\"}}";
    private static final Set<String> NO_VALUES = Set.of("Type", "Condition", "DependsOn", "DeletionPolicy");

    private final String text;
    private final int at;
    private final String declared;
    private final List<Mask> masks = new ArrayList<>();

    private TemplateMasks(String text, int at, String declared) {
        this.text = text;
        this.at = at;
        this.declared = declared;
    }

    static List<Mask> of(String text) {
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        Node resources = member(root, "Resources");
        if (resources == null) {
            return List.of();
        }
        TemplateMasks masks = masks(text, root);
        for (NodeTuple resource : ((MappingNode) resources).getValue()) {
            Node properties = member(resource.getValueNode(), "Properties");
            if (properties instanceof MappingNode mapping) {
                mapping.getValue().forEach(property -> masks.add(property.getValueNode()));
            }
        }
        return masks.masks;
    }

    private static TemplateMasks masks(String text, Node root) {
        Node parameters = member(root, "Parameters");
        boolean json = text.strip().startsWith("{");
        if (parameters != null) {
            int start = parameters.getStartMark().getIndex();
            boolean flow = text.charAt(start) == '{';
            String indent = " ".repeat(parameters.getStartMark().getColumn());
            return new TemplateMasks(
                    text,
                    flow ? start + 1 : start,
                    flow ? "\"Masked\": {\"Type\": \"String\"}, " : "Masked: {Type: String}\n" + indent);
        }
        return json
                ? new TemplateMasks(
                        text, text.indexOf('{') + 1, "\"Parameters\": {\"Masked\": {\"Type\": \"String\"}}, ")
                : new TemplateMasks(text, text.length(), "\nParameters: {Masked: {Type: String}}\n");
    }

    private static Node member(Node of, String key) {
        if (of instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    private void add(Node node) {
        int from = node.getStartMark().getIndex();
        int end = node.getEndMark().getIndex();
        int to = from + text.substring(from, end).stripTrailing().length();
        boolean isText = node instanceof ScalarNode || isFunction(node);
        masks.add(new Mask(text, from, to, isText ? "{\"Ref\": \"Masked\"}" : MACRO, at, declared));
        if (isText || node.getTag().getValue().startsWith("!")) {
            return;
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::add);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                if (!NO_VALUES.contains(key)) {
                    add(tuple.getValueNode());
                }
            }
        }
    }

    private static boolean isFunction(Node node) {
        return node instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && (key.getValue().equals("Ref") || key.getValue().startsWith("Fn::"));
    }
}
