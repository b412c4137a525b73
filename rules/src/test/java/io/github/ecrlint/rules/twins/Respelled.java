package io.github.ecrlint.rules.twins;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclParser;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file that says the same in another notation: every {@code jsonencode} of it, or the whole of a template. */
final class Respelled {
    private final StringBuilder text;
    private final StringBuilder documents = new StringBuilder();

    private Respelled(String text) {
        this.text = new StringBuilder(text);
    }

    /** Terraform with heredocs. */
    static String heredoc(String terraform) {
        Respelled file = new Respelled(terraform);
        for (Expression.Call call : calls(terraform)) {
            String json = json(call.arguments().get(0));
            file.text.replace(call.span().start(), call.span().end(), "<<EOF\n" + json + "\nEOF");
        }
        return file.text.toString();
    }

    /** Terraform with {@code aws_iam_policy_document} for each policy. */
    static String document(String terraform) {
        Respelled file = new Respelled(terraform);
        for (Expression.Call call : calls(terraform)) {
            if (call.arguments().get(0) instanceof Expression.Obj policy && member(policy, "Statement") != null) {
                String name = "p" + call.span().start();
                file.text.replace(
                        call.span().start(), call.span().end(), "data.aws_iam_policy_document." + name + ".json");
                file.documents
                        .append("\ndata \"aws_iam_policy_document\" \"")
                        .append(name)
                        .append("\" {\n");
                for (Expression statement : items(member(policy, "Statement"))) {
                    file.addStatement((Expression.Obj) statement);
                }
                file.documents.append("}\n");
            }
        }
        return file.text.append(file.documents).toString();
    }

    private void addStatement(Expression.Obj statement) {
        documents.append("  statement {\n");
        for (Expression.Item item : statement.items()) {
            switch (key(item)) {
                case "Effect" ->
                    documents
                            .append("    effect = ")
                            .append(item.value().span().text())
                            .append('\n');
                case "Action", "Resource" ->
                    documents
                            .append("    ")
                            .append(key(item).toLowerCase(Locale.ROOT))
                            .append("s = ")
                            .append(list(item.value()))
                            .append('\n');
                case "Principal" -> {
                    for (Expression.Item type : ((Expression.Obj) item.value()).items()) {
                        documents
                                .append("    principals {\n      type = \"")
                                .append(key(type))
                                .append("\"\n      identifiers = ")
                                .append(list(type.value()))
                                .append("\n    }\n");
                    }
                }
                case "Condition" -> addConditions((Expression.Obj) item.value());
                default -> throw new IllegalArgumentException(key(item));
            }
        }
        documents.append("  }\n");
    }

    private void addConditions(Expression.Obj conditions) {
        for (Expression.Item operator : conditions.items()) {
            for (Expression.Item one : ((Expression.Obj) operator.value()).items()) {
                documents
                        .append("    condition {\n      test = \"")
                        .append(key(operator))
                        .append("\"\n      variable = \"")
                        .append(key(one))
                        .append("\"\n      values = ")
                        .append(list(one.value()))
                        .append("\n    }\n");
            }
        }
    }

    /** The calls, from the last to the first. */
    private static List<Expression.Call> calls(String terraform) {
        List<Expression.Call> calls = new ArrayList<>();
        for (Block block : HclParser.parse(new Source(Path.of("/main.tf"), terraform))
                .body()
                .blocks()) {
            for (Attribute attribute : block.body().attributes()) {
                if (attribute.value() instanceof Expression.Call call
                        && call.name().equals("jsonencode")) {
                    calls.add(0, call);
                }
            }
        }
        return calls;
    }

    private static String json(Expression value) {
        if (value instanceof Expression.Obj object) {
            List<String> members = new ArrayList<>();
            object.items().forEach(item -> members.add('"' + key(item) + "\": " + json(item.value())));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof Expression.Tuple tuple) {
            return "["
                    + String.join(
                            ", ", tuple.items().stream().map(Respelled::json).toList()) + "]";
        }
        boolean isText = value instanceof Expression.Template;
        return isText ? value.span().text() : "\"${" + value.span().text() + "}\"";
    }

    private static String list(Expression value) {
        String text = value.span().text();
        return value instanceof Expression.Tuple ? text : "[" + text + "]";
    }

    private static List<Expression> items(Expression value) {
        return value instanceof Expression.Tuple tuple ? tuple.items() : List.of(value);
    }

    private static Expression member(Expression.Obj object, String key) {
        return object.items().stream()
                .filter(item -> key(item).equals(key))
                .map(Expression.Item::value)
                .findFirst()
                .orElse(null);
    }

    private static String key(Expression.Item item) {
        return item.word().orElseGet(() -> item.key().span().text().replace("\"", ""));
    }

    /** A template in YAML, with short forms of functions, as JSON. */
    static String json(String yaml) {
        return json(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    }

    private static String json(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!")) {
            String name = tag.substring(1);
            String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
            String argument = name.equals("GetAtt") && node instanceof ScalarNode scalar
                    ? "[\"" + scalar.getValue().replace(".", "\", \"") + "\"]"
                    : plain(node);
            return "{\"" + function + "\": " + argument + "}";
        }
        return plain(node);
    }

    private static String plain(Node node) {
        List<String> parts = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                parts.add(plain(tuple.getKeyNode()) + ": " + json(tuple.getValueNode()));
            }
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> parts.add(json(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        String value = ((ScalarNode) node).getValue();
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
